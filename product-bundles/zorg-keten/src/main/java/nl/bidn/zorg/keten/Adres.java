// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.zorg.keten;

import java.util.regex.Pattern;

/**
 * Who sends or gets a message, as envelopes name them (StUF-GGk 2.1, {@code organisatie}).
 *
 * @param code of a gemeente four digits (CBS), of an aanbieder eight (AGB), of an instantie its name: {@code CAK}
 */
public record Adres(Rol rol, String code) {
    /** The kinds of participants. */
    public enum Rol {
        GEMEENTE("[0-9]{4}"),
        AANBIEDER("[0-9]{8}"),
        INSTANTIE("[A-Z]{2,10}");

        private final Pattern vorm;

        Rol(String vorm) {
            this.vorm = Pattern.compile(vorm);
        }
    }

    /** The Centraal Administratie Kantoor, which gets and answers iEb. */
    public static final Adres CAK = new Adres(Rol.INSTANTIE, "CAK");

    public Adres {
        if (!rol.vorm.matcher(code).matches()) {
            throw new IllegalArgumentException("'" + code + "' is no code of a " + rol.name());
        }
    }

    /**
     * The participant with this code, by its form.
     *
     * @throws IllegalArgumentException if it has the form of none
     */
    public static Adres van(String code) {
        for (Rol rol : Rol.values()) {
            if (rol.vorm.matcher(code).matches()) {
                return new Adres(rol, code);
            }
        }
        throw new IllegalArgumentException("'" + code + "' is no code of a gemeente, an aanbieder or an instantie");
    }

    public static Adres gemeente(String cbs) {
        return new Adres(Rol.GEMEENTE, cbs);
    }

    public static Adres aanbieder(String agb) {
        return new Adres(Rol.AANBIEDER, agb);
    }

    @Override
    public String toString() {
        return code;
    }
}
