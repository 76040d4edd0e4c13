// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity;

import nl.bidn.portal.values.KvkNumber;
import nl.bidn.portal.values.Rsin;

/**
 * The number by which eHerkenning names the organisation for which somebody acts: the {@code LegalSubjectID} of the
 * Afsprakenstelsel Elektronische Toegangsdiensten.
 */
public record LegalSubject(Kind kind, String number) {
    /** Whose number it is. */
    public enum Kind {
        /** Of the Kamer van Koophandel: eight digits without a check digit. */
        KVK,
        /** Rechtspersonen en Samenwerkingsverbanden Informatienummer: nine digits that pass the 11-test. */
        RSIN
    }

    public LegalSubject {
        switch (kind) {
            case KVK -> new KvkNumber(number);
            case RSIN -> new Rsin(number);
        }
    }

    /** @param text for example {@code KVK:90009901}, as {@link #toString} writes it */
    public static LegalSubject of(String text) {
        int colon = text.indexOf(':');
        for (Kind kind : Kind.values()) {
            if (colon > 0 && kind.name().equals(text.substring(0, colon))) {
                return new LegalSubject(kind, text.substring(colon + 1));
            }
        }
        throw new IllegalArgumentException("Write KVK: or RSIN: and the number, for example KVK:90009901");
    }

    @Override
    public String toString() {
        return kind + ":" + number;
    }
}
