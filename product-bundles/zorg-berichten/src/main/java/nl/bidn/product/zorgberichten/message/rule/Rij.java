// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.rule;

import java.util.Arrays;
import nl.bidn.product.zorgberichten.message.schema.LeafReader;
import nl.bidn.product.zorgberichten.message.schema.SimpleType;

/** The values of the instance of a class that is being read, as far as rules want them. Of one run, on one thread. */
final class Rij {
    private static final char[] GEEN = {};

    private final Klasse klasse;
    private final long[] getallen;
    private final char[][] teksten;
    private final int[] lengtes;
    private long aanwezig;

    Rij(Klasse klasse) {
        int size = klasse.soorten().size();
        this.klasse = klasse;
        this.getallen = new long[size];
        this.teksten = new char[size][];
        this.lengtes = new int[size];
        // room for a text is made when there is one: most messages have few of those that rules may look at
        Arrays.fill(teksten, GEEN);
    }

    void begin() {
        aanwezig = 0;
    }

    void aanwezig(int nummer) {
        aanwezig |= 1L << nummer;
    }

    /** Takes over the value of a field that was read without a fault. */
    void neem(int nummer, LeafReader veld) {
        aanwezig(nummer);
        SimpleType.Base soort = klasse.soorten().get(nummer);
        if (soort == SimpleType.Base.INTEGER) {
            getallen[nummer] = veld.value();
        } else if (soort == SimpleType.Base.DATE) {
            getallen[nummer] = veld.day();
        } else if (soort == SimpleType.Base.STRING) {
            neemTekst(nummer, veld);
        }
    }

    private void neemTekst(int nummer, LeafReader veld) {
        char[] tekst = teksten[nummer];
        int langste = klasse.langste().get(nummer);
        if (tekst.length < langste) {
            tekst = new char[langste];
            teksten[nummer] = tekst;
        }
        int length = Math.min(veld.length(), langste);
        System.arraycopy(veld.chars(), 0, tekst, 0, length);
        lengtes[nummer] = length;
    }

    boolean heeft(int nummer) {
        return (aanwezig & (1L << nummer)) != 0;
    }

    boolean isTekst(int nummer) {
        return klasse.soorten().get(nummer) == SimpleType.Base.STRING;
    }

    long getal(int nummer) {
        return getallen[nummer];
    }

    char[] tekst(int nummer) {
        return teksten[nummer];
    }

    int lengte(int nummer) {
        return lengtes[nummer];
    }
}
