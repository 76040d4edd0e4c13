// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import java.util.Optional;

/** What can happen with a message, each at most once: it comes in a state, or its partner hears of a fault. */
public enum Voorval {
    ONTVANGEN(Staat.ONTVANGEN),
    GECONTROLEERD(Staat.GECONTROLEERD),
    DOORGESTUURD(Staat.DOORGESTUURD),
    AFGELEVERD(Staat.AFGELEVERD),
    BEANTWOORD(Staat.BEANTWOORD),
    AFGEKEURD(Staat.AFGEKEURD),
    /** The partner by which it came knows that the municipality could do nothing with it. */
    FOUT_GEMELD(6),
    /** That partner does not want to know. */
    FOUT_GEWEIGERD(7);

    private final int nummer;
    private final Optional<Staat> staat;

    Voorval(Staat staat) {
        this.nummer = staat.stap();
        this.staat = Optional.of(staat);
    }

    Voorval(int nummer) {
        this.nummer = nummer;
        this.staat = Optional.empty();
    }

    public static Voorval van(Staat staat) {
        return valueOf(staat.name());
    }

    /** Its number in the life of a message. */
    public int nummer() {
        return nummer;
    }

    /** The state that it came in; none: it stayed in that which it had. */
    public Optional<Staat> staat() {
        return staat;
    }
}
