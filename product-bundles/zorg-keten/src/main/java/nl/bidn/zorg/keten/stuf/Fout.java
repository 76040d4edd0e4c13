// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.zorg.keten.stuf;

import java.time.Instant;
import java.util.Optional;
import nl.bidn.zorg.keten.Adres;
import nl.bidn.zorg.keten.Foutmelding;

/**
 * Says what is wrong with a message.
 *
 * @param kruisreferentie the referentienummer of that message
 * @param code at most 7 characters
 * @param client whether its sender is to mend something; otherwise the server failed
 * @param omschrijving at most 200 characters
 * @param details at most 1000 characters: functie and version of the software, {@code JW315-00020010}
 */
public record Fout(
        Soort soort,
        Systeem zender,
        Systeem ontvanger,
        String referentienummer,
        Instant tijdstip,
        String kruisreferentie,
        String code,
        boolean client,
        String omschrijving,
        Optional<String> details) {
    private static final int CODE = 7;
    private static final int OMSCHRIJVING = 200;
    private static final int DETAILS = 1000;

    /** When it is said. */
    public enum Soort {
        /** Afterwards, as a message of its own. */
        FO01,
        /** At once, in the fault of the answer. */
        FO03
    }

    /** @throws IllegalArgumentException with what is wrong, in a Dutch sentence */
    public Fout {
        if (code.isEmpty() || code.length() > CODE) {
            throw new IllegalArgumentException("De foutcode is leeg of langer dan 7 tekens.");
        }
        if (omschrijving.length() > OMSCHRIJVING
                || details.filter(text -> text.length() > DETAILS).isPresent()) {
            throw new IllegalArgumentException("De omschrijving of de details van de fout zijn te lang.");
        }
    }

    /** What the hub wants to know of it. */
    public Foutmelding melding() throws StufFout {
        try {
            return new Foutmelding(
                    Adres.van(zender.organisatie()),
                    Adres.van(ontvanger.organisatie()),
                    referentienummer,
                    kruisreferentie,
                    code,
                    omschrijving,
                    tijdstip);
        } catch (IllegalArgumentException e) {
            throw new StufFout("De zender of de ontvanger van de foutmelding is geen code van een deelnemer.");
        }
    }
}
