// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning.web;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.bidn.portal.sandbox.eherkenning.dv.SignInRequest;
import nl.bidn.portal.sandbox.eherkenning.xml.Ids;

/** Everybody at the screens, for ten minutes, by an address that nobody guesses. For any thread. */
final class SignIns {
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int MOST = 2_000;

    private final Clock clock;
    private final Map<String, SignIn> running = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SignIn> eldest) {
            return size() > MOST;
        }
    };

    SignIns(Clock clock) {
        this.clock = clock;
    }

    synchronized SignIn begin(SignInRequest request) {
        var signIn = new SignIn(Ids.next().substring(1), request, clock.instant());
        running.put(signIn.id, signIn);
        return signIn;
    }

    synchronized Optional<SignIn> find(String id) {
        return Optional.ofNullable(running.get(id))
                .filter(s -> Duration.between(s.since, clock.instant()).compareTo(LONGEST) < 0);
    }

    synchronized void end(SignIn signIn) {
        running.remove(signIn.id);
    }
}
