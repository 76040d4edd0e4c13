// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.registration.web;

import java.time.Instant;
import java.util.Map;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.api.View;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.Section;
import nl.bidn.portal.identity.Session;
import nl.bidn.portal.identity.TestSectionRequest;
import nl.bidn.portal.testkit.BundleTexts;
import org.jspecify.annotations.Nullable;

/** Asks a section for pages as a browser does through the shell. */
final class Browser {
    private final Section section;
    private final Texts texts;
    private @Nullable TestSectionRequest last;

    Browser(Section section) {
        this(section, BundleTexts.dutch(FirstVisit.class));
    }

    Browser(Section section, Texts texts) {
        this.section = section;
        this.texts = texts;
    }

    static Session session(boolean verified) {
        Instant now = Instant.parse("2026-11-23T08:00:00Z");
        return new Session(
                "s1",
                new AccountId("a-1"),
                "J. de Vries",
                Assurance.EH3,
                now,
                now,
                null,
                "het-formulier",
                "nl",
                "auto",
                verified);
    }

    View get(String tab, String path, Map<String, String> parameters) {
        return section.show(asked(tab + "/" + path, parameters));
    }

    View get(String tab) {
        return get(tab, "", Map.of());
    }

    View post(String tab, Map<String, String> parameters) {
        return section.submit(asked(tab, parameters));
    }

    /** Whether the last thing that he did ended his session. */
    boolean signedOut() {
        return last != null && last.ended();
    }

    private TestSectionRequest asked(String address, Map<String, String> parameters) {
        var request = TestSectionRequest.of(session(false), address, texts).with(parameters);
        last = request;
        return request;
    }
}
