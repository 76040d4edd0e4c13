// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.message;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a delivery of the register line by line, and names all that is wrong with it, never what it holds. Keeps one line. Each
 * reader reads one delivery, on one thread. The form is described in {@code docs/wlz-register.md}.
 */
public final class Registerlezer {
    private final Fouten fouten;
    private final Registerregel persoon = new Registerregel();

    /** What is done with what was read; none of it is asked after something was found to be wrong. */
    public interface Ontvanger {
        /** The header, which is right in itself; may find more wrong with it. */
        void kop(Registerkop kop);

        void persoon(Registerregel regel);
    }

    public Registerlezer(Fouten fouten) {
        this.fouten = fouten;
    }

    /** Reads to the end, or until it is clear that there is more than a register may be. */
    public void lees(InputStream in, Ontvanger ontvanger) throws IOException {
        var bron = new Regelbron(in);
        Registerkop kop = null;
        if (bron.volgende()) {
            kop = Registerkop.lees(bron.tekst(), fouten);
        } else {
            fouten.voegToe(1, Foutcode.KOP_VORM);
        }
        if (kop != null) {
            ontvanger.kop(kop);
        }
        leesPersonen(bron, kop, ontvanger::persoon);
    }

    private void leesPersonen(Regelbron bron, @Nullable Registerkop kop, Consumer<Registerregel> naar)
            throws IOException {
        int laatsteAfgifte = kop == null ? Integer.MAX_VALUE : Dagen.van(kop.dag());
        int aantal = 0;
        while (bron.volgende()) {
            if (bron.isEinde()) {
                leesEinde(bron, kop, aantal);
                return;
            }
            if (aantal == Registerkop.MEESTE) {
                fouten.voegToe(bron.nummer(), Foutcode.TE_GROOT);
                return;
            }
            aantal++;
            persoon.lees(bron, laatsteAfgifte, fouten);
            if (fouten.geen()) {
                naar.accept(persoon);
            }
        }
        fouten.voegToe(Math.max(1, bron.nummer()), Foutcode.EINDE_ONTBREEKT);
    }

    private void leesEinde(Regelbron bron, @Nullable Registerkop kop, int aantal) throws IOException {
        int nummer = bron.nummer();
        String[] velden = bron.tekst().split(";", -1);
        if (velden.length != 3
                || !velden[0].equals("einde")
                || !velden[1].matches("[0-9]{1,8}")
                || !velden[2].matches("[0-9a-f]{64}")) {
            fouten.voegToe(nummer, Foutcode.EINDE_VORM);
        } else {
            if (Integer.parseInt(velden[1]) != aantal || (kop != null && kop.aantal() != aantal)) {
                fouten.voegToe(nummer, Foutcode.AANTAL_KLOPT_NIET);
            }
            if (!velden[2].equals(bron.sha256())) {
                fouten.voegToe(nummer, Foutcode.CONTROLEGETAL_KLOPT_NIET);
            }
        }
        if (bron.volgende()) {
            fouten.voegToe(bron.nummer(), Foutcode.NA_EINDE);
        }
    }
}
