// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service;

import java.util.List;
import java.util.Optional;
import nl.bidn.portal.values.Bsn;

/**
 * The copy of the register, always either the old or the new one, whole. Asked within a transaction, by any thread; an answer
 * is there in well under a millisecond, also while a newer one is loaded.
 */
public interface Register {
    /** As of now; whether it may be used is for who asks to see. */
    Registerstand stand();

    /** What it has of somebody, and which register that is: both of the same one. */
    Vondst zoek(Bsn bsn);

    /** The same for several, for less than each alone: in their order, all of the same register. */
    default List<Vondst> zoek(List<Bsn> bsns) {
        return bsns.stream().map(this::zoek).toList();
    }

    /**
     * @param stand of the register in which was looked
     * @param indicatie none: the register has nothing of this person, which means <em>Nee</em>, or it may not be used
     */
    record Vondst(Registerstand stand, Optional<Indicatie> indicatie) {}
}
