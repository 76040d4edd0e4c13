// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten;

import java.util.List;
import java.util.stream.Stream;

/**
 * Something in a form that must be mended.
 *
 * @param details what the sentence of the flaw names, such as the most characters or another organisation
 */
public record Fout(Veld veld, Gebrek gebrek, List<String> details) {
    /** A field. */
    public enum Veld {
        ORGANISATIE_NAAM,
        ORGANISATIE_TYPE,
        ORGANISATIE_NUMMER,
        ORGANISATIE_CODE,
        CONTACT_NAAM,
        CONTACT_EMAIL,
        CONTACT_TELEFOON,
        PRODUCT,
        DIENSTEN,
        OIN,
        SUB_OIN,
        PERSOON_NAAM,
        PERSOON_EMAIL,
        ROL,
        PROVIDER_NAAM,
        PROVIDER_TYPE,
        PROVIDER_NUMMER,
        PROVIDER_CODE,
        VAN,
        TOT,
        ONDERTEKEND_OP,
        ONDERTEKEND_DOOR,
        ONDERTEKEND_ALS,
        TEKST
    }

    /** What is wrong with it. */
    public enum Gebrek {
        ONTBREEKT,
        /** Most characters. */
        TE_LANG,
        /** Not what such a thing looks like; of an OIN the reason, as its code. */
        ONJUIST,
        /** Nothing of this name; the name. */
        ONBEKEND,
        /** The organisation is of a kind that cannot ask this. */
        NIET_VOOR_DIT_TYPE,
        /** The product has no such form. */
        NIET_VOOR_DIT_PRODUCT,
        /** There is no need to ask: it is so already. */
        IS_AL_ZO,
        /** Another organisation or department has this number. */
        IN_GEBRUIK,
        /** Ends before it begins. */
        VOLGORDE,
        IN_DE_TOEKOMST,
        /** No municipality gave this provider a mandate for these; ids of diensten. */
        GEEN_MACHTIGING,
        /** The person who signs is the one about whom it is. */
        VOOR_ZICHZELF,
        /** Who signed in works for another organisation. */
        ANDERE_ORGANISATIE
    }

    public Fout {
        details = List.copyOf(details);
    }

    public static Fout of(Veld veld, Gebrek gebrek, Object... details) {
        return new Fout(veld, gebrek, Stream.of(details).map(String::valueOf).toList());
    }
}
