// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.rule;

import java.util.Map;
import nl.bidn.product.zorgberichten.message.schema.Dates;

/** Rules about dates and periods, in all messages. */
final class Datumregels {
    private static final int BEGIN_2021 = Dates.day(2021, 1, 1);

    static final Map<String, Regelcatalogus.Binder> ALLE = Map.of(
            "CS003", Datumregels::eindNaBegin,
            "TR018", Datumregels::eindNaBegin,
            "CS100", Datumregels::vanaf2021,
            "CS337", Datumregels::binnenEenMaand,
            "CS340", Datumregels::heleMaand,
            "TR134", Datumregels::nietNaDagtekening,
            "TR137", Datumregels::tussenBeginEnDagtekening,
            "TR380", Datumregels::naDagtekening);

    private Datumregels() {}

    /** CS003, TR018: a period does not end before it begins. */
    private static void eindNaBegin(Plaats p) {
        Veld eind = p.veld();
        Veld begin = p.naast("Begindatum", "Ingangsdatum", "ToewijzingIngangsdatum", "GewensteIngangsdatum");
        p.toets(w -> !w.heeft(eind) || !w.heeft(begin) || w.dag(eind) >= w.dag(begin));
    }

    /** CS100: a period lies in 2021 or later. */
    private static void vanaf2021(Plaats p) {
        Veld begin = p.onder("Begindatum");
        Veld eind = p.onder("Einddatum");
        p.toets(w -> (!w.heeft(begin) || w.dag(begin) >= BEGIN_2021) && (!w.heeft(eind) || w.dag(eind) >= BEGIN_2021));
    }

    /** CS337: a period ends in the month in which it begins. */
    private static void binnenEenMaand(Plaats p) {
        Veld begin = p.onder("Begindatum");
        Veld eind = p.onder("Einddatum");
        p.toets(w -> zelfdeMaand(w.dag(begin), w.dag(eind)));
    }

    private static boolean zelfdeMaand(int one, int other) {
        return Dates.yearMonthDay(one) / 100 == Dates.yearMonthDay(other) / 100;
    }

    /** CS340: a period is one month, from its first to its last day. */
    private static void heleMaand(Plaats p) {
        Veld begin = p.onder("Begindatum");
        Veld eind = p.onder("Einddatum");
        p.toets(w -> Dates.yearMonthDay(w.dag(begin)) % 100 == 1
                && zelfdeMaand(w.dag(begin), w.dag(eind))
                && Dates.yearMonthDay(w.dag(eind) + 1) % 100 == 1);
    }

    /** TR134: a date is not after Dagtekening. */
    private static void nietNaDagtekening(Plaats p) {
        Veld datum = p.veld();
        p.toets(w -> !w.heeft(datum) || w.dag(datum) <= w.dagtekening());
    }

    /** TR137: a period ends neither before it begins nor after Dagtekening. */
    private static void tussenBeginEnDagtekening(Plaats p) {
        Veld eind = p.veld();
        Veld begin = p.naast("Begindatum");
        p.toets(w -> !w.heeft(eind) || (w.dag(eind) >= w.dag(begin) && w.dag(eind) <= w.dagtekening()));
    }

    /** TR380: a date is after Dagtekening. */
    private static void naDagtekening(Plaats p) {
        Veld datum = p.veld();
        p.toets(w -> !w.heeft(datum) || w.dag(datum) > w.dagtekening());
    }
}
