// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import java.util.EnumSet;
import java.util.Set;

/**
 * How far a message is. It only goes forward: what is late news changes nothing.
 *
 * <p>Of a message from the municipality, <em>doorgestuurd</em> means that the partner has it, <em>afgeleverd</em> that the
 * receiver has it. Of one to the municipality, <em>afgeleverd</em> means that somebody fetched it, or that its system took it.
 */
public enum Staat {
    ONTVANGEN(0),
    GECONTROLEERD(1),
    DOORGESTUURD(2),
    AFGELEVERD(3),
    /** A retour message, or for a 323 its 325, came back. */
    BEANTWOORD(4),
    /** It goes no further; why is with it. */
    AFGEKEURD(5);

    private static final Set<Staat> EINDE = EnumSet.of(BEANTWOORD, AFGEKEURD);

    private final int stap;

    Staat(int stap) {
        this.stap = stap;
    }

    /** Its number in the life of a message. */
    public int stap() {
        return stap;
    }

    /** From which states this one can follow. */
    public Set<Staat> van() {
        Set<Staat> all = EnumSet.noneOf(Staat.class);
        for (Staat staat : values()) {
            if (!EINDE.contains(staat) && (this == AFGEKEURD || staat.stap < stap)) {
                all.add(staat);
            }
        }
        return all;
    }

    /** Whether it waits to be handed to a partner. */
    public boolean wacht() {
        return this == ONTVANGEN || this == GECONTROLEERD;
    }
}
