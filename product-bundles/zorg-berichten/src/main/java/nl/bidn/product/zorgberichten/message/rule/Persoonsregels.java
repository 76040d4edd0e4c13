// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.rule;

import java.util.Map;
import nl.bidn.product.zorgberichten.message.schema.Dates;

/** Rules about clients and those around them. */
final class Persoonsregels {
    private static final int[] GEWICHTEN = {9, 8, 7, 6, 5, 4, 3, 2, -1};
    private static final int ONBEKEND = Dates.day(1900, 1, 1);
    /** As {@link Dates#yearMonthDay} counts. */
    private static final int JAREN_120 = 120 * 10_000;

    private static final String TOLK = "1";
    private static final String GEEN_PERSOON = "6";
    private static final String[] MET_PARTNER = {"1", "2", "3", "4"};
    private static final String[] ZONDER_PARTNER = {"1", "6"};
    private static final String[] EERSTE_OF_VERWIJDEREN = {"1", "3"};

    static final Map<String, Regelcatalogus.Binder> ALLE = Map.of(
            "CD007", Persoonsregels::taalBijTolk,
            "CS002", Persoonsregels::elfproef,
            "CS050", Persoonsregels::naamgebruikEnPartner,
            "CS058", Persoonsregels::statusAanlevering,
            "CS139", Persoonsregels::datumgebruik,
            "CS318", Persoonsregels::clientIsPersoon,
            "TR002", Persoonsregels::hooguitHonderdtwintig);

    private Persoonsregels() {}

    /** CD007: Taal is there if, and only if, Vorm is 1 (an interpreter). */
    private static void taalBijTolk(Plaats p) {
        Veld taal = p.veld();
        Veld vorm = p.naast("Vorm");
        p.toets(w -> w.heeft(taal) == w.is(vorm, TOLK));
    }

    /** CS002: a Bsn passes the 11-test; nine zeros are nobody's. */
    private static void elfproef(Plaats p) {
        Veld bsn = p.veld();
        p.toets(w -> !w.heeft(bsn) || isBsn(w.tekst(bsn), w.lengte(bsn)));
    }

    private static boolean isBsn(char[] text, int length) {
        if (length != GEWICHTEN.length) {
            return false;
        }
        int sum = 0;
        boolean nothing = true;
        for (int i = 0; i < length; i++) {
            nothing &= text[i] == '0';
            sum += GEWICHTEN[i] * (text[i] - '0');
        }
        return !nothing && sum % 11 == 0;
    }

    /** CS050: with a Partnernaam, NaamGebruik is 1, 2, 3 or 4; without, it is 1 or 6. */
    private static void naamgebruikEnPartner(Plaats p) {
        Veld gebruik = p.veld();
        Veld partner = p.naast("Partnernaam");
        p.toets(w -> !w.heeft(gebruik) || w.is(gebruik, w.heeft(partner) ? MET_PARTNER : ZONDER_PARTNER));
    }

    /** CS058: StatusAanlevering is 1 (first) or 3 (remove). */
    private static void statusAanlevering(Plaats p) {
        Veld status = p.veld();
        p.toets(w -> w.is(status, EERSTE_OF_VERWIJDEREN));
    }

    /** CS139: what is not known of a birth date is filled with 01, and a date not known at all is 1900-01-01. */
    private static void datumgebruik(Plaats p) {
        Veld gebruik = p.veld();
        Veld datum = p.naast("Datum");
        p.toets(w -> {
            if (!w.heeft(gebruik) || !w.heeft(datum)) {
                return true;
            }
            int ymd = Dates.yearMonthDay(w.dag(datum));
            if (w.is(gebruik, "1")) {
                return ymd % 100 == 1;
            }
            return w.is(gebruik, "2") ? ymd % 10_000 == 101 : w.dag(datum) == ONBEKEND;
        });
    }

    /** CS318: NaamGebruik of a Client is not 6 (not a person). */
    private static void clientIsPersoon(Plaats p) {
        Veld gebruik = p.onder("NaamGebruik");
        p.toets(w -> !w.is(gebruik, GEEN_PERSOON));
    }

    /** TR002: a birth date is at most 120 years before Dagtekening, unless it is not known (1900-01-01 with use 3). */
    private static void hooguitHonderdtwintig(Plaats p) {
        Veld datum = p.veld();
        Veld gebruik = p.naast("DatumGebruik");
        p.toets(w -> {
            if (!w.heeft(datum) || (w.dag(datum) == ONBEKEND && w.is(gebruik, "3"))) {
                return true;
            }
            int eerste = Dates.yearMonthDay(Math.min(w.dagtekening(), Dates.day(9999, 12, 31))) - JAREN_120;
            return w.dagtekening() == Integer.MAX_VALUE || Dates.yearMonthDay(w.dag(datum)) >= eerste;
        });
    }
}
