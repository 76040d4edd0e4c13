// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.rule;

import static nl.bidn.product.zorgberichten.message.rule.Geval.geval;

import java.util.List;
import nl.bidn.product.zorgberichten.message.Bericht;

/** For each rule about declarations and their answers what it allows and what it does not. */
final class GevallenDeclaratie {
    private static final String D = "Declaratie/";
    private static final String P = "Declaratie/Clienten/Client/Prestaties/Prestatie";
    private static final String A = "DeclaratieAntwoord/";
    private static final String PA = "DeclaratieAntwoord/Clienten/Client/Prestaties/Prestatie";

    private GevallenDeclaratie() {}

    private static Bericht credit(Bericht b, String prestatie, String vorige) {
        return b.zet(prestatie + "/IngediendBedrag/DebetCredit", "C")
                .zet(prestatie + "/ProductReferentie/VorigReferentieNummer", vorige);
    }

    private static Bericht tweede(Bericht b) {
        return b.nogEen(P).zet(P + "[2]/ProductReferentie/ReferentieNummer", "R2");
    }

    private static Bericht periode(Bericht b, String pad, String begin, String eind) {
        return b.zet(pad + "/Begindatum", begin).zet(pad + "/Einddatum", eind);
    }

    private static Bericht antwoord(Bericht b, String toegekend, String code) {
        return b.zet(PA + "/RetourCodes/RetourCode", code).zet(A + "TotaalToegekendBedrag/TotaalBedrag", toegekend);
    }

    static List<Geval> alle() {
        String pp = P + "/ProductPeriode";
        String dp = D + "DeclaratiePeriode";
        return List.of(
                geval("CD060", "323", b -> credit(b, P, "V1"), b -> b.zet(P + "/IngediendBedrag/DebetCredit", "C")),
                geval(
                        "CD060",
                        "325",
                        b -> credit(b.met(PA), PA, "V1"),
                        b -> b.zet(PA + "/ProductReferentie/VorigReferentieNummer", "V1")),
                geval(
                        "CD087",
                        "323",
                        b -> b.zet(P + "/Eenheid", "04").zet(P + "/ProductTarief", "1"),
                        b -> b.zet(P + "/Eenheid", "04")),
                geval("CD087", "323", Geval::zo, b -> b.zet(P + "/ProductTarief", "1")),
                geval("CS100", "323", Geval::zo, b -> periode(b, dp, "2020-12-01", "2020-12-31")),
                geval(
                        "CS100",
                        "323",
                        b -> periode(b, pp, "2021-01-01", "2021-01-31"),
                        b -> periode(b, pp, "2020-12-01", "2021-01-31")),
                geval(
                        "CS325",
                        "323",
                        b -> b.zet(P + "/IngediendBedrag/Bedrag", "0"),
                        b -> credit(b, P, "V1").zet(P + "/IngediendBedrag/Bedrag", "0")),
                geval(
                        "CS325",
                        "323",
                        Geval::zo,
                        b -> b.zet(D + "TotaalIngediendBedrag/TotaalBedrag", "0")
                                .zet(D + "TotaalIngediendBedrag/DebetCredit", "C")),
                geval(
                        "CS325",
                        "325",
                        Geval::zo,
                        b -> b.zet(A + "TotaalToegekendBedrag/TotaalBedrag", "0")
                                .zet(A + "TotaalToegekendBedrag/DebetCredit", "C")),
                geval(
                        "CS337",
                        "323",
                        b -> periode(b, pp, "2026-05-02", "2026-05-03"),
                        b -> periode(b, pp, "2026-04-30", "2026-05-01")),
                geval(
                        "CS339",
                        "323",
                        b -> b.zet(P + "/Eenheid", "04").zet(P + "/GeleverdVolume", "7"),
                        b -> b.zet(P + "/GeleverdVolume", "7")),
                geval(
                        "CS340",
                        "323",
                        b -> periode(b, dp, "2024-02-01", "2024-02-29"),
                        b -> periode(b, dp, "2026-05-01", "2026-05-30")),
                geval("CS340", "323", Geval::zo, b -> periode(b, dp, "2026-05-02", "2026-05-31")),
                geval("CS340", "323", Geval::zo, b -> periode(b, dp, "2026-04-01", "2026-05-31")),
                geval("TR134", "323", Geval::zo, b -> periode(b, pp, "2026-06-16", "2026-06-17")),
                geval(
                        "TR134",
                        "325",
                        b -> b.met(PA),
                        b -> periode(b, PA + "/ProductPeriode", "2026-06-16", "2026-06-17")),
                geval(
                        "TR137",
                        "323",
                        b -> periode(b, pp, "2026-06-15", "2026-06-15"),
                        b -> periode(b, pp, "2026-06-15", "2026-06-16")),
                geval("TR137", "323", Geval::zo, b -> periode(b, pp, "2026-05-15", "2026-05-14")),
                geval(
                        "TR335",
                        "323",
                        b -> periode(b, pp, "2021-06-15", "2021-06-15"),
                        b -> periode(b, pp, "2021-06-14", "2021-06-14")),
                geval("TR101", "323", GevallenDeclaratie::tweede, b -> b.nogEen(P)),
                geval("TR101", "323", Geval::zo, b -> b.nogEen("Declaratie/Clienten/Client")),
                geval("TR101", "325", b -> b.met(PA), b -> b.met(PA).nogEen(PA)),
                geval(
                        "TR315",
                        "323",
                        b -> credit(credit(tweede(b), P, "V1"), P + "[2]", "V2"),
                        b -> credit(credit(tweede(b), P, "V1"), P + "[2]", "V1")),
                geval("TR316", "323", b -> credit(tweede(b), P + "[2]", "V1"), b -> credit(tweede(b), P, "R2")),
                geval(
                        "TR316",
                        "323",
                        Geval::zo,
                        b -> credit(tweede(b).zet(P + "/ProductReferentie/ReferentieNummer", "R1"), P + "[2]", "R1")),
                geval(
                        "TR358",
                        "323",
                        b -> credit(tweede(b), P + "[2]", "V1").zet(D + "TotaalIngediendBedrag/TotaalBedrag", "0"),
                        GevallenDeclaratie::tweede),
                geval(
                        "TR358",
                        "323",
                        b -> tweede(b).zet(D + "TotaalIngediendBedrag/TotaalBedrag", "200"),
                        b -> b.zet(D + "TotaalIngediendBedrag/DebetCredit", "C")),
                geval("TR416", "323", b -> tweede(b).zet(P + "[2]/ToewijzingNummer", "77"), GevallenDeclaratie::tweede),
                geval("TR416", "323", b -> credit(tweede(b), P + "[2]", "V1"), GevallenDeclaratie::tweede),
                geval("TR342", "325", b -> antwoord(b, "0", "9333"), b -> antwoord(b, "100", "9333")),
                geval("TR342", "325", Geval::zo, b -> antwoord(b, "0", "0200")),
                geval(
                        "TR342",
                        "325",
                        b -> b.zet(A + "RetourCodes/RetourCode", "9333")
                                .zet(A + "TotaalToegekendBedrag/TotaalBedrag", "0"),
                        b -> b.zet(A + "RetourCodes/RetourCode", "9333")));
    }
}
