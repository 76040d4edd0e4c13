// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.rule;

import java.util.Map;

/** Rules about requests for a change and the answers to requests: messages 317 and 319. */
final class Verzoekregels {
    private static final String AFGEWEZEN = "1";
    private static final String IN_ONDERZOEK = "2";
    private static final String WOONPLAATSBEGINSEL = "8";

    static final Map<String, Regelcatalogus.Binder> ALLE = Map.of(
            "CD085", Verzoekregels::redenBijAfwijzing,
            "CD086", Verzoekregels::geenRedenBijOnderzoek,
            "TR352", Verzoekregels::ietsDatErIs,
            "TR353", Verzoekregels::ietsDatVerandert,
            "TR377", Verzoekregels::gemeenteBijWoonplaats,
            "TR409", Verzoekregels::geenGemeenteAnders);

    private Verzoekregels() {}

    /** CD085: a refusal has a reason. */
    private static void redenBijAfwijzing(Plaats p) {
        Veld reden = p.veld();
        Veld antwoord = p.naast("VerzoekAntwoord");
        p.toets(w -> !w.is(antwoord, AFGEWEZEN) || w.heeft(reden));
    }

    /** CD086: what is being looked into has no reason of refusal. */
    private static void geenRedenBijOnderzoek(Plaats p) {
        Veld reden = p.veld();
        Veld antwoord = p.naast("VerzoekAntwoord");
        p.toets(w -> !w.is(antwoord, IN_ONDERZOEK) || !w.heeft(reden));
    }

    /** TR352: a request for a change names a product that stays or that changes. */
    private static void ietsDatErIs(Plaats p) {
        Veld ongewijzigd = p.veld("OngewijzigdeProducten");
        Veld teWijzigen = p.veld("TeWijzigenProducten");
        p.toets(w -> w.heeft(ongewijzigd) || w.heeft(teWijzigen));
    }

    /** TR353: a request for a change names a product that changes or that is new. */
    private static void ietsDatVerandert(Plaats p) {
        Veld teWijzigen = p.veld("TeWijzigenProducten");
        Veld nieuw = p.veld("NieuweProducten");
        p.toets(w -> w.heeft(teWijzigen) || w.heeft(nieuw));
    }

    /** TR377 (iJw): a refusal for reason 8 says which municipality it is then. */
    private static void gemeenteBijWoonplaats(Plaats p) {
        Veld gemeente = p.veld();
        Veld reden = p.naast("RedenAfwijzingVerzoek");
        p.toets(w -> !w.is(reden, WOONPLAATSBEGINSEL) || w.heeft(gemeente));
    }

    /** TR409 (iJw): any other answer does not. */
    private static void geenGemeenteAnders(Plaats p) {
        Veld gemeente = p.veld();
        Veld reden = p.naast("RedenAfwijzingVerzoek");
        p.toets(w -> w.is(reden, WOONPLAATSBEGINSEL) || !w.heeft(gemeente));
    }
}
