// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning.attack;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All attacks by name, and the one that is set for the next sign-in. For any thread. */
public final class Attacks {
    private static final List<Attack> ALL = Stream.of(
                    WrappingAttacks.all(),
                    ParserAttacks.all(),
                    SignatureAttacks.all(),
                    AlgorithmAttacks.all(),
                    BindingAttacks.all(),
                    ArtifactAttacks.all(),
                    ContentAttacks.all(),
                    DocumentAttacks.all())
            .flatMap(List::stream)
            .toList();

    private final AtomicReference<@Nullable Attack> next = new AtomicReference<>();

    public static List<Attack> all() {
        return ALL;
    }

    public static Optional<Attack> find(String name) {
        return ALL.stream().filter(attack -> attack.name().equals(name)).findFirst();
    }

    /** @param attack for the next answer; null: that will be a good one */
    public void set(@Nullable Attack attack) {
        next.set(attack);
    }

    /** Which one is set. */
    public @Nullable Attack next() {
        return next.get();
    }

    /** Takes the one that is set, so that the answer after it is good again. */
    public @Nullable Attack take() {
        return next.getAndSet(null);
    }
}
