// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.rule;

import java.util.Map;
import nl.bidn.product.zorgberichten.message.schema.Dates;

/** Rules about products that are assigned, asked for or changed: messages 301, 315 and 317. */
final class Productregels {
    private static final int EIND_2020 = Dates.day(2020, 12, 31);
    private static final String PER_WEEK = "2";
    private static final String VERWIJDERD = "13";
    private static final String VERVALLEN = "01";
    private static final String[] EENHEDEN = {"14", "16", "83", "84"};
    private static final String[] FREQUENTIES = {"2", "4", "6"};
    private static final String[] ZORGVERLENER = {"02", "03", "04", "05"};

    static final Map<String, Regelcatalogus.Binder> ALLE = Map.ofEntries(
            Map.entry("CD041", Productregels::omvangBijCode),
            Map.entry("CD043", Productregels::ingangBijBeschikking),
            Map.entry("CD066", Productregels::geenNaamBijCode),
            Map.entry("CD067", Productregels::naamZonderCode),
            Map.entry("CD068", Productregels::codeVanZorgverlener),
            Map.entry("CD075", Productregels::eindBijBudget),
            Map.entry("CD076", Productregels::eindPerWeek),
            Map.entry("CD077", Productregels::geenOmvangBijBudget),
            Map.entry("CD078", Productregels::geenBudgetBijOmvang),
            Map.entry("CD079", Productregels::productZonderBudget),
            Map.entry("CD080", Productregels::geenOmvangZonderCode),
            Map.entry("CD095", Productregels::geenOmvangZonderCode),
            Map.entry("CD096", Productregels::geenOmvangZonderCode),
            Map.entry("CS335", Productregels::verwijderdIsEenDag),
            Map.entry("CS336", Productregels::redenVervallen),
            Map.entry("CS338", Productregels::frequentieBijEenheid),
            Map.entry("CS343", Productregels::frequentieBijEenheid),
            Map.entry("TR302", Productregels::geenOverlap),
            Map.entry("TR386", Productregels::geenOverlap),
            Map.entry("TR410", Productregels::geenOverlap));

    private Productregels() {}

    /** CD041: Omvang is there if Product has a Code. */
    private static void omvangBijCode(Plaats p) {
        Veld omvang = p.veld();
        Veld code = p.veld("Product/Code");
        p.toets(w -> !w.heeft(code) || w.heeft(omvang));
    }

    /** CD043: BeschikkingIngangsdatum is there if, and only if, BeschikkingNummer is. */
    private static void ingangBijBeschikking(Plaats p) {
        Veld ingang = p.veld();
        Veld nummer = p.naast("BeschikkingNummer");
        p.toets(w -> w.heeft(ingang) == w.heeft(nummer));
    }

    /** CD066: a care provider that refers with a code has no Naam. */
    private static void geenNaamBijCode(Plaats p) {
        Veld naam = p.veld();
        Veld code = p.naast("ZorgverlenerCode");
        Veld soort = p.naast("Type");
        p.toets(w -> !w.is(soort, ZORGVERLENER) || !w.heeft(code) || !w.heeft(naam));
    }

    /** CD067: a care provider that refers without a code has a Naam. */
    private static void naamZonderCode(Plaats p) {
        Veld naam = p.veld();
        Veld code = p.naast("ZorgverlenerCode");
        Veld soort = p.naast("Type");
        p.toets(w -> !w.is(soort, ZORGVERLENER) || w.heeft(code) || w.heeft(naam));
    }

    /** CD068: only a care provider that refers has a code. */
    private static void codeVanZorgverlener(Plaats p) {
        Veld code = p.veld();
        Veld soort = p.naast("Type");
        p.toets(w -> !w.heeft(code) || w.is(soort, ZORGVERLENER));
    }

    /** CD075: an end date is there if Budget is. */
    private static void eindBijBudget(Plaats p) {
        Veld eind = p.veld();
        Veld budget = p.naast("Budget");
        p.toets(w -> !w.heeft(budget) || w.heeft(eind));
    }

    /** CD076: an end date is there if Omvang is per week. */
    private static void eindPerWeek(Plaats p) {
        Veld eind = p.veld();
        Veld frequentie = p.veld("Omvang/Frequentie");
        p.toets(w -> !w.is(frequentie, PER_WEEK) || w.heeft(eind));
    }

    /** CD077: no Omvang if there is a Budget. */
    private static void geenOmvangBijBudget(Plaats p) {
        Veld omvang = p.veld();
        Veld budget = p.naast("Budget");
        p.toets(w -> !w.heeft(budget) || !w.heeft(omvang));
    }

    /** CD078: no Budget if there is an Omvang. */
    private static void geenBudgetBijOmvang(Plaats p) {
        Veld budget = p.veld();
        Veld omvang = p.naast("Omvang");
        p.toets(w -> !w.heeft(omvang) || !w.heeft(budget));
    }

    /** CD079: Product is there if Budget is not. */
    private static void productZonderBudget(Plaats p) {
        Veld product = p.veld();
        Veld budget = p.naast("Budget");
        p.toets(w -> w.heeft(budget) || w.heeft(product));
    }

    /** CD080, CD095, CD096: no Omvang without a product code, if it ends after 2020 or has no end. */
    private static void geenOmvangZonderCode(Plaats p) {
        Veld omvang = p.veld();
        Veld code = p.veld("Product/Code");
        Veld eind = p.naast("Einddatum", "ToewijzingEinddatum");
        p.toets(w -> w.heeft(code) || !na2020(w, eind) || !w.heeft(omvang));
    }

    private static boolean na2020(Waarden w, Veld eind) {
        return !w.heeft(eind) || w.dag(eind) > EIND_2020;
    }

    /** CS335: what is removed (reason 13) ends on the day on which it begins. */
    private static void verwijderdIsEenDag(Plaats p) {
        Veld reden = p.veld();
        Veld ingang = p.naast("Ingangsdatum");
        Veld eind = p.naast("Einddatum");
        p.toets(w -> !w.is(reden, VERWIJDERD) || (w.heeft(eind) && w.dag(eind) == w.dag(ingang)));
    }

    /** CS336: reason 01 is no longer used. */
    private static void redenVervallen(Plaats p) {
        Veld reden = p.veld();
        p.toets(w -> !w.is(reden, VERVALLEN));
    }

    /** CS338, CS343: units 14, 16, 83 and 84 go with frequency 2, 4 or 6, if it ends after 2020 or has no end. */
    private static void frequentieBijEenheid(Plaats p) {
        Veld eenheid = p.onder("Eenheid");
        Veld frequentie = p.onder("Frequentie");
        Veld omvang = p.veld();
        Veld eind = p.naast("Einddatum", "ToewijzingEinddatum");
        p.toets(w -> !w.heeft(omvang) || !w.is(eenheid, EENHEDEN) || !na2020(w, eind) || w.is(frequentie, FREQUENTIES));
    }

    /** TR302, TR386, TR410: the same product not twice at the same time. */
    private static void geenOverlap(Plaats p) {
        var velden = new Overlap.Velden(
                p.veld("Product/Categorie"),
                p.veld("Product/Code"),
                p.veld(first(p, "Ingangsdatum", "ToewijzingIngangsdatum", "GewensteIngangsdatum")),
                p.veld(first(p, "Einddatum", "ToewijzingEinddatum")),
                p.klasse().knoop().onder("RedenWijziging") == null ? null : p.veld("RedenWijziging"));
        var uitgezonderd = p.uitgezonderd();
        p.onthoudPerOuder(() -> new Overlap(velden, uitgezonderd));
    }

    private static String first(Plaats p, String... names) {
        for (String name : names) {
            if (p.klasse().knoop().onder(name) != null) {
                return name;
            }
        }
        throw new IllegalArgumentException("it has no period");
    }
}
