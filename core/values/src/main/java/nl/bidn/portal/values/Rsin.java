// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.values;

/**
 * The Rechtspersonen en Samenwerkingsverbanden Informatienummer: nine digits that pass the 11-test.
 *
 * <p>Source: Belastingdienst; Logius' OIN-Stelsel, chapter 6.
 */
public record Rsin(String value) {
    public Rsin {
        if (!ElevenTest.passes(value)) {
            throw new IllegalArgumentException("An RSIN has 9 digits that pass the 11-test; one of them is wrong");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
