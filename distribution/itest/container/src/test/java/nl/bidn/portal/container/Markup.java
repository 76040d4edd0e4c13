// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.container;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a page of a tab offers to click and to send. */
final class Markup {
    private static final Pattern FORM = Pattern.compile("<form([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern CHECKBOX = Pattern.compile("<input[^>]*type=\"checkbox\"[^>]*>");

    private static final Pattern HIDDEN = Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>");

    /** A form with what is in its checkboxes: names of things that belong to the reader. */
    record Form(String action, Map<String, String> choices) {}

    private Markup() {}

    /** The links to something below a page. */
    static Set<String> linksBelow(String page, String html) {
        Set<String> links = new TreeSet<>();
        Matcher matcher = Pattern.compile("href=\"(" + Pattern.quote(page) + "/[^\"#]+)\"")
                .matcher(html);
        while (matcher.find()) {
            links.add(plain(matcher.group(1)));
        }
        return links;
    }

    /** The POST forms to a page or something below it, as far as they offer a choice. */
    static List<Form> forms(String page, String html) {
        List<Form> forms = new ArrayList<>();
        Matcher matcher = FORM.matcher(html);
        while (matcher.find()) {
            String action = attribute(matcher.group(1), "action");
            Map<String, String> choices = choices(matcher.group(2));
            if (matcher.group(1).contains("method=\"post\"") && action.startsWith(page) && !choices.isEmpty()) {
                forms.add(new Form(action, choices));
            }
        }
        return forms;
    }

    /** All POST forms to a page or something below it, with what they send by themselves or offer to tick. */
    static List<Form> allForms(String page, String html) {
        List<Form> forms = new ArrayList<>();
        Matcher matcher = FORM.matcher(html);
        while (matcher.find()) {
            String action = attribute(matcher.group(1), "action");
            if (matcher.group(1).contains("method=\"post\"") && action.startsWith(page)) {
                Map<String, String> fields = values(HIDDEN, matcher.group(2));
                fields.putAll(choices(matcher.group(2)));
                forms.add(new Form(action, fields));
            }
        }
        return forms;
    }

    private static Map<String, String> choices(String form) {
        return values(CHECKBOX, form);
    }

    private static Map<String, String> values(Pattern input, String form) {
        Map<String, String> choices = new HashMap<>();
        Matcher box = input.matcher(form);
        while (box.find()) {
            String value = attribute(box.group(), "value");
            if (!value.isEmpty()) {
                choices.put(attribute(box.group(), "name"), value);
            }
        }
        return choices;
    }

    private static String attribute(String tag, String name) {
        Matcher matcher = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return matcher.find() ? plain(matcher.group(1)) : "";
    }

    private static String plain(String attribute) {
        return attribute.replace("&amp;", "&");
    }
}
