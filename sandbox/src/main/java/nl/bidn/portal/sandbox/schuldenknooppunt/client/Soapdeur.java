// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.schuldenknooppunt.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.bidn.portal.sandbox.schuldenknooppunt.client.Soapknooppunt.Soapantwoord;
import nl.bidn.portal.sandbox.schuldenknooppunt.client.Soapknooppunt.Veld;

/** The node by SOAP, except for the types of messages, which it tells by REST alone. */
public final class Soapdeur implements Deur {
    private static final int GOED = 200;
    private static final int NIEUW = 201;
    private static final String REFERENTIE = "referentienummer";
    private static final String BERICHT = "bericht";
    private static final String DEELNEMER = "deelnemer";
    private static final String SLEUTEL = "sleutel";

    private final Soapknooppunt soap;
    private final Knooppunt rest;

    public Soapdeur(Soapknooppunt soap, Knooppunt rest) {
        this.soap = soap;
        this.rest = rest;
    }

    @Override
    public Antwoord adresboek(String naam) throws IOException, InterruptedException {
        return lijst(DEELNEMER, "zoekInAdresboek", List.of(new Veld("naam", naam)));
    }

    @Override
    public Antwoord adres(UUID id) throws IOException, InterruptedException {
        return een(DEELNEMER, "geefDeelnemer", List.of(new Veld("id", id.toString())));
    }

    @Override
    public Antwoord sleutels() throws IOException, InterruptedException {
        return lijst(SLEUTEL, "geefSleutels", List.of());
    }

    @Override
    public Antwoord meldAan(UUID deelnemer, Sleutel sleutel, String gebruik, Instant geldigTot)
            throws IOException, InterruptedException {
        return een(
                SLEUTEL,
                "voegSleutelToe",
                List.of(
                        new Veld(DEELNEMER, deelnemer.toString()),
                        new Veld("jwk", "", velden(sleutel.jwk())),
                        new Veld("gebruik", gebruik),
                        new Veld("geldigTot", geldigTot.toString())));
    }

    @Override
    public Antwoord soort(String code, String versie) throws IOException, InterruptedException {
        return rest.soort(code, versie);
    }

    @Override
    public Antwoord bied(Kop kop, List<String> bijlagen, String jwe) throws IOException, InterruptedException {
        List<Veld> velden = new ArrayList<>(velden(kop.json()));
        bijlagen.forEach(soort -> velden.add(new Veld("bijlagen", soort)));
        velden.add(new Veld("inhoud", jwe));
        return een(BERICHT, "biedBerichtAan", velden);
    }

    @Override
    public Antwoord ontvangen(String stand) throws IOException, InterruptedException {
        return lijst(BERICHT, "geefBerichten", List.of(new Veld("richting", "ontvangen"), new Veld("stand", stand)));
    }

    @Override
    public Antwoord bericht(UUID referentie) throws IOException, InterruptedException {
        return een(BERICHT, "geefBericht", van(referentie));
    }

    @Override
    public Antwoord inhoud(UUID referentie) throws IOException, InterruptedException {
        Soapantwoord antwoord = soap.doe("haalInhoudOp", van(referentie));
        return fout(antwoord) ? geweigerd(antwoord) : new Antwoord(GOED, antwoord.tekst("inhoud"));
    }

    @Override
    public Antwoord bevestig(UUID referentie) throws IOException, InterruptedException {
        return een(BERICHT, "bevestigBericht", van(referentie));
    }

    @Override
    public Antwoord trekIn(UUID referentie) throws IOException, InterruptedException {
        return een(BERICHT, "trekBerichtIn", van(referentie));
    }

    @Override
    public Antwoord logboek(Map<String, String> filter) throws IOException, InterruptedException {
        List<Veld> velden = new ArrayList<>();
        new TreeMap<>(filter).forEach((naam, tekst) -> velden.add(new Veld(naam, tekst)));
        return lijst(BERICHT, "zoekInLogboek", velden);
    }

    private static List<Veld> van(UUID referentie) {
        return List.of(new Veld(REFERENTIE, referentie.toString()));
    }

    private static List<Veld> velden(JsonNode object) {
        List<Veld> velden = new ArrayList<>();
        object.properties()
                .forEach(een -> velden.add(new Veld(een.getKey(), een.getValue().asText())));
        return velden;
    }

    /** What was asked for is the element of this name. */
    private Antwoord een(String naam, String bewerking, List<Veld> velden) throws IOException, InterruptedException {
        Soapantwoord antwoord = soap.doe(bewerking, velden);
        if (fout(antwoord)) {
            return geweigerd(antwoord);
        }
        ObjectNode json = Soapjson.lees(antwoord.xml(), "");
        boolean nieuw = json.path("alEerder").asText().equals("false");
        return new Antwoord(nieuw ? NIEUW : GOED, json.path(naam).toString());
    }

    /** There is one element of this name for each of what was asked for. */
    private Antwoord lijst(String naam, String bewerking, List<Veld> velden) throws IOException, InterruptedException {
        Soapantwoord antwoord = soap.doe(bewerking, velden);
        return fout(antwoord)
                ? geweigerd(antwoord)
                : new Antwoord(GOED, Soapjson.lees(antwoord.xml(), naam).toString());
    }

    private static boolean fout(Soapantwoord antwoord) {
        return antwoord.aantal("Fault") > 0;
    }

    /** With the status that REST would answer; a fault of the gate itself has none but its own. */
    private static Antwoord geweigerd(Soapantwoord antwoord) {
        String status = antwoord.tekst("status");
        return new Antwoord(status.isEmpty() ? antwoord.status() : Integer.parseInt(status), antwoord.xml());
    }
}
