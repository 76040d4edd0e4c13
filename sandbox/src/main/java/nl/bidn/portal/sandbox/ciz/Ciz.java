// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.ciz;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import nl.bidn.portal.sandbox.keten.Sleutels;

/** The CIZ of the sandbox: a system with a certificate of its own that delivers over TLS, as a neighbour would. */
public final class Ciz {
    /** The OIN in its certificate. */
    public static final String OIN = "00000099000000005000";

    private static final String DEUR = "/api/wlz-registertoets/v1/registerleveringen";
    private static final int CREATED = 201;
    private static final int OK = 200;

    private final URI portaal;
    private final HttpClient client;

    /** The register to deliver. */
    @FunctionalInterface
    public interface Bestand {
        /** Gives the parts in their order, as {@link Registermaker#maak} does; answers how many there were. */
        int maak(Registermaker.Ontvanger naar) throws IOException, InterruptedException;
    }

    /**
     * @param keys the folder with {@code ciz.p12}, its password, and the certificate of the sandbox's CA
     * @param httpsPort where the portal listens on this machine
     */
    public Ciz(Path keys, int httpsPort) throws IOException {
        this.portaal = URI.create("https://localhost:" + httpsPort);
        this.client = HttpClient.newBuilder()
                .sslContext(new Sleutels(keys, "ciz").context())
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    /** By which a register of this moment is delivered. */
    public static String id(Instant peilmoment) {
        return "wlz-" + peilmoment.truncatedTo(ChronoUnit.SECONDS).toString().replace(':', '-');
    }

    /**
     * Delivers a register of this moment; the same again changes nothing.
     *
     * @return what came of the last request: that of closing it, if all went well
     */
    public HttpResponse<String> lever(Instant peilmoment, Bestand bestand) throws IOException, InterruptedException {
        String levering = "/" + id(peilmoment);
        HttpResponse<String> begonnen =
                stuur("POST", "", "application/json", json("leveringId", '"' + id(peilmoment) + '"'));
        if (!isGoed(begonnen)) {
            return begonnen;
        }
        int delen = bestand.maak((nummer, gzip) -> {
            var antwoord =
                    stuur("PUT", levering + "/delen/" + nummer, "application/gzip", BodyPublishers.ofByteArray(gzip));
            if (!isGoed(antwoord)) {
                throw new IOException("A part was refused: " + antwoord.statusCode() + " " + antwoord.body());
            }
        });
        return stuur(
                "POST", levering + "/afsluiting", "application/json", json("aantalDelen", Integer.toString(delen)));
    }

    /** How far the delivery of this moment is. */
    public HttpResponse<String> stand(Instant peilmoment) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(portaal.resolve(DEUR + "/" + id(peilmoment)))
                        .timeout(Duration.ofMinutes(1))
                        .GET()
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> stuur(String wijze, String pad, String soort, HttpRequest.BodyPublisher inhoud)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(portaal.resolve(DEUR + pad))
                        .header("Content-Type", soort)
                        .timeout(Duration.ofMinutes(2))
                        .method(wijze, inhoud)
                        .build(),
                BodyHandlers.ofString());
    }

    private static HttpRequest.BodyPublisher json(String naam, String waarde) {
        return BodyPublishers.ofString("{\"" + naam + "\":" + waarde + "}");
    }

    private static boolean isGoed(HttpResponse<?> antwoord) {
        return antwoord.statusCode() == OK || antwoord.statusCode() == CREATED;
    }
}
