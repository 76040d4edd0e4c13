// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.rule;

import java.util.Map;

/** Rules about contacts and their addresses (message 301). */
final class Adresregels {
    private static final String NEDERLAND = "NL";
    private static final String TIJDELIJK = "04";
    /** BRP address and address where one stays. */
    private static final String[] MET_POSTCODE = {"01", "03"};

    private static final String[] BEREIKBAAR = {"01", "02", "03"};

    static final Map<String, Regelcatalogus.Binder> ALLE = Map.of(
            "CD005", Adresregels::landcodeAlsPostcode,
            "CD009", Adresregels::periodeAlleenTijdelijk,
            "CD025", Adresregels::huisInNederland,
            "CD034", Adresregels::postcodeBijVastAdres,
            "CS089", Adresregels::postcodeInNederland,
            "TR006", Adresregels::telefoonOfAdres,
            "TR061", Adresregels::clientHeeftAdres);

    private Adresregels() {}

    /** CD005: LandCode is there if, and only if, Postcode is. */
    private static void landcodeAlsPostcode(Plaats p) {
        Veld land = p.veld();
        Veld postcode = p.naast("Postcode");
        p.toets(w -> w.heeft(land) == w.heeft(postcode));
    }

    /** CD009: Periode only with a temporary address. */
    private static void periodeAlleenTijdelijk(Plaats p) {
        Veld periode = p.veld();
        Veld soort = p.veld("Soort");
        p.toets(w -> !w.heeft(periode) || w.is(soort, TIJDELIJK));
    }

    /** CD025: Huis is there if the address is in the Netherlands. */
    private static void huisInNederland(Plaats p) {
        Veld huis = p.veld();
        Veld land = p.naast("LandCode");
        p.toets(w -> !w.is(land, NEDERLAND) || w.heeft(huis));
    }

    /** CD034: an address of kind 01 or 03 has a Postcode. A contact without Adres is the matter of TR006. */
    private static void postcodeBijVastAdres(Plaats p) {
        Veld postcode = p.veld();
        Veld adres = p.veld("Adres");
        Veld soort = p.veld("Soort");
        p.toets(w -> !w.heeft(adres) || !w.is(soort, MET_POSTCODE) || w.heeft(postcode));
    }

    /** CS089: a Postcode in the Netherlands is four digits, not beginning with 0, and two letters. */
    private static void postcodeInNederland(Plaats p) {
        Veld postcode = p.veld();
        Veld land = p.naast("LandCode");
        p.toets(w -> !w.is(land, NEDERLAND) || !w.heeft(postcode) || isPostcode(w.tekst(postcode), w.lengte(postcode)));
    }

    private static boolean isPostcode(char[] text, int length) {
        if (length != 6 || text[0] == '0') {
            return false;
        }
        for (int i = 0; i < 6; i++) {
            char first = i < 4 ? '0' : 'A';
            char last = i < 4 ? '9' : 'Z';
            if (text[i] < first || text[i] > last) {
                return false;
            }
        }
        return true;
    }

    /** TR006: a Contact has Telefoon, or both Huis and Postcode. */
    private static void telefoonOfAdres(Plaats p) {
        Veld telefoon = p.veld("Telefoon");
        Veld huis = p.veld("Adres/Huis");
        Veld postcode = p.veld("Adres/Postcode");
        p.toets(w -> w.heeft(telefoon) || (w.heeft(huis) && w.heeft(postcode)));
    }

    /** TR061: one of the contacts of a Client itself is of kind 01, 02 or 03. */
    private static void clientHeeftAdres(Plaats p) {
        String contact = "Contactgegevens/Contact";
        Veld soort = p.veldOnder(contact, "Soort");
        p.onthoudOnder(contact, () -> new MinstensEen(w -> w.is(soort, BEREIKBAAR)));
    }
}
