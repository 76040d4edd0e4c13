// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import nl.bidn.portal.journeys.attack.Visitor.Page;

/** What somebody who is not let in may read: one of a few sentences, and nothing about what was wrong. */
final class PlainPage {
    private static final Pattern TITLE = Pattern.compile("<h1[^>]*>\\s*([^<]*?)\\s*</h1>");
    private static final Set<String> TITLES = Set.of(
            "U hebt het inloggen afgebroken",
            "Het niveau van uw middel is te laag",
            "Wij kennen uw organisatie niet",
            "U hebt geen toegang",
            "Het inloggen duurde te lang",
            "De makelaar geeft geen goed antwoord",
            "Het inloggen is niet gelukt");
    private static final List<String> NEVER = List.of(
            "exception",
            "stacktrace",
            "java.",
            "nl.bidn.",
            "\tat ",
            "<?xml",
            "saml",
            "urn:",
            "&lt;",
            "signature",
            "artifact",
            "assertion",
            "inresponseto",
            "audience",
            "90009",
            "8990099",
            "root:x:",
            "elders.example");

    private PlainPage() {}

    static void check(Page page) {
        assertThat(page.status()).as("status").matches(s -> s == 200 || (s >= 400 && s < 500));
        var title = TITLE.matcher(page.body());
        assertThat(title.find()).as("a heading").isTrue();
        assertThat(TITLES).contains(title.group(1));
        tellsNothing(page);
    }

    /** Whatever its heading says. */
    static void tellsNothing(Page page) {
        // where the page leads back to after a change of language is the address that the browser shows already
        var text = page.body().replaceAll("name=\"terug\" value=\"[^\"]*\"", "").toLowerCase(Locale.ROOT);
        NEVER.forEach(word -> assertThat(text).doesNotContain(word));
    }
}
