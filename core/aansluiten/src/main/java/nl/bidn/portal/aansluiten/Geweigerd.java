// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.bidn.portal.identity.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Why an act was refused; nothing of it happened. The message is a clear English line for the console, without names of
 * people; a page says {@link #why} in the language of the reader, with the {@link #details} or the {@link #flaws}.
 */
public final class Geweigerd extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Each with what its details are. */
    public enum Waarom {
        /** There is none for who asks. */
        NIET_GEVONDEN,
        /** Somebody was first: look again. */
        INTUSSEN_GEWIJZIGD,
        /** The state. */
        NIET_IN_DEZE_STAAT,
        /** See the flaws. */
        NIET_GOED_INGEVULD,
        NIET_ONDERTEKEND,
        /** Ids of agreements. */
        OVEREENKOMST_ONTBREEKT,
        /** Who signed in may not sign this; what is missing. */
        MAG_NIET_ONDERTEKENEN,
        /** Another officer has to agree. */
        TWEEDE_MEDEWERKER,
        /** Most documents. */
        TE_VEEL_DOCUMENTEN,
        TE_VEEL_BERICHTEN,
        /** Most concepts of one mailbox. */
        TE_VEEL_CONCEPTEN,
        /** Nobody, or more than one, has this mail address at the organisation. */
        PERSOON_NIET_GEVONDEN,
        /** Nobody, or more than one, of this name may sign at the organisation. */
        ONDERTEKENAAR_NIET_GEVONDEN,
        /** The form changes or ends what an organisation has, and this one is not in the portal: its name. */
        ORGANISATIE_ONBEKEND,
        /** The organisation is on record with another number: the organisation and the number there. */
        ANDER_NUMMER,
        /** The organisation is on record as another type; the organisation and the type. */
        ANDER_TYPE,
        /** Ids of diensten. */
        GEEN_MACHTIGING,
        /** The product. */
        PRODUCT_STAAT_STIL,
        /** A rule of the portal: see {@link #rule}. */
        REGEL
    }

    private final Waarom why;
    private final transient List<String> details;
    private final transient List<Fout> flaws;

    private Geweigerd(Waarom why, List<String> details, List<Fout> flaws, @Nullable Throwable cause) {
        super("Refused: " + why + (details.isEmpty() ? "" : " " + details), cause);
        this.why = why;
        this.details = details;
        this.flaws = List.copyOf(flaws);
    }

    public static Geweigerd because(Waarom why, Object... details) {
        return new Geweigerd(why, Stream.of(details).map(String::valueOf).toList(), List.of(), null);
    }

    public static Geweigerd flawed(List<Fout> flaws) {
        List<String> fields =
                flaws.stream().map(flaw -> flaw.veld() + " " + flaw.gebrek()).toList();
        return new Geweigerd(Waarom.NIET_GOED_INGEVULD, fields, flaws, null);
    }

    /** What identity refused. */
    public static Geweigerd rule(IllegalArgumentException refused) {
        return new Geweigerd(Waarom.REGEL, List.of(), List.of(), refused);
    }

    public Waarom why() {
        return why;
    }

    public List<String> details() {
        return details;
    }

    public List<Fout> flaws() {
        return flaws;
    }

    /** The rule that refused it, for {@link Waarom#REGEL}; none: only its English line is there. */
    public Optional<Refused> rule() {
        return getCause() instanceof Refused refused ? Optional.of(refused) : Optional.empty();
    }
}
