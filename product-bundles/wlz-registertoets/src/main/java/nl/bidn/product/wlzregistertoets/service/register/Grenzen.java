// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.register;

import java.time.Duration;

/**
 * What the operator says of the register.
 *
 * @param bruikbaar how old it may be; beyond that nothing is answered
 * @param krimp by how many percent a new one may be smaller than the one in use
 */
public record Grenzen(Duration bruikbaar, int krimp) {
    /** How old a register is that is still fresh; also how old one may be when it is loaded. */
    static final Duration VERS = Duration.ofDays(1);

    /** By how much the clock of the CIZ may be ahead. */
    static final Duration SPELING = Duration.ofMinutes(5);

    /** Unless the operator says otherwise; stands last, as it is checked by the others. */
    public static final Grenzen GEWOON = new Grenzen(Duration.ofDays(3), 10);

    public Grenzen {
        if (bruikbaar.compareTo(VERS) < 0 || krimp < 0 || krimp > 100) {
            throw new IllegalArgumentException(
                    "A register may be used for 24 hours at least, and become smaller by 0 to 100 percent");
        }
    }

    boolean isGekrompen(int was, int wordt) {
        return (long) wordt * 100 < (long) was * (100 - krimp);
    }
}
