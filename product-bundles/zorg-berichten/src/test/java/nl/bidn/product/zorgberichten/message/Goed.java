// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message;

/** Messages that obey schema and rules, one of each type, as a base for small edits. */
public final class Goed {
    private Goed() {}

    public static Bericht van(String naam) {
        Bericht bericht = Bericht.minimaal(naam);
        return switch (naam.replaceAll("[A-Z]", "")) {
            case "301" ->
                bericht.zet("Client/Contactgegevens/Contact/Soort", "01")
                        .zet("Client/Contactgegevens/Contact/Telefoon/Telefoon01/Telefoonnummer", "0101234567")
                        .met("Client/ToegewezenProducten/ToegewezenProduct/Product");
            case "315" -> bericht.met("Client/AangevraagdeProducten/AangevraagdProduct/Product");
            case "317" -> bericht.met("Client/Verzoek/TeWijzigenProducten");
            case "325" -> bericht.met("DeclaratieAntwoord");
            default -> bericht;
        };
    }
}
