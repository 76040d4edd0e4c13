// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.zorg.keten;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * All that the hub knows of a message to route it: what StUF-GGk 2.1 calls stuurgegevens and parameters, without the form
 * that they have on any line. The hub judges this, and not the payload.
 *
 * @param referentienummer UUID version 4 in lower case, made by the sender; unique for the sender
 * @param kruisreferentie of a retour: the referentienummer of the message that it is about
 * @param functie the message type, {@code WMO301}
 * @param functieVersie four digits, {@code 0003}
 * @param functieSubversie four digits, {@code 0002}
 * @param tijdstip when the sender made it
 */
public record Envelop(
        Soort soort,
        Adres zender,
        Adres ontvanger,
        String referentienummer,
        Optional<String> kruisreferentie,
        String functie,
        String functieVersie,
        String functieSubversie,
        Instant tijdstip) {
    /** StUF-GGk 2.1 patch 4, ReferentienummerGGK. */
    private static final Pattern UUID4 =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

    private static final Pattern FUNCTIE = Pattern.compile("[A-Z]{2,10}[0-9]{3}");
    private static final Pattern VERSIE = Pattern.compile("[0-9]{4}");

    /** What an envelope carries. */
    public enum Soort {
        /** Di01: begins something. */
        HEEN,
        /** Du01: says that another message came. */
        RETOUR
    }

    /** @throws IllegalArgumentException with what is wrong, in a Dutch sentence; nothing of the payload is in it */
    public Envelop {
        if (!isReferentie(referentienummer)) {
            throw new IllegalArgumentException("Het referentienummer is geen UUID versie 4 in kleine letters.");
        }
        if (kruisreferentie.filter(kruis -> !isReferentie(kruis)).isPresent()) {
            throw new IllegalArgumentException("Het crossRefnummer is geen UUID versie 4 in kleine letters.");
        }
        if ((soort == Soort.RETOUR) != kruisreferentie.isPresent()) {
            throw new IllegalArgumentException("Een retourbericht heeft een crossRefnummer, een heenbericht niet.");
        }
        if (!FUNCTIE.matcher(functie).matches()) {
            throw new IllegalArgumentException("De functie is geen naam van een bericht, zoals WMO301.");
        }
        if (!VERSIE.matcher(functieVersie).matches()
                || !VERSIE.matcher(functieSubversie).matches()) {
            throw new IllegalArgumentException("Versie en subversie van de functie zijn elk vier cijfers.");
        }
    }

    public static boolean isReferentie(String text) {
        return UUID4.matcher(text).matches();
    }
}
