// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.endpoint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.ws.rs.core.MultivaluedMap;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Problem;
import nl.bidn.portal.values.MunicipalityCode;
import nl.bidn.product.zorgberichten.service.Dienst;
import nl.bidn.product.zorgberichten.service.Richting;
import nl.bidn.product.zorgberichten.service.Systeemvraag;
import nl.bidn.zorg.keten.Adres;
import nl.bidn.zorg.keten.Envelop;

/** Reads what stands in the address of a request, and names all that is wrong with it at once. For one thread, once. */
final class Vraag {
    private static final int BAD_REQUEST = 400;
    private static final int GEWOON = 100;
    private static final int MEESTE = 500;
    private static final Pattern ID = Pattern.compile("[a-z]{27}");
    private static final Pattern FUNCTIE = Pattern.compile("[A-Z]{2,10}[0-9]{3}");
    private static final Pattern VERSIE = Pattern.compile("[0-9]{4}");
    private static final Pattern ONTVANGER = Pattern.compile("[0-9]{8}|[A-Z]{2,10}");

    private final MultivaluedMap<String, String> parameters;
    private final List<Problem.Flaw> flaws = new ArrayList<>();

    Vraag(MultivaluedMap<String, String> parameters) {
        this.parameters = parameters;
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    OrganisationId gemeente() {
        String text = tekst("gemeente");
        if (!MunicipalityCode.isCode(text)) {
            fout("gemeente", "Geef de code van een gemeente, zoals GM0363.");
            return new OrganisationId("GM0001");
        }
        return new OrganisationId(MunicipalityCode.of(text).cbs());
    }

    String referentienummer() {
        String text = tekst("referentienummer");
        if (!Envelop.isReferentie(text)) {
            fout("referentienummer", "Geef een UUID versie 4 in kleine letters.");
        }
        return text;
    }

    Systeemvraag lijst() {
        OrganisationId gemeente = gemeente();
        Optional<Richting> richting = richting();
        Optional<String> functie = past("functie", FUNCTIE, "Geef de naam van een bericht, zoals WMO302.");
        Optional<String> na = past("na", ID, "Gebruik het adres dat bij volgende staat.");
        boolean nieuw = nieuw();
        int aantal = aantal();
        klopt();
        return new Systeemvraag(gemeente, EnumSet.allOf(Dienst.class), richting, functie, nieuw, na, aantal);
    }

    /**
     * An envelope, if the caller gives one: with the type, the version and the receiver.
     *
     * @param tijdstip when the message came
     */
    Optional<Envelop> envelop(OrganisationId gemeente, String referentienummer, Instant tijdstip) {
        Optional<String> functie = past("functie", FUNCTIE, "Geef de naam van een bericht, zoals WMO301.");
        Optional<String> versie = past("functieVersie", VERSIE, "Geef vier cijfers, zoals 0003.");
        Optional<String> subversie = past("functieSubversie", VERSIE, "Geef vier cijfers, zoals 0002.");
        Optional<String> ontvanger =
                past("ontvanger", ONTVANGER, "Geef een AGB-code van acht cijfers, of de naam van een instantie.");
        Optional<String> kruis = Optional.of(tekst("kruisreferentie")).filter(text -> !text.isEmpty());
        if (kruis.filter(text -> !Envelop.isReferentie(text)).isPresent()) {
            fout("kruisreferentie", "Geef een UUID versie 4 in kleine letters.");
        }
        long gegeven = List.of(functie, versie, subversie, ontvanger).stream()
                .filter(Optional::isPresent)
                .count();
        if (flaws.isEmpty() && (gegeven == 0 ? kruis.isPresent() : gegeven < 4)) {
            fout("functie", "Geef functie, functieVersie, functieSubversie en ontvanger alle vier, of geen van alle.");
        }
        klopt();
        return functie.map(naam -> new Envelop(
                kruis.isPresent() ? Envelop.Soort.RETOUR : Envelop.Soort.HEEN,
                Adres.gemeente(MunicipalityCode.of(gemeente.value()).digits()),
                Adres.van(ontvanger.orElseThrow()),
                referentienummer,
                kruis,
                naam,
                versie.orElseThrow(),
                subversie.orElseThrow(),
                tijdstip));
    }

    private Optional<Richting> richting() {
        return switch (tekst("richting")) {
            case "" -> Optional.empty();
            case "in" -> Optional.of(Richting.IN);
            case "uit" -> Optional.of(Richting.UIT);
            default -> {
                fout("richting", "Kies in of uit.");
                yield Optional.empty();
            }
        };
    }

    private boolean nieuw() {
        String status = tekst("status");
        if (!status.isEmpty() && !status.equals("nieuw")) {
            fout("status", "Kies nieuw, of laat dit weg.");
        }
        return status.equals("nieuw");
    }

    private int aantal() {
        String text = tekst("aantal");
        if (text.isEmpty()) {
            return GEWOON;
        }
        if (text.matches("[0-9]{1,3}")) {
            int aantal = Integer.parseInt(text);
            if (aantal >= 1 && aantal <= MEESTE) {
                return aantal;
            }
        }
        fout("aantal", "Kies 1 tot en met " + MEESTE + ".");
        return GEWOON;
    }

    private Optional<String> past(String naam, Pattern vorm, String zin) {
        String text = tekst(naam);
        if (!text.isEmpty() && !vorm.matcher(text).matches()) {
            fout(naam, zin);
        }
        return Optional.of(text).filter(given -> !given.isEmpty());
    }

    private String tekst(String naam) {
        String text = parameters.getFirst(naam);
        return text == null ? "" : text;
    }

    private void fout(String naam, String zin) {
        flaws.add(new Problem.Flaw(naam, "parameter-ongeldig", zin));
    }

    private void klopt() {
        if (!flaws.isEmpty()) {
            throw new Problem(
                    BAD_REQUEST, "Onjuiste aanvraag", "Aantal fouten in het adres: " + flaws.size() + ".", flaws);
        }
    }
}
