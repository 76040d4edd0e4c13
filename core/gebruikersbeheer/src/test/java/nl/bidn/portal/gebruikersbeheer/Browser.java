// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gebruikersbeheer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.api.View;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.Section;
import nl.bidn.portal.identity.Session;
import nl.bidn.portal.identity.TestSectionRequest;
import nl.bidn.portal.testkit.Shown;

/** Asks the section for pages as a browser does through the shell. */
final class Browser {
    private final Section section;
    private final Texts texts;

    Browser(Section section, Texts texts) {
        this.section = section;
        this.texts = texts;
    }

    Assurance assurance = Assurance.EH3;

    static Session session(AccountId account) {
        return session(account, Assurance.EH3);
    }

    static Session session(AccountId account, Assurance assurance) {
        return new Session(
                "s",
                account,
                "Anna",
                assurance,
                FakeManagement.NOW,
                FakeManagement.NOW,
                null,
                "het-formulier",
                "nl",
                "auto",
                true);
    }

    View get(String tab, String path, Map<String, List<String>> parameters) {
        return section.show(asked(tab, path, parameters));
    }

    View get(String tab, String path) {
        return get(tab, path, Map.of());
    }

    View post(String tab, String path, Map<String, List<String>> parameters) {
        return section.submit(asked(tab, path, parameters));
    }

    static String html(View view) {
        String html = Shown.html(view);
        assertThat(html).doesNotContain("<script").doesNotContain(" style=").doesNotContain(" onclick");
        return html;
    }

    static String file(View view) throws IOException {
        var out = new ByteArrayOutputStream();
        ((View.Download) view).content().writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private TestSectionRequest asked(String tab, String path, Map<String, List<String>> parameters) {
        return TestSectionRequest.of(session(FakeManagement.ANNA, assurance), tab + "/" + path, texts)
                .withAll(parameters);
    }
}
