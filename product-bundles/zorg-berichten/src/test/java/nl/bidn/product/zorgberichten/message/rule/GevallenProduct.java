// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.rule;

import static nl.bidn.product.zorgberichten.message.rule.Geval.geval;

import java.util.List;
import java.util.stream.Stream;

/** For each rule about products what it allows and what it does not. */
final class GevallenProduct {
    private static final String C = "Client/Contactgegevens/Contact";
    private static final String T = "Client/ToegewezenProducten/ToegewezenProduct";
    private static final String A = "Client/AangevraagdeProducten/AangevraagdProduct";
    private static final String N = "Client/Verzoek/NieuweProducten/NieuwProduct";
    private static final String W = "Client/Verzoek/TeWijzigenProducten/TeWijzigenProduct";

    private GevallenProduct() {}

    static List<Geval> alle() {
        return Stream.of(producten(), aangevraagd()).flatMap(List::stream).toList();
    }

    private static List<Geval> producten() {
        return List.of(
                geval(
                        "CD041",
                        "301",
                        b -> b.zet(T + "/Product/Code", "01A01").met(T + "/Omvang"),
                        b -> b.zet(T + "/Product/Code", "01A01")),
                geval(
                        "CD075",
                        "301",
                        b -> b.zet(T + "/Budget", "1").met(T + "/Einddatum"),
                        b -> b.zet(T + "/Budget", "1")),
                geval(
                        "CD075",
                        "317",
                        b -> b.zet(W + "/Budget", "1").met(W + "/Einddatum"),
                        b -> b.zet(W + "/Budget", "1")),
                geval(
                        "CD076",
                        "301",
                        b -> b.zet(T + "/Omvang/Frequentie", "4"),
                        b -> b.zet(T + "/Omvang/Frequentie", "2")),
                geval(
                        "CD077",
                        "301",
                        b -> b.zet(T + "/Budget", "1"),
                        b -> b.zet(T + "/Budget", "1").met(T + "/Omvang")),
                geval(
                        "CD078",
                        "301",
                        b -> b.met(T + "/Omvang"),
                        b -> b.zet(T + "/Budget", "1").met(T + "/Omvang")),
                geval("CD079", "301", b -> b.weg(T + "/Product").zet(T + "/Budget", "1"), b -> b.weg(T + "/Product")),
                geval(
                        "CD080",
                        "301",
                        b -> b.met(T + "/Omvang").zet(T + "/Einddatum", "2020-12-31"),
                        b -> b.met(T + "/Omvang").zet(T + "/Einddatum", "2021-01-01")),
                geval(
                        "CD080",
                        "301",
                        b -> b.zet(T + "/Product/Code", "01A01").met(T + "/Omvang"),
                        b -> b.met(T + "/Omvang")),
                geval(
                        "CS003",
                        "301",
                        b -> b.zet(T + "/Einddatum", "2026-01-01"),
                        b -> b.zet(T + "/Einddatum", "2025-12-31")),
                geval(
                        "CS003",
                        "301",
                        b -> b.zet(C + "/Soort", "04").zet(C + "/Periode/Einddatum", "2020-01-01"),
                        b -> b.zet(C + "/Soort", "04")
                                .zet(C + "/Periode/Begindatum", "2020-01-02")
                                .zet(C + "/Periode/Einddatum", "2020-01-01")),
                geval(
                        "CS335",
                        "301",
                        b -> b.zet(T + "/RedenWijziging", "13").zet(T + "/Einddatum", "2026-01-01"),
                        b -> b.zet(T + "/RedenWijziging", "13").zet(T + "/Einddatum", "2026-01-02")),
                geval("CS335", "301", b -> b.zet(T + "/RedenWijziging", "14"), b -> b.zet(T + "/RedenWijziging", "13")),
                geval("CS336", "301", b -> b.zet(T + "/RedenWijziging", "02"), b -> b.zet(T + "/RedenWijziging", "01")),
                geval(
                        "CS338",
                        "301",
                        b -> b.zet(T + "/Omvang/Eenheid", "14").zet(T + "/Omvang/Frequentie", "4"),
                        b -> b.zet(T + "/Omvang/Eenheid", "14").zet(T + "/Omvang/Frequentie", "1")),
                geval(
                        "CS338",
                        "317",
                        b -> b.zet(N + "/Omvang/Eenheid", "04").zet(N + "/Omvang/Frequentie", "1"),
                        b -> b.zet(N + "/Omvang/Eenheid", "83").zet(N + "/Omvang/Frequentie", "1")),
                geval(
                        "TR302",
                        "301",
                        b -> b.nogEen(T)
                                .zet(T + "[2]/Ingangsdatum", "2026-03-01")
                                .zet(T + "/Einddatum", "2026-02-28"),
                        b -> b.nogEen(T)),
                geval("TR101", "301", b -> b.nogEen(T).zet(T + "[2]/ToewijzingNummer", "99"), b -> b.nogEen(T)),
                geval("TR101", "301", b -> b.nogEen(C).zet(C + "[2]/Soort", "02"), b -> b.nogEen(C)),
                geval("TR101", "305", Geval::zo, b -> b.nogEen("Client/StartProducten/StartProduct")),
                geval("TR101", "307", Geval::zo, b -> b.nogEen("Client/StopProducten/StopProduct")));
    }

    private static List<Geval> aangevraagd() {
        String v = A + "/Verwijzer/";
        return List.of(
                geval(
                        "CD043",
                        "315",
                        b -> b.zet(A + "/BeschikkingNummer", "1").met(A + "/BeschikkingIngangsdatum"),
                        b -> b.zet(A + "/BeschikkingNummer", "1")),
                geval("CD043", "315", Geval::zo, b -> b.met(A + "/BeschikkingIngangsdatum")),
                geval(
                        "CD066",
                        "315",
                        b -> b.zet(v + "Type", "02").zet(v + "ZorgverlenerCode", "12345678"),
                        b -> b.zet(v + "Type", "02")
                                .zet(v + "ZorgverlenerCode", "12345678")
                                .zet(v + "Naam", "x")),
                geval("CD067", "315", b -> b.zet(v + "Type", "02").zet(v + "Naam", "x"), b -> b.zet(v + "Type", "05")),
                geval("CD068", "315", b -> b.zet(v + "Naam", "x"), b -> b.zet(v + "ZorgverlenerCode", "12345678")),
                geval("CD076", "315", Geval::zo, b -> b.zet(A + "/Omvang/Frequentie", "2")),
                geval(
                        "CD095",
                        "315",
                        b -> b.met(A + "/Omvang").zet(A + "/ToewijzingEinddatum", "2020-12-31"),
                        b -> b.met(A + "/Omvang")),
                geval(
                        "CS003",
                        "315",
                        b -> b.zet(A + "/ToewijzingEinddatum", "2026-01-01"),
                        b -> b.zet(A + "/ToewijzingEinddatum", "2025-01-01")),
                geval(
                        "CS343",
                        "315",
                        b -> b.zet(A + "/Omvang/Eenheid", "84").zet(A + "/Omvang/Frequentie", "6"),
                        b -> b.zet(A + "/Omvang/Eenheid", "84").zet(A + "/Omvang/Frequentie", "1")),
                geval("TR383", "315", b -> b.nogEen(A).zet(A + "[2]/ReferentieAanbieder", "anders"), b -> b.nogEen(A)),
                geval(
                        "TR386",
                        "315",
                        b -> b.nogEen(A).zet(A + "[2]/Product/Code", "01A02").zet(A + "/Product/Code", "01A01"),
                        b -> b.nogEen(A).zet(A + "[2]/Product/Code", "01A02")));
    }
}
