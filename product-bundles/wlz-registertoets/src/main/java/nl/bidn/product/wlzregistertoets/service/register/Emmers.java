// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.bidn.product.wlzregistertoets.message.Registerregel;

/**
 * The first pass: divides persons among buckets by their hash, and puts away what a bucket holds once it is full. Holds some
 * ten megabytes, however many there are. For one thread.
 */
final class Emmers {
    /** Of an entry with the number of its line; sealed, it fits where the database keeps it. */
    private static final int POSTEN = 1080;
    /** Pieces in one transaction: two megabytes. */
    private static final int STUKKEN = 64;

    private static final byte[] LEEG = {};

    private final RegisterStore store;
    private final Registersleutel sleutel;
    private final Schrijver schrijver;
    private final long versie;
    private final Bladwijzer wijzer;
    /** Of no length until something comes in it. */
    private final byte[][] emmers;

    private final int[] gevuld;
    private final int[] volgnummers;
    private final List<Stuk> stukken = new ArrayList<>(STUKKEN);

    Emmers(RegisterStore store, Registersleutel sleutel, Schrijver schrijver, long versie, Bladwijzer wijzer) {
        this.store = store;
        this.sleutel = sleutel;
        this.schrijver = schrijver;
        this.versie = versie;
        this.wijzer = wijzer;
        this.emmers = new byte[wijzer.emmers()][0];
        this.gevuld = new int[wijzer.emmers()];
        this.volgnummers = new int[wijzer.emmers()];
    }

    void voegToe(Registerregel regel) {
        byte[] hash = sleutel.hash(regel.bsn());
        int nummer = wijzer.emmer(hash);
        byte[] emmer = emmers[nummer];
        if (emmer.length == 0) {
            emmer = new byte[POSTEN * Post.MET_REGEL];
            emmers[nummer] = emmer;
        }
        Post.schrijf(emmer, gevuld[nummer], hash, regel);
        gevuld[nummer] += Post.MET_REGEL;
        if (gevuld[nummer] == emmer.length) {
            leeg(nummer, emmer);
        }
    }

    /** Puts away what is left. */
    void sluit() {
        for (int nummer = 0; nummer < emmers.length; nummer++) {
            byte[] emmer = emmers[nummer];
            if (gevuld[nummer] > 0) {
                leeg(nummer, emmer);
            }
            emmers[nummer] = LEEG;
        }
        schrijf();
    }

    private void leeg(int nummer, byte[] emmer) {
        stukken.add(sleutel.stuk(versie, nummer, volgnummers[nummer]++, Arrays.copyOf(emmer, gevuld[nummer])));
        gevuld[nummer] = 0;
        if (stukken.size() == STUKKEN) {
            schrijf();
        }
        schrijver.adem();
    }

    private void schrijf() {
        if (!stukken.isEmpty()) {
            schrijver.schrijf(() -> store.voegStukkenToe(versie, stukken));
            stukken.clear();
        }
    }
}
