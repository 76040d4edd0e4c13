// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.rule;

import java.util.List;
import java.util.Map;

/** Rules about what may be in a message, or in a part of it, only once. */
final class Uniekregels {
    private static final String DEBET = "D";

    static final Map<String, Regelcatalogus.Binder> ALLE = Map.of(
            "TR101", Uniekregels::sleutel,
            "TR315", Uniekregels::heelBericht,
            "TR316", Uniekregels::debetNietOokCredit,
            "TR383", Uniekregels::heelBericht,
            "TR416", Uniekregels::debetNietTweemaal);

    private Uniekregels() {}

    /**
     * TR101: the key of a class is there once, within the class around it. The standard adds the keys of those around; if one
     * of those is there twice, that is reported itself, so that the verdict is the same.
     */
    private static void sleutel(Plaats p) {
        List<Veld> sleutel = p.sleutel();
        p.onthoudPerOuder(() -> new Uniek(sleutel, w -> true));
    }

    /** TR315 and TR383: a reference is in the whole message once. */
    private static void heelBericht(Plaats p) {
        Veld veld = p.veld();
        p.onthoud(() -> new Uniek(List.of(veld), w -> w.heeft(veld)));
    }

    /** TR316: what is declared is not also credited in the same message, whichever of the two comes first. */
    private static void debetNietOokCredit(Plaats p) {
        Veld vorige = p.veld();
        Veld nummer = p.naast("ReferentieNummer");
        p.onthoud(() -> new Kruiselings(nummer, vorige));
    }

    /** TR416: not two debits of the same assignment, period and product. */
    private static void debetNietTweemaal(Plaats p) {
        Veld soort = p.veld("IngediendBedrag/DebetCredit");
        List<Veld> sleutel = List.of(
                p.veld("ToewijzingNummer"),
                p.veld("ProductPeriode/Begindatum"),
                p.veld("ProductPeriode/Einddatum"),
                p.veld("ProductCategorie"),
                p.veld("ProductCode"));
        p.onthoud(() -> new Uniek(sleutel, w -> w.is(soort, DEBET)));
    }
}
