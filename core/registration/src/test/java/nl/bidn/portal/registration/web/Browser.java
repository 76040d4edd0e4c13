// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.registration.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.api.View;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.Section;
import nl.bidn.portal.identity.Session;
import nl.bidn.portal.testkit.BundleTexts;

/** Asks a section for pages as a browser does through the shell. */
final class Browser {
    private final Section section;
    private final Texts texts;
    private boolean signedOut;

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
        return section.show(new Asked(tab, path, parameters));
    }

    View get(String tab) {
        return get(tab, "", Map.of());
    }

    View post(String tab, Map<String, String> parameters) {
        return section.submit(new Asked(tab, "", parameters));
    }

    boolean signedOut() {
        return signedOut;
    }

    private final class Asked implements Section.Request {
        private final String tab;
        private final String path;
        private final Map<String, String> parameters;

        Asked(String tab, String path, Map<String, String> parameters) {
            this.tab = tab;
            this.path = path;
            this.parameters = parameters;
        }

        @Override
        public Session session() {
            return Browser.session(false);
        }

        @Override
        public String tab() {
            return tab;
        }

        @Override
        public String path() {
            return path;
        }

        @Override
        public Optional<String> parameter(String name) {
            return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isBlank());
        }

        @Override
        public List<String> parameters(String name) {
            return parameter(name).stream().toList();
        }

        @Override
        public String formToken() {
            return "het-formulier";
        }

        @Override
        public Texts texts() {
            return texts;
        }

        @Override
        public List<Organisation> organisations() {
            return List.of();
        }

        @Override
        public boolean wantsFragment() {
            return false;
        }

        @Override
        public View signedOut(View.Page page) {
            signedOut = true;
            return page;
        }
    }
}
