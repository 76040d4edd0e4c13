// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.zorg.keten.stuf;

import java.util.Optional;

/**
 * Who sends or gets something, as {@code zender} and {@code ontvanger} say it.
 *
 * @param applicatie the name of the software, without its version: 3 to 50 characters; {@code GGk} for the node
 * @param administratie for example the name of a samenwerkingsverband, at most 50 characters
 * @param gebruiker at most 100 characters
 */
public record Systeem(
        String organisatie, String applicatie, Optional<String> administratie, Optional<String> gebruiker) {
    private static final int ORGANISATIE = 200;
    private static final int KORTSTE_APPLICATIE = 3;
    private static final int APPLICATIE = 50;
    private static final int ADMINISTRATIE = 50;
    private static final int GEBRUIKER = 100;

    /** @throws IllegalArgumentException with what is wrong, in a Dutch sentence */
    public Systeem {
        if (organisatie.isEmpty() || organisatie.length() > ORGANISATIE) {
            throw new IllegalArgumentException("De organisatie is leeg of te lang.");
        }
        if (applicatie.length() < KORTSTE_APPLICATIE || applicatie.length() > APPLICATIE) {
            throw new IllegalArgumentException("De naam van de applicatie is 3 tot 50 tekens lang.");
        }
        if (administratie.filter(naam -> naam.length() > ADMINISTRATIE).isPresent()
                || gebruiker.filter(naam -> naam.length() > GEBRUIKER).isPresent()) {
            throw new IllegalArgumentException("De administratie of de gebruiker is te lang.");
        }
    }

    public static Systeem van(String organisatie, String applicatie) {
        return new Systeem(organisatie, applicatie, Optional.empty(), Optional.empty());
    }
}
