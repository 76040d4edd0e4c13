// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.products.guard;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.bidn.portal.api.Health;
import nl.bidn.portal.products.Probes.ProbeLine;

/** How one product does: what failed a short while ago, and what its probes say. For any thread. */
public final class Vitals {
    /** How long one failure is held against a product. */
    public static final Duration MEMORY = Duration.ofMinutes(5);

    private static final int MOST_KINDS = 50;

    private final Clock clock;
    private final Map<String, Failure> failures = new LinkedHashMap<>();
    private volatile List<ProbeLine> probes = List.of();
    /** So that a product that is well is asked without a lock. */
    private volatile boolean quiet = true;

    private volatile boolean probesWell = true;

    private record Failure(String why, int times, Instant last) {}

    public Vitals(Clock clock) {
        this.clock = clock;
    }

    /** Something failed; {@code why} in a few words, without content. */
    public synchronized void failed(String what, String why) {
        int before =
                Optional.ofNullable(failures.remove(what)).map(Failure::times).orElse(0);
        if (failures.size() < MOST_KINDS) {
            failures.put(what, new Failure(why, before + 1, clock.instant()));
        }
        quiet = false;
    }

    public void probed(List<ProbeLine> lines) {
        probes = List.copyOf(lines);
        probesWell = lines.stream().allMatch(line -> line.health().status() == Health.Status.OK);
    }

    public List<ProbeLine> probes() {
        return probes;
    }

    /** Why it is degraded, in one line; empty if it is not. */
    public String complaint() {
        if (quiet && probesWell) {
            return "";
        }
        List<String> complaints = new ArrayList<>();
        if (!quiet) {
            complaints.addAll(recentFailures());
        }
        for (ProbeLine probe : probes) {
            if (probe.health().status() != Health.Status.OK) {
                complaints.add("probe " + probe.name() + ": " + probe.health().status() + ", "
                        + probe.health().detail());
            }
        }
        return String.join("; ", complaints);
    }

    private synchronized List<String> recentFailures() {
        Instant oldest = clock.instant().minus(MEMORY);
        List<String> result = new ArrayList<>();
        for (Iterator<Map.Entry<String, Failure>> i = failures.entrySet().iterator(); i.hasNext(); ) {
            Map.Entry<String, Failure> entry = i.next();
            Failure failure = entry.getValue();
            if (failure.last().isBefore(oldest)) {
                i.remove();
            } else {
                result.add(entry.getKey() + ": " + failure.why()
                        + (failure.times() > 1 ? " (" + failure.times() + " times)" : ""));
            }
        }
        quiet = failures.isEmpty();
        return result;
    }
}
