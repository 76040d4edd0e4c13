// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gebruikersbeheer.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.ui.Option;

/** What the acts of the audit are called. An act of a product that has no name for it is shown as it is written. */
final class Actions {
    private static final String PREFIX = "action.";

    private final Properties named = new Properties();
    private final Titles titles;

    Actions(Titles titles) {
        this.titles = titles;
        String file = "/i18n/messages_nl.properties";
        try (var in = Objects.requireNonNull(Actions.class.getResourceAsStream(file), file)) {
            named.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String title(Texts texts, String action) {
        return named.containsKey(PREFIX + action)
                ? texts.text(PREFIX + action)
                : titles.ofProducts(texts, PREFIX + action).orElse(action);
    }

    /** In the order of their names, after the choice of all of them. */
    List<Option> options(Texts texts, List<String> actions) {
        List<Option> options = new ArrayList<>();
        for (String action : actions) {
            options.add(new Option(action, title(texts, action)));
        }
        options.sort(Comparator.comparing(Option::label, String.CASE_INSENSITIVE_ORDER));
        options.add(0, new Option("", texts.text("audit.all-actions")));
        return options;
    }
}
