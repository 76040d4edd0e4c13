// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.zorg.keten.stuf;

import java.util.Optional;
import java.util.regex.Pattern;
import nl.bidn.zorg.keten.Envelop;

/**
 * All that stands around a payload: what the hub routes by, and what only this form of it says.
 *
 * @param zender its organisatie is the code of the envelop's zender, and so for ontvanger
 * @param applicatieVersie of the sender's software, four digits
 * @param bestandsnaam of a {@code tekstBestand}; none: the payload is XML
 */
public record Stufenvelop(
        Envelop envelop,
        Systeem zender,
        Systeem ontvanger,
        String applicatieVersie,
        String applicatieSubversie,
        Optional<String> bestandsnaam) {
    private static final Pattern VERSIE = Pattern.compile("[0-9]{4}");
    private static final Pattern BESTANDSNAAM = Pattern.compile("[A-Za-z0-9._-]{4,255}");

    /** @throws IllegalArgumentException with what is wrong, in a Dutch sentence */
    public Stufenvelop {
        if (!zender.organisatie().equals(envelop.zender().code())
                || !ontvanger.organisatie().equals(envelop.ontvanger().code())) {
            throw new IllegalArgumentException("De organisaties kloppen niet met de envelop.");
        }
        if (!VERSIE.matcher(applicatieVersie).matches()
                || !VERSIE.matcher(applicatieSubversie).matches()) {
            throw new IllegalArgumentException("Versie en subversie van de applicatie zijn elk vier cijfers.");
        }
        if (bestandsnaam.filter(naam -> !BESTANDSNAAM.matcher(naam).matches()).isPresent()) {
            throw new IllegalArgumentException("De bestandsnaam heeft andere tekens dan letters, cijfers, - . en _.");
        }
    }

    /**
     * An envelope around XML.
     *
     * @param zender the name of the sender's software
     * @param ontvanger the name of the receiver's software
     */
    public static Stufenvelop om(
            Envelop envelop, String zender, String applicatieVersie, String applicatieSubversie, String ontvanger) {
        return new Stufenvelop(
                envelop,
                Systeem.van(envelop.zender().code(), zender),
                Systeem.van(envelop.ontvanger().code(), ontvanger),
                applicatieVersie,
                applicatieSubversie,
                Optional.empty());
    }
}
