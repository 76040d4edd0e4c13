// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.bidn.product.wlzregistertoets.message.Foutcode;
import nl.bidn.product.wlzregistertoets.message.Fouten;
import nl.bidn.product.wlzregistertoets.service.Portal;

/**
 * The second pass: makes sorted pages of each bucket, and finds who is in it twice. Holds one bucket at a time: two megabytes of
 * fifteen million persons. For one thread.
 */
final class Paginamaker {
    /** Pages in one transaction: a megabyte and a half. */
    private static final int PAGINAS = 1024;

    private final RegisterStore store;
    private final Registersleutel sleutel;
    private final Schrijver schrijver;
    private final Portal portal;
    private final long versie;
    private final Bladwijzer wijzer;
    private final Fouten fouten;
    private int opgeruimd;

    Paginamaker(
            RegisterStore store,
            Registersleutel sleutel,
            Schrijver schrijver,
            Portal portal,
            long versie,
            Bladwijzer wijzer,
            Fouten fouten) {
        this.store = store;
        this.sleutel = sleutel;
        this.schrijver = schrijver;
        this.portal = portal;
        this.versie = versie;
        this.wijzer = wijzer;
        this.fouten = fouten;
    }

    /** Also when it was found that somebody is there twice it goes on, to find all; it then writes no more pages. */
    void maak() {
        var wachtend = new ArrayList<byte[]>(PAGINAS);
        int eerste = 0;
        for (int emmer = 0; emmer < wijzer.emmers(); emmer++) {
            for (List<byte[]> posten : verdeeld(emmer)) {
                wachtend.add(pagina(eerste + wachtend.size(), posten));
                if (wachtend.size() == PAGINAS) {
                    schrijf(eerste, wachtend, emmer);
                    eerste += PAGINAS;
                }
            }
            schrijver.adem();
        }
        schrijf(eerste, wachtend, wijzer.emmers());
    }

    private List<List<byte[]>> verdeeld(int emmer) {
        int eerste = emmer * wijzer.paginasPerEmmer();
        var paginas = new ArrayList<List<byte[]>>(wijzer.paginasPerEmmer());
        for (int i = 0; i < wijzer.paginasPerEmmer(); i++) {
            paginas.add(new ArrayList<>());
        }
        for (Stuk stuk : portal.transactions().call(() -> store.stukken(versie, emmer))) {
            byte[] posten = sleutel.open(versie, stuk);
            for (int plaats = 0; plaats < posten.length; plaats += Post.MET_REGEL) {
                paginas.get(wijzer.pagina(posten, plaats) - eerste)
                        .add(Arrays.copyOfRange(posten, plaats, plaats + Post.MET_REGEL));
            }
        }
        return paginas;
    }

    private byte[] pagina(int nummer, List<byte[]> posten) {
        posten.sort(Arrays::compareUnsigned);
        var inhoud = new byte[posten.size() * Post.LENGTE];
        for (int i = 0; i < posten.size(); i++) {
            System.arraycopy(posten.get(i), 0, inhoud, i * Post.LENGTE, Post.LENGTE);
            if (i > 0 && Post.zelfdePersoon(posten.get(i - 1), posten.get(i))) {
                // the rest of an entry decides on the order of two, not the line
                fouten.voegToe(Math.max(Post.regel(posten.get(i - 1)), Post.regel(posten.get(i))), Foutcode.BSN_DUBBEL);
            }
        }
        return sleutel.verzegel(versie, nummer, inhoud);
    }

    /** @param emmer the first bucket of which not all pages are there now */
    private void schrijf(int eerste, List<byte[]> paginas, int emmer) {
        if (fouten.geen()) {
            schrijver.schrijf(() -> {
                store.voegPaginasToe(versie, eerste, paginas);
                store.verwijderStukken(versie, opgeruimd, emmer);
            });
            opgeruimd = emmer;
        }
        paginas.clear();
    }
}
