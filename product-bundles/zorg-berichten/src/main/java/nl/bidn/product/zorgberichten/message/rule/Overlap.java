// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Memory of TR302, TR386 and TR410. Products overlap if their category and code are the same; if one has no code, if their
 * category is; one without a product overlaps with any. What is removed (reason 13, or 01 as iJw adds, on a single day) and
 * the categories that are excepted (Wmo 11-14) do not count.
 *
 * <p>Keeps six numbers for each product. At the end of the scope they are sorted by their begin and walked through once; each
 * group remembers how far its periods reach so far.
 */
final class Overlap implements Geheugen {
    private static final int FIRST_ROOM = 16;
    private static final String[] VERWIJDERD = {"13", "01"};

    private final Velden velden;
    private final Set<String> uitgezonderd;
    private final Sleutel sleutel = new Sleutel();
    private final Sleutelset categorieen = new Sleutelset();
    private final Sleutelset codes = new Sleutelset();
    private final List<Veld> categorie;
    private final List<Veld> code;
    private int[][] producten = new int[FIRST_ROOM][];
    private int aantal;

    /** The fields that it looks at. */
    record Velden(
            Veld categorie,
            Veld code,
            Veld begin,
            Veld eind,
            @Nullable Veld reden) {}

    Overlap(Velden velden, Set<String> uitgezonderd) {
        this.velden = velden;
        this.uitgezonderd = uitgezonderd;
        this.categorie = List.of(velden.categorie());
        this.code = List.of(velden.categorie(), velden.code());
    }

    @Override
    public void begin() {
        categorieen.wis();
        codes.wis();
        aantal = 0;
        if (producten.length > FIRST_ROOM) {
            producten = new int[FIRST_ROOM][];
        }
    }

    @Override
    public void zie(Waarden w, Melder melder) {
        if (!telt(w)) {
            return;
        }
        int ofCategory = w.heeft(velden.categorie()) ? nummer(categorieen, sleutel.van(w, categorie)) : -1;
        int ofCode = w.heeft(velden.code()) ? nummer(codes, sleutel.van(w, code)) : -1;
        int eind = w.heeft(velden.eind()) ? w.dag(velden.eind()) : Integer.MAX_VALUE;
        if (aantal == producten.length) {
            producten = Arrays.copyOf(producten, aantal * 2);
        }
        producten[aantal++] = new int[] {w.dag(velden.begin()), eind, ofCategory, ofCode, melder.bewaar()};
    }

    private boolean telt(Waarden w) {
        boolean eenDag = w.heeft(velden.eind()) && w.dag(velden.eind()) == w.dag(velden.begin());
        if (eenDag && velden.reden() != null && w.is(velden.reden(), VERWIJDERD)) {
            return false;
        }
        for (String each : uitgezonderd) {
            if (w.is(velden.categorie(), each)) {
                return false;
            }
        }
        return true;
    }

    private static int nummer(Sleutelset set, Sleutel key) {
        int number = set.voegToe(key);
        return number < 0 ? -1 - number : number;
    }

    @Override
    public void einde(Waarden w, Melder melder) {
        if (aantal < 2) {
            return;
        }
        Arrays.sort(producten, 0, aantal, (one, other) -> Integer.compare(one[0], other[0]));
        var reikt = new Bereik(categorieen.size(), codes.size());
        var fout = new ArrayList<Integer>();
        for (int i = 0; i < aantal; i++) {
            if (reikt.overlapt(producten[i])) {
                fout.add(producten[i][4]);
            }
            reikt.neem(producten[i]);
        }
        fout.stream().sorted().forEach(melder::meldBewaarde);
    }

    /** How far the periods of each group reach so far; groups that have none reach nowhere. */
    private static final class Bereik {
        private final int[] categorie;
        private final int[] categorieZonderCode;
        private final int[] code;
        private int alles = Integer.MIN_VALUE;
        private int zonderProduct = Integer.MIN_VALUE;

        Bereik(int categorieen, int codes) {
            this.categorie = nowhere(categorieen);
            this.categorieZonderCode = nowhere(categorieen);
            this.code = nowhere(codes);
        }

        private static int[] nowhere(int size) {
            int[] all = new int[size];
            Arrays.fill(all, Integer.MIN_VALUE);
            return all;
        }

        boolean overlapt(int[] product) {
            int begin = product[0];
            if (product[2] < 0) {
                return alles >= begin;
            }
            boolean zelfde = product[3] < 0
                    ? categorie[product[2]] >= begin
                    : code[product[3]] >= begin || categorieZonderCode[product[2]] >= begin;
            return zelfde || zonderProduct >= begin;
        }

        void neem(int[] product) {
            int eind = product[1];
            alles = Math.max(alles, eind);
            if (product[2] < 0) {
                zonderProduct = Math.max(zonderProduct, eind);
                return;
            }
            categorie[product[2]] = Math.max(categorie[product[2]], eind);
            if (product[3] < 0) {
                categorieZonderCode[product[2]] = Math.max(categorieZonderCode[product[2]], eind);
            } else {
                code[product[3]] = Math.max(code[product[3]], eind);
            }
        }
    }
}
