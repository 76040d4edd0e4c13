// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.schuldenknooppunt.client;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;

/**
 * The REST interface of the node, over TLS with a certificate of ours that carries our OIN. Each call may be made again when no
 * answer came: the node does nothing twice.
 */
public final class Knooppunt implements Deur {
    private static final String DEUR = "/api/schuldenknooppunt/v1";
    private static final Duration GEDULD = Duration.ofSeconds(60);

    private final URI portaal;
    private final HttpClient client;

    /** @param tls has our certificate, and trusts that of the node */
    public Knooppunt(URI portaal, SSLContext tls) {
        this.portaal = portaal;
        this.client = HttpClient.newBuilder()
                .sslContext(tls)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    @Override
    public Antwoord adresboek(String naam) throws IOException, InterruptedException {
        return haal("/adresboek", Map.of("naam", naam));
    }

    @Override
    public Antwoord adres(UUID id) throws IOException, InterruptedException {
        return haal("/adresboek/" + id, Map.of());
    }

    @Override
    public Antwoord sleutels() throws IOException, InterruptedException {
        return haal("/sleutels", Map.of());
    }

    @Override
    public Antwoord meldAan(UUID deelnemer, Sleutel sleutel, String gebruik, Instant geldigTot)
            throws IOException, InterruptedException {
        ObjectNode json = Json.object()
                .put("deelnemer", deelnemer.toString())
                .put("gebruik", gebruik)
                .put("geldigTot", geldigTot.toString());
        json.set("jwk", sleutel.jwk());
        return stuur("/sleutels", json);
    }

    public Antwoord trekSleutelIn(String kid) throws IOException, InterruptedException {
        return stuur("/sleutels/" + kid + "/intrekking", Json.object());
    }

    /** The types of messages, of each version. */
    public Antwoord soorten() throws IOException, InterruptedException {
        return haal("/berichtsoorten", Map.of());
    }

    @Override
    public Antwoord soort(String code, String versie) throws IOException, InterruptedException {
        return haal("/berichtsoorten/" + url(code) + "/" + url(versie), Map.of());
    }

    @Override
    public Antwoord bied(Kop kop, List<String> bijlagen, String jwe) throws IOException, InterruptedException {
        ObjectNode json = kop.json();
        if (!bijlagen.isEmpty()) {
            bijlagen.forEach(json.putArray("bijlagen")::add);
        }
        return stuur("/berichten", json.put("inhoud", jwe));
    }

    @Override
    public Antwoord ontvangen(String stand) throws IOException, InterruptedException {
        return haal("/berichten", Map.of("richting", "ontvangen", "stand", stand));
    }

    /** What we offered to others. */
    public Antwoord verzonden(String stand) throws IOException, InterruptedException {
        return haal("/berichten", Map.of("richting", "verzonden", "stand", stand));
    }

    @Override
    public Antwoord bericht(UUID referentie) throws IOException, InterruptedException {
        return haal("/berichten/" + referentie, Map.of());
    }

    @Override
    public Antwoord inhoud(UUID referentie) throws IOException, InterruptedException {
        return haal("/berichten/" + referentie + "/inhoud", Map.of());
    }

    @Override
    public Antwoord bevestig(UUID referentie) throws IOException, InterruptedException {
        return stuur("/berichten/" + referentie + "/bevestiging", Json.object());
    }

    @Override
    public Antwoord trekIn(UUID referentie) throws IOException, InterruptedException {
        return stuur("/berichten/" + referentie + "/intrekking", Json.object());
    }

    @Override
    public Antwoord logboek(Map<String, String> filter) throws IOException, InterruptedException {
        return haal("/logboek", filter);
    }

    /**
     * Has the node tell us what happens; its answer has the secret for {@link Meldingen}.
     *
     * @param deelnemer for which participant: a system may act for several
     * @param gebeurtenissen as {@code aangeboden}, {@code bevestigd}
     */
    public Antwoord abonneer(UUID deelnemer, URI adres, List<String> gebeurtenissen)
            throws IOException, InterruptedException {
        ObjectNode json = Json.object().put("deelnemer", deelnemer.toString()).put("adres", adres.toString());
        gebeurtenissen.forEach(json.putArray("gebeurtenissen")::add);
        return stuur("/abonnementen", json);
    }

    /** Has it tell us something of nothing. */
    public Antwoord probeer(UUID abonnement) throws IOException, InterruptedException {
        return stuur("/abonnementen/" + abonnement + "/proef", Json.object());
    }

    public Antwoord zegOp(UUID abonnement) throws IOException, InterruptedException {
        return doe(verzoek("/abonnementen/" + abonnement).DELETE());
    }

    private Antwoord haal(String pad, Map<String, String> filter) throws IOException, InterruptedException {
        String vraag = new TreeMap<>(filter)
                .entrySet().stream()
                        .map(een -> een.getKey() + "=" + url(een.getValue()))
                        .collect(Collectors.joining("&"));
        return doe(verzoek(vraag.isEmpty() ? pad : pad + "?" + vraag).GET());
    }

    private Antwoord stuur(String pad, ObjectNode json) throws IOException, InterruptedException {
        return doe(verzoek(pad)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(Json.bytes(json))));
    }

    private HttpRequest.Builder verzoek(String pad) {
        return HttpRequest.newBuilder(portaal.resolve(DEUR + pad)).timeout(GEDULD);
    }

    private Antwoord doe(HttpRequest.Builder verzoek) throws IOException, InterruptedException {
        var antwoord = client.send(verzoek.build(), BodyHandlers.ofString());
        return new Antwoord(antwoord.statusCode(), antwoord.body());
    }

    private static String url(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
