// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.password.web;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.api.View;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.WayIn;
import nl.bidn.portal.testkit.BundleTexts;
import org.jspecify.annotations.Nullable;

/** Asks the way in for pages as a browser does through the shell: what is remembered is used up by reading. */
final class Browser {
    private final PasswordWayIn way;
    private final Texts texts;
    private @Nullable String remembered;
    private @Nullable AccountId in;

    Browser(PasswordWayIn way) {
        this(way, BundleTexts.dutch(PasswordWayIn.class));
    }

    Browser(PasswordWayIn way, Texts texts) {
        this.way = way;
        this.texts = texts;
    }

    View get(String path) {
        return way.show(new Asked(path, Map.of()));
    }

    View post(String path, Map<String, String> parameters) {
        return way.submit(new Asked(path, parameters));
    }

    Optional<AccountId> in() {
        return Optional.ofNullable(in);
    }

    /** Lets ten minutes pass. */
    void forget() {
        remembered = null;
    }

    private final class Asked implements WayIn.Request {
        private final String path;
        private final Map<String, String> parameters;

        Asked(String path, Map<String, String> parameters) {
            this.path = path;
            this.parameters = parameters;
        }

        @Override
        public String path() {
            return path;
        }

        @Override
        public Optional<String> parameter(String name) {
            return Optional.ofNullable(parameters.get(name));
        }

        @Override
        public String clientAddress() {
            return "192.0.2.1";
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
        public Optional<String> recall() {
            var state = remembered;
            remembered = null;
            return Optional.ofNullable(state);
        }

        @Override
        public void remember(String state) {
            remembered = state;
        }

        @Override
        public Optional<AccountId> signedInAs() {
            return in();
        }

        @Override
        public View signedIn(AccountId account) {
            in = account;
            return new View.Redirect("");
        }

        @Override
        public View leave(URI destination, Map<String, String> fields) {
            throw new AssertionError("whoever signs in with a password stays in the portal");
        }

        @Override
        public View leave(URI destination) {
            return leave(destination, Map.of());
        }
    }
}
