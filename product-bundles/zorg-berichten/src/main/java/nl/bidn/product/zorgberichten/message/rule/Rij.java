// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.rule;

import nl.bidn.product.zorgberichten.message.schema.LeafReader;
import nl.bidn.product.zorgberichten.message.schema.SimpleType;
import org.jspecify.annotations.Nullable;

/** The values of the instance of a class that is being read, as far as rules want them. Of one run, on one thread. */
final class Rij {
    private final SimpleType.@Nullable Base[] soorten;
    private final long[] getallen;
    private final char[][] teksten;
    private final int[] lengtes;
    private long aanwezig;

    Rij(Klasse klasse) {
        int size = klasse.soorten().size();
        this.soorten = klasse.soorten().toArray(new SimpleType.Base[0]);
        this.getallen = new long[size];
        this.teksten = new char[size][];
        this.lengtes = new int[size];
        for (int i = 0; i < size; i++) {
            teksten[i] = new char
                    [soorten[i] == SimpleType.Base.STRING ? klasse.langste().get(i) : 0];
        }
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
        SimpleType.Base soort = soorten[nummer];
        if (soort == SimpleType.Base.INTEGER) {
            getallen[nummer] = veld.value();
        } else if (soort == SimpleType.Base.DATE) {
            getallen[nummer] = veld.day();
        } else if (soort == SimpleType.Base.STRING) {
            int length = Math.min(veld.length(), teksten[nummer].length);
            System.arraycopy(veld.chars(), 0, teksten[nummer], 0, length);
            lengtes[nummer] = length;
        }
    }

    boolean heeft(int nummer) {
        return (aanwezig & (1L << nummer)) != 0;
    }

    boolean isTekst(int nummer) {
        return soorten[nummer] == SimpleType.Base.STRING;
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
