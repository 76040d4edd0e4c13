// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.rule;

import static nl.bidn.product.zorgberichten.message.rule.Geval.geval;

import java.util.List;
import java.util.stream.Stream;
import nl.bidn.product.zorgberichten.message.Bericht;

/** For each rule about persons, addresses and requests what it allows and what it does not. */
final class Gevallen {
    private static final String C = "Client/Contactgegevens/Contact";
    private static final String T = "Client/ToegewezenProducten/ToegewezenProduct";
    private static final String N = "Client/Verzoek/NieuweProducten/NieuwProduct";

    private Gevallen() {}

    static List<Geval> alle() {
        return Stream.of(adressen(), personen(), verzoeken(), GevallenProduct.alle(), GevallenDeclaratie.alle())
                .flatMap(List::stream)
                .toList();
    }

    private static Bericht adres(Bericht b, String land, String postcode) {
        return b.zet(C + "/Adres/Huis/Huisnummer", "1")
                .zet(C + "/Adres/Postcode", postcode)
                .zet(C + "/Adres/LandCode", land);
    }

    private static List<Geval> adressen() {
        return List.of(
                geval(
                        "CD005",
                        "301",
                        b -> adres(b, "NL", "1234AB"),
                        b -> adres(b, "NL", "1234AB").weg(C + "/Adres/LandCode")),
                geval("CD005", "301", Geval::zo, b -> adres(b, "NL", "1234AB").weg(C + "/Adres/Postcode")),
                geval("CD009", "301", b -> b.zet(C + "/Soort", "04").met(C + "/Periode"), b -> b.met(C + "/Periode")),
                geval(
                        "CD025",
                        "301",
                        b -> adres(b, "BE", "1000").weg(C + "/Adres/Huis"),
                        b -> adres(b, "NL", "1234AB").weg(C + "/Adres/Huis")),
                geval(
                        "CD034",
                        "301",
                        b -> b.zet(C + "/Soort", "02").met(C + "/Adres/Plaatsnaam"),
                        b -> b.met(C + "/Adres/Plaatsnaam")),
                geval("CS089", "301", b -> adres(b, "BE", "1000"), b -> adres(b, "NL", "1000")),
                geval("CS089", "301", b -> adres(b, "NL", "1000AA"), b -> adres(b, "NL", "0123AB")),
                geval("CS089", "301", Geval::zo, b -> adres(b, "NL", "1234 AB")),
                geval("TR006", "301", b -> adres(b, "NL", "1234AB").weg(C + "/Telefoon"), b -> b.weg(C + "/Telefoon")),
                geval(
                        "TR006",
                        "301",
                        Geval::zo,
                        b -> adres(b, "NL", "1234AB").weg(C + "/Telefoon").weg(C + "/Adres/Huis")),
                geval("TR061", "301", b -> b.nogEen(C).zet(C + "[2]/Soort", "04"), b -> b.zet(C + "/Soort", "04")));
    }

    private static List<Geval> personen() {
        String naam = "Client/Naam";
        String geboren = "Client/Geboortedatum";
        String start = "Client/StartProducten/StartProduct/";
        return List.of(
                geval(
                        "CD007",
                        "301",
                        b -> b.zet("Client/Communicatie/Vorm", "1").zet("Client/Communicatie/Taal", "Deens"),
                        b -> b.zet("Client/Communicatie/Vorm", "1")),
                geval(
                        "CD007",
                        "301",
                        b -> b.met("Client/Communicatie"),
                        b -> b.zet("Client/Communicatie/Taal", "Deens")),
                geval("CS002", "301", b -> b.zet("Client/Bsn", "123456782"), b -> b.zet("Client/Bsn", "123456789")),
                geval("CS002", "323", Geval::zo, b -> b.zet("Declaratie/Clienten/Client/Bsn", "000000000")),
                geval(
                        "CS050",
                        "301",
                        b -> b.met(naam + "/Partnernaam").zet(naam + "/NaamGebruik", "4"),
                        b -> b.zet(naam + "/NaamGebruik", "3")),
                geval(
                        "CS050",
                        "301",
                        b -> b.met(naam + "/Partnernaam"),
                        b -> b.met(naam + "/Partnernaam").zet(naam + "/NaamGebruik", "5")),
                geval(
                        "CS050",
                        "301",
                        b -> b.met("Client/Relaties").zet("Client/Relaties/Relatie/Naam/NaamGebruik", "6"),
                        b -> b.met("Client/Relaties").zet("Client/Relaties/Relatie/Naam/NaamGebruik", "2")),
                geval("CS318", "301", Geval::zo, b -> b.zet(naam + "/NaamGebruik", "6")),
                geval(
                        "CS058",
                        "305",
                        b -> b.zet(start + "StatusAanlevering", "3"),
                        b -> b.zet(start + "StatusAanlevering", "2")),
                geval("CS058", "307", Geval::zo, b -> b.zet("Client/StopProducten/StopProduct/StatusAanlevering", "9")),
                geval(
                        "CS139",
                        "305",
                        b -> b.zet(geboren + "/Datum", "1980-05-01").zet(geboren + "/DatumGebruik", "1"),
                        b -> b.zet(geboren + "/DatumGebruik", "1")),
                geval(
                        "CS139",
                        "307",
                        b -> b.zet(geboren + "/Datum", "1980-01-01").zet(geboren + "/DatumGebruik", "2"),
                        b -> b.zet(geboren + "/Datum", "1980-05-01").zet(geboren + "/DatumGebruik", "2")),
                geval(
                        "CS139",
                        "315",
                        b -> b.zet(geboren + "/Datum", "1900-01-01").zet(geboren + "/DatumGebruik", "3"),
                        b -> b.zet(geboren + "/Datum", "1980-01-01").zet(geboren + "/DatumGebruik", "3")),
                geval(
                        "TR002",
                        "301",
                        b -> b.zet(geboren + "/Datum", "1906-06-15"),
                        b -> b.zet(geboren + "/Datum", "1906-06-14")),
                geval(
                        "TR002",
                        "305",
                        b -> b.zet(geboren + "/Datum", "1900-01-01").zet(geboren + "/DatumGebruik", "3"),
                        b -> b.zet(geboren + "/Datum", "1900-01-01")),
                geval(
                        "TR134",
                        "301",
                        b -> b.zet(T + "/Toewijzingsdatum", "2026-06-15"),
                        b -> b.zet(T + "/Toewijzingsdatum", "2026-06-16")),
                geval("TR134", "305", Geval::zo, b -> b.zet(start + "Begindatum", "2026-06-16")),
                geval(
                        "TR018",
                        "307",
                        b -> b.zet("Client/StopProducten/StopProduct/Einddatum", "2026-05-01"),
                        b -> b.zet("Client/StopProducten/StopProduct/Einddatum", "2026-04-30")));
    }

    private static List<Geval> verzoeken() {
        String verzoek = "Client/Verzoek/";
        String antwoord = "Antwoord/";
        return List.of(
                geval(
                        "CD096",
                        "317",
                        b -> b.met(N + "/Product"),
                        b -> b.met(N + "/Product").met(N + "/Omvang")),
                geval("TR101", "317", Geval::zo, b -> b.met(N + "/Product").nogEen(N)),
                geval(
                        "TR352",
                        "317",
                        b -> b.weg(verzoek + "TeWijzigenProducten").met(verzoek + "OngewijzigdeProducten"),
                        b -> b.weg(verzoek + "TeWijzigenProducten").met(N + "/Product")),
                geval(
                        "TR353",
                        "317",
                        b -> b.met(verzoek + "OngewijzigdeProducten"),
                        b -> b.weg(verzoek + "TeWijzigenProducten").met(verzoek + "OngewijzigdeProducten")),
                geval(
                        "TR380",
                        "317",
                        b -> b.zet(N + "/GewensteIngangsdatum", "2026-06-16"),
                        b -> b.zet(N + "/GewensteIngangsdatum", "2026-06-15")),
                geval(
                        "TR410",
                        "317",
                        b -> b.met(N + "/Product")
                                .zet(N + "/Einddatum", "2026-07-31")
                                .nogEen(N)
                                .zet(N + "[2]/GewensteIngangsdatum", "2026-08-01")
                                .zet(N + "[2]/Einddatum", "2026-08-31"),
                        b -> b.met(N + "/Product").nogEen(N)),
                geval(
                        "CD085",
                        "319",
                        b -> b.zet(antwoord + "VerzoekAntwoord", "1").zet(antwoord + "RedenAfwijzingVerzoek", "7"),
                        b -> b.zet(antwoord + "VerzoekAntwoord", "1")),
                geval("CD086", "319", Geval::zo, b -> b.zet(antwoord + "RedenAfwijzingVerzoek", "7")),
                geval(
                        "TR377",
                        "JW319",
                        b -> b.zet(antwoord + "RedenAfwijzingVerzoek", "8").met(antwoord + "Woonplaatsbeginsel"),
                        b -> b.zet(antwoord + "RedenAfwijzingVerzoek", "8")),
                geval(
                        "TR409",
                        "JW319",
                        b -> b.zet(antwoord + "RedenAfwijzingVerzoek", "8").met(antwoord + "Woonplaatsbeginsel"),
                        b -> b.met(antwoord + "Woonplaatsbeginsel")));
    }
}
