// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.message;

import java.time.LocalDate;

/** Dates of a file as days from 1970-01-01, without an object for each. */
final class Dagen {
    /** Stands for what is no date. */
    static final int FOUT = Integer.MAX_VALUE;

    private static final int EERSTE_JAAR = 1900;
    private static final int LAATSTE_JAAR = 9999;
    /** The first day of each month from 1900 on, and of the one after the last. */
    private static final int[] MAANDEN = maanden();

    private Dagen() {}

    private static int[] maanden() {
        var eerste = new int[(LAATSTE_JAAR - EERSTE_JAAR + 1) * 12 + 1];
        for (int i = 0; i < eerste.length; i++) {
            eerste[i] = van(LocalDate.of(EERSTE_JAAR + i / 12, i % 12 + 1, 1));
        }
        return eerste;
    }

    /** {@code yyyy-MM-dd} of 1900 up to 9999, a day that was or will be; else {@link #FOUT}. */
    static int lees(byte[] regel, int van, int tot) {
        if (tot - van != 10 || regel[van + 4] != '-' || regel[van + 7] != '-') {
            return FOUT;
        }
        int jaar = getal(regel, van, 4);
        int maand = getal(regel, van + 5, 2);
        int dag = getal(regel, van + 8, 2);
        if (jaar < EERSTE_JAAR || maand < 1 || maand > 12 || dag < 1) {
            return FOUT;
        }
        int plaats = (jaar - EERSTE_JAAR) * 12 + maand - 1;
        int gevonden = MAANDEN[plaats] + dag - 1;
        return gevonden < MAANDEN[plaats + 1] ? gevonden : FOUT;
    }

    /** Less than zero if it is none. */
    private static int getal(byte[] regel, int van, int cijfers) {
        int getal = 0;
        for (int i = van; i < van + cijfers; i++) {
            int cijfer = regel[i] - '0';
            if (cijfer < 0 || cijfer > 9) {
                return -1;
            }
            getal = getal * 10 + cijfer;
        }
        return getal;
    }

    static int van(LocalDate dag) {
        return (int) dag.toEpochDay();
    }
}
