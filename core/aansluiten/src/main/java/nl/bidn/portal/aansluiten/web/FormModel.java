// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.web;

import java.util.List;
import nl.bidn.portal.aansluiten.Formulier;
import nl.bidn.portal.ui.Option;

/**
 * A form to fill in.
 *
 * @param action where it goes
 * @param version of the application that it changes
 * @param product id; empty: it is about a field of work
 * @param oin whether a number is asked
 * @param department of the subOIN that is asked; empty: none
 */
public record FormModel(
        Formulier kind,
        String action,
        int version,
        String product,
        String productTitle,
        List<Dienst> diensten,
        List<Option> types,
        List<Option> numberKinds,
        List<Option> domains,
        List<Option> roles,
        boolean oin,
        String department) {
    /** A box to tick. */
    public record Dienst(String id, String title, String purpose) {}
}
