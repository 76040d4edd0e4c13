// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.endpoint;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.ws.rs.core.Response;
import javax.xml.stream.XMLStreamException;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.Problem;
import nl.bidn.portal.api.SoapService;
import nl.bidn.product.schuldenknooppunt.service.bericht.Berichten;
import nl.bidn.product.schuldenknooppunt.service.bericht.Logboekpagina;
import org.jspecify.annotations.Nullable;

/**
 * {@code wsdl/Knooppunt.wsdl}: what REST does, for systems that speak SOAP. Digikoppeling WUS 2W-be, and 2W-be-S by a second address. The
 * rules, refusals and sentences are those of REST; no operation does anything twice, so a message that comes again does no harm.
 */
public final class Knooppuntdienst implements SoapService {
    /** Its name in the address where the line is enough. */
    public static final String NAAM = "Knooppunt";
    /** Its name in the address where messages are signed. */
    public static final String NAAM_ONDERTEKEND = "KnooppuntOndertekend";

    private static final String REFERENTIE = "referentienummer";
    private static final int EERSTE_VAN_ONS = 500;

    private final BerichtEndpoint berichtdeur;
    private final AdresboekEndpoint adresboek;
    private final SleutelEndpoint sleutels;
    private final Berichten berichten;
    private final Map<String, Bewerking> bewerkingen;

    /** @param namen of what may stand in it */
    private record Bewerking(Set<String> namen, Daad daad) {}

    @FunctionalInterface
    private interface Daad {
        Object doe(Soapvraag vraag, Caller caller);
    }

    /** @param alEerder the same was offered before */
    record Aangeboden(BerichtJson bericht, boolean alEerder) {}

    record Eenbericht(BerichtJson bericht) {}

    /** @param volgendePagina none: this is the last one */
    record Berichtenlijst(
            List<BerichtJson> bericht, @Nullable Integer volgendePagina) {}

    /** @param na what to ask for the next page with; none: this is the last one */
    record Logboek(List<BerichtJson> bericht, @Nullable String na) {}

    record Inhoud(String inhoud) {}

    record Adressen(List<AdresJson> deelnemer, int pagina, int totaal) {}

    record Eenadres(AdresJson deelnemer) {}

    record Sleutellijst(List<SleutelJson> sleutel) {}

    record Eensleutel(SleutelJson sleutel) {}

    public Knooppuntdienst(
            BerichtEndpoint berichtdeur, AdresboekEndpoint adresboek, SleutelEndpoint sleutels, Berichten berichten) {
        this.berichtdeur = berichtdeur;
        this.adresboek = adresboek;
        this.sleutels = sleutels;
        this.berichten = berichten;
        this.bewerkingen = Map.ofEntries(
                Map.entry("biedBerichtAan", new Bewerking(Soapvelden.AANBOD, this::bied)),
                Map.entry("geefBerichten", new Bewerking(Soapvelden.LIJST, this::lijst)),
                Map.entry(
                        "geefBericht", op((referentie, caller) -> new Eenbericht(berichtdeur.een(referentie, caller)))),
                Map.entry("haalInhoudOp", op(this::inhoud)),
                Map.entry(
                        "bevestigBericht",
                        op((referentie, caller) -> new Eenbericht(berichtdeur.bevestig(referentie, caller)))),
                Map.entry(
                        "trekBerichtIn",
                        op((referentie, caller) -> new Eenbericht(berichtdeur.trekIn(referentie, caller)))),
                Map.entry("zoekInLogboek", new Bewerking(Soapvelden.LOGBOEK, this::logboek)),
                Map.entry("zoekInAdresboek", new Bewerking(Soapvelden.ADRESBOEK, this::zoek)),
                Map.entry(
                        "geefDeelnemer",
                        new Bewerking(
                                Set.of("id"), (vraag, caller) -> new Eenadres(adresboek.een(vraag.tekstOfLeeg("id"))))),
                Map.entry(
                        "geefSleutels",
                        new Bewerking(
                                Set.of(),
                                (vraag, caller) ->
                                        new Sleutellijst(sleutels.lijst(caller).sleutels()))),
                Map.entry("voegSleutelToe", new Bewerking(Soapvelden.SLEUTEL, this::voegSleutelToe)),
                Map.entry(
                        "trekSleutelIn",
                        new Bewerking(
                                Set.of("kid"),
                                (vraag, caller) -> new Eensleutel(sleutels.trekIn(vraag.tekstOfLeeg("kid"), caller)))));
    }

    @FunctionalInterface
    private interface Berichtdaad {
        Object doe(String referentie, Caller caller);
    }

    private static Bewerking op(Berichtdaad daad) {
        return new Bewerking(Set.of(REFERENTIE), (vraag, caller) -> daad.doe(vraag.tekstOfLeeg(REFERENTIE), caller));
    }

    @Override
    public Answer answer(Call call) throws SoapFault, IOException, XMLStreamException {
        String naam = call.operation().getLocalPart();
        Bewerking bewerking =
                Soapnamen.NAMESPACE.equals(call.operation().getNamespaceURI()) ? bewerkingen.get(naam) : null;
        if (bewerking == null) {
            throw fault("body", "bewerking-onbekend", "Deze interface kent deze bewerking niet.");
        }
        if (!call.action().equals(Soapnamen.actie(naam))) {
            throw fault("action", "actie-onjuist", "De Action hoort niet bij deze bewerking.");
        }
        Soapvraag vraag = Soapvraag.lees(call.body(), bewerking.namen())
                .orElseThrow(() ->
                        fault("body", "bericht-onjuist", "In de Body staat iets dat het schema daar niet heeft."));
        try {
            Object antwoord = bewerking.daad().doe(vraag, call.caller());
            return xml -> Soapnamen.schrijf(xml, naam + "Response", antwoord);
        } catch (Problem e) {
            throw fault(e);
        }
    }

    private Object bied(Soapvraag vraag, Caller caller) {
        Response response = berichtdeur.bied(
                new BerichtaanvraagJson(
                        vraag.tekst(REFERENTIE),
                        vraag.tekst("conversatieReferentienummer"),
                        vraag.tekst("crossReferentienummer"),
                        vraag.tekst("afzender"),
                        vraag.tekst("ontvanger"),
                        vraag.tekst("berichttype"),
                        vraag.tekst("versie"),
                        vraag.teksten(Soapnamen.BIJLAGEN),
                        vraag.tekst(Soapnamen.INHOUD)),
                caller);
        return new Aangeboden(
                (BerichtJson) response.getEntity(), response.getStatus() == Response.Status.OK.getStatusCode());
    }

    private Object lijst(Soapvraag vraag, Caller caller) {
        Lijstvraag lijst = Lijstvraag.van(vraag.alsAdres(), caller);
        BerichtenJson gevonden = berichtdeur.lijst(lijst);
        return new Berichtenlijst(
                gevonden.berichten(), gevonden.links().volgende() == null ? null : lijst.pagina() + 1);
    }

    private Object inhoud(String referentie, Caller caller) {
        return new Inhoud(new String(berichtdeur.inhoud(referentie, caller), StandardCharsets.US_ASCII));
    }

    private Object logboek(Soapvraag vraag, Caller caller) {
        Logboekpagina pagina = berichten.zoekLogboek(
                caller, Logboekadres.van(vraag.alsAdres(), caller).vraag(), 0, Logboekadres.PER_PAGINA);
        return new Logboek(
                pagina.berichten().stream().map(BerichtJson::van).toList(),
                pagina.verder().map(Logboekadres::na).orElse(null));
    }

    private Object zoek(Soapvraag vraag, Caller caller) {
        AdresboekJson gevonden = adresboek.zoek(vraag.tekst("naam"), vraag.tekst("pagina"));
        return new Adressen(gevonden.adressen(), gevonden.pagina(), gevonden.totaal());
    }

    private Object voegSleutelToe(Soapvraag vraag, Caller caller) {
        var aanvraag = new SleutelaanvraagJson(
                vraag.tekst("deelnemer"), vraag.jwk(), vraag.tekst("gebruik"), vraag.tekst("geldigTot"));
        return new Eensleutel((SleutelJson) sleutels.voegToe(aanvraag, caller).getEntity());
    }

    private static SoapFault fault(String plek, String code, String zin) {
        return fault(new Problem(
                Response.Status.BAD_REQUEST.getStatusCode(),
                "Onjuist bericht",
                zin,
                List.of(new Problem.Flaw(plek, code, zin))));
    }

    private static SoapFault fault(Problem problem) {
        var fout = new Fout(
                problem.status(),
                problem.title(),
                problem.errors().stream()
                        .map(een -> new Foutregel(een.code(), een.location(), een.detail()))
                        .toList());
        return new SoapFault(
                problem.status() < EERSTE_VAN_ONS,
                String.valueOf(problem.getMessage()),
                Optional.of(xml -> Soapnamen.schrijf(xml, Soapnamen.FOUT, fout)));
    }

    /** @param status as REST would answer */
    record Fout(int status, String titel, List<Foutregel> fout) {}

    record Foutregel(String code, String plek, String omschrijving) {}
}
