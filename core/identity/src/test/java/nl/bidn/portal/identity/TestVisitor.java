// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.api.View;
import nl.bidn.portal.testkit.BundleTexts;
import org.jspecify.annotations.Nullable;

/** Asks a way in for pages as a browser does through the shell: what is remembered is used up by reading. */
public final class TestVisitor {
    /** Where he was sent, and what he took along. */
    public record Departure(URI destination, Map<String, String> fields) {}

    private final WayIn way;
    private final Texts texts;
    private @Nullable String remembered;
    private @Nullable AccountId in;
    private @Nullable Departure left;

    /** One who reads Dutch. */
    public TestVisitor(WayIn way) {
        this(way, BundleTexts.dutch(way.getClass()));
    }

    public TestVisitor(WayIn way, Texts texts) {
        this.way = way;
        this.texts = texts;
    }

    public View get(String path) {
        return get(path, Map.of());
    }

    public View get(String path, Map<String, String> parameters) {
        return way.show(new Asked(path, parameters));
    }

    public View post(String path, Map<String, String> parameters) {
        return way.submit(new Asked(path, parameters));
    }

    public Optional<AccountId> in() {
        return Optional.ofNullable(in);
    }

    /** Where he went when he last left the portal. */
    public Optional<Departure> left() {
        return Optional.ofNullable(left);
    }

    /** Lets ten minutes pass. */
    public void forget() {
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
            left = new Departure(destination, Map.copyOf(fields));
            return new View.Redirect("");
        }

        @Override
        public View leave(URI destination) {
            return leave(destination, Map.of());
        }
    }
}
