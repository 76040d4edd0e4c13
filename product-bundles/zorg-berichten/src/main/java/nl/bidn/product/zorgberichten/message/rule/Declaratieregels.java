// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.rule;

import java.util.List;
import java.util.Map;
import nl.bidn.product.zorgberichten.message.schema.Dates;

/** Rules about declarations and the answers to them: messages 323 and 325. */
final class Declaratieregels {
    private static final String EURO = "83";
    private static final String DEBET = "D";
    private static final String CREDIT = "C";
    private static final String GOED = "0200";
    private static final String[] NIET_AFGEKEURD = {"0200", "8001"};
    /** As {@link Dates#yearMonthDay} counts. */
    private static final int JAREN_5 = 5 * 10_000;

    static final Map<String, Regelcatalogus.Binder> ALLE = Map.of(
            "CD060", Declaratieregels::vorigeBijCredit,
            "CD087", Declaratieregels::tariefBijEenheid,
            "CS325", Declaratieregels::nulIsDebet,
            "CS339", Declaratieregels::euroIsVolume,
            "TR335", Declaratieregels::hooguitVijfJaar,
            "TR342", Declaratieregels::verschilVerklaard,
            "TR358", Declaratieregels::totaalIsSom);

    private Declaratieregels() {}

    /** CD060: VorigReferentieNummer is there if, and only if, the amount is credit. */
    private static void vorigeBijCredit(Plaats p) {
        Veld vorige = p.veld();
        Veld soort = p.veld("IngediendBedrag/DebetCredit");
        p.toets(w -> w.heeft(vorige) == w.is(soort, CREDIT));
    }

    /** CD087: ProductTarief is there if, and only if, the unit is not euros. */
    private static void tariefBijEenheid(Plaats p) {
        Veld tarief = p.veld();
        Veld eenheid = p.naast("Eenheid");
        p.toets(w -> w.heeft(tarief) != w.is(eenheid, EURO));
    }

    /** CS325: an amount of 0 is debit. */
    private static void nulIsDebet(Plaats p) {
        Veld soort = p.veld();
        Veld bedrag = p.naast("Bedrag", "TotaalBedrag");
        p.toets(w -> !w.heeft(bedrag) || w.getal(bedrag) != 0 || w.is(soort, DEBET));
    }

    /** CS339: of euros, the amount is the volume. */
    private static void euroIsVolume(Plaats p) {
        Veld bedrag = p.onder("Bedrag");
        Veld volume = p.naast("GeleverdVolume");
        Veld eenheid = p.naast("Eenheid");
        p.toets(w -> !w.is(eenheid, EURO) || w.getal(bedrag) == w.getal(volume));
    }

    /** TR335: what is declared ended at most five years before DeclaratieDagtekening. */
    private static void hooguitVijfJaar(Plaats p) {
        Veld eind = p.veld();
        Veld dagtekening = p.boven("Declaratie", "DeclaratieDagtekening");
        p.toets(w -> Dates.yearMonthDay(w.dag(eind)) >= Dates.yearMonthDay(w.dag(dagtekening)) - JAREN_5);
    }

    /** TR358: TotaalIngediendBedrag is what the Prestaties add up to, debit less credit. */
    private static void totaalIsSom(Plaats p) {
        String prestatie = "Clienten/Client/Prestaties/Prestatie";
        var totaal = new Bedrag(p.onder("TotaalBedrag"), p.onder("DebetCredit"));
        var bedrag = new Bedrag(
                p.veldOnder(prestatie, "IngediendBedrag/Bedrag"),
                p.veldOnder(prestatie, "IngediendBedrag/DebetCredit"));
        p.onthoudOnder(prestatie, () -> new Som(bedrag, List.of(), (w, som) -> totaal.centen(w) == som));
    }

    /**
     * TR342: only what was refused is in an answer. So no Prestatie is approved (0200), and what they add up to is the
     * difference between what was asked and what is granted; if the whole is refused, nothing is granted.
     */
    private static void verschilVerklaard(Plaats p) {
        String prestatie = "Clienten/Client/Prestaties/Prestatie";
        var ingediend =
                new Bedrag(p.veld("TotaalIngediendBedrag/TotaalBedrag"), p.veld("TotaalIngediendBedrag/DebetCredit"));
        var toegekend = new Bedrag(p.onder("TotaalBedrag"), p.onder("DebetCredit"));
        var bedrag = new Bedrag(
                p.veldOnder(prestatie, "IngediendBedrag/Bedrag"),
                p.veldOnder(prestatie, "IngediendBedrag/DebetCredit"));
        Veld code = p.veld("RetourCodes/RetourCode");
        Veld codePrestatie = p.veldOnder(prestatie, "RetourCodes/RetourCode");
        List<Toets> geenGoede = List.of(w -> !w.is(codePrestatie, GOED));
        p.onthoudOnder(
                prestatie,
                () -> new Som(
                        bedrag,
                        geenGoede,
                        (w, som) -> w.is(code, NIET_AFGEKEURD)
                                ? ingediend.centen(w) - toegekend.centen(w) == som
                                : toegekend.centen(w) == 0));
    }

    /** An amount with its sign. */
    record Bedrag(Veld bedrag, Veld soort) {
        /** Debit is more, credit is less. */
        long centen(Waarden w) {
            long centen = w.getal(bedrag);
            return w.is(soort, CREDIT) ? -centen : centen;
        }
    }
}
