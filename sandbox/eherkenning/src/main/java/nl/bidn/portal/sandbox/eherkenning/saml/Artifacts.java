// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning.saml;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.bidn.portal.sandbox.eherkenning.attack.Attack;
import org.jspecify.annotations.Nullable;

/** Outcomes that wait for the service provider to fetch them: once, and within a minute. For any thread. */
public final class Artifacts {
    /** @param attack how the answer goes wrong, or null */
    public record Waiting(Outcome outcome, @Nullable Attack attack, Instant since) {}

    private static final Duration VALID = Duration.ofSeconds(60);
    private static final int MOST = 20_000;

    private final Landscape landscape;
    private final Map<String, Waiting> waiting = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Waiting> eldest) {
            return size() > MOST;
        }
    };

    public Artifacts(Landscape landscape) {
        this.landscape = landscape;
    }

    public void keep(String artifact, Outcome outcome, @Nullable Attack attack) {
        synchronized (waiting) {
            waiting.put(artifact, new Waiting(outcome, attack, landscape.clock().instant()));
        }
    }

    /** Takes it away. */
    public Optional<Waiting> take(String artifact, Makelaar at) {
        Waiting found;
        synchronized (waiting) {
            found = waiting.remove(artifact);
        }
        return Optional.ofNullable(found)
                .filter(w -> w.outcome().makelaar() == at)
                .filter(w ->
                        Duration.between(w.since(), landscape.clock().instant()).compareTo(VALID) <= 0);
    }
}
