// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.standaard;

import java.util.List;
import java.util.Optional;
import nl.bidn.product.zorgberichten.message.rule.Toetsplan;

/**
 * A message type of a standard. Never changes.
 *
 * @param naam {@code WMO301}
 * @param code what BerichtCode holds, {@code 414}
 * @param versie what BerichtVersie holds
 * @param subversie what BerichtSubversie holds
 * @param functieVersie the version as the StUF envelope has it, {@code 0003}
 * @param functieSubversie likewise
 * @param afzender who really sends it; in the header of a retour message it is the other way round
 * @param ontvanger who really gets it
 * @param retour the name of the message that says that this one came
 * @param antwoordOp the names of the messages that this one can be an answer to
 * @param regels the codes of its rules inside the message
 * @param toetsplan its schema and rules, ready to check with; none: its schema is not public, so that only its form as XML is
 *     looked at
 */
public record Berichttype(
        String naam,
        String code,
        String versie,
        String subversie,
        String functieVersie,
        String functieSubversie,
        Partij afzender,
        Partij ontvanger,
        Soort soort,
        Optional<String> retour,
        List<String> antwoordOp,
        List<Termijn> termijnen,
        String namespace,
        List<String> regels,
        Optional<Toetsplan> toetsplan) {
    /** The root element of each message of these standards. */
    public static final String WORTEL = "Bericht";

    /** Whether its content is nobody's business: any XML with this root. */
    public boolean vrij() {
        return toetsplan.isEmpty();
    }

    /** Its schema and rules; of a message that is not {@link #vrij}. */
    public Toetsplan plan() {
        return toetsplan.orElseThrow(() -> new IllegalStateException(naam + " has no schema"));
    }

    /** Whether it says what became of another message: a retour message, and the answer to a declaration. */
    public boolean heeftRetourcodes() {
        return toetsplan.filter(plan -> plan.zoek("Header/RetourCodes") != null).isPresent();
    }

    @Override
    public String toString() {
        return naam;
    }
}
