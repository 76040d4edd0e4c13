// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import nl.bidn.portal.driver.RunningPortal;
import nl.bidn.portal.sandbox.keten.Deur;
import nl.bidn.portal.sandbox.keten.Deur.Antwoord;
import nl.bidn.portal.sandbox.keten.Sleutels;
import nl.bidn.product.zorgberichten.message.Bericht;
import nl.bidn.zorg.keten.Adres;
import nl.bidn.zorg.keten.Envelop;
import nl.bidn.zorg.keten.Envelop.Soort;
import nl.bidn.zorg.keten.Inhoud;
import nl.bidn.zorg.keten.stuf.Bevestiging;
import nl.bidn.zorg.keten.stuf.Stuf;
import nl.bidn.zorg.keten.stuf.StufLezer;
import nl.bidn.zorg.keten.stuf.StufSchrijver;
import nl.bidn.zorg.keten.stuf.Stufenvelop;
import nl.bidn.zorg.keten.stuf.Systeem;

/**
 * The system of Voorbeeldstad, which speaks StUF-GGk 2.1: it offers messages at the door of the portal, and has a door of its
 * own that nobody passes without a certificate of the sandbox, at which it takes and remembers all that is brought.
 */
final class Zorgsysteem implements AutoCloseable {
    private static final String NAAM = "voorbeeldstad";
    private static final String APPLICATIE = "Zorgsysteem";
    private static final String KNOOPPUNT = "GGk";
    private static final long MEESTE = 1 << 20;
    private static final int OK = 200;

    private final Path keys;
    private final URI hub;
    private final HttpClient client;
    private final Deur deur;
    private final List<Gekregen> gekregen = new CopyOnWriteArrayList<>();

    Zorgsysteem(RunningPortal portal) throws IOException {
        keys = portal.data().resolve("keys");
        hub = URI.create(portal.secureAddress("/soap/zorg-berichten/OntvangAsynchroon"));
        var sleutels = new Sleutels(keys, NAAM);
        client = HttpClient.newBuilder()
                .sslContext(sleutels.context())
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        deur = new Deur(NAAM, 0, sleutels, this::neem);
    }

    /** What was brought. */
    record Gekregen(Envelop envelop, String inhoud) {
        String referentienummer() {
            return envelop.referentienummer();
        }
    }

    /** Of its own door. */
    String adres() {
        return "https://127.0.0.1:" + deur.address().getPort() + "/stuf";
    }

    /** What its door shows, in PEM. */
    String certificaat() throws IOException, GeneralSecurityException {
        var password = Files.readString(keys.resolve(NAAM + ".password")).strip();
        var own = KeyStore.getInstance(keys.resolve(NAAM + ".p12").toFile(), password.toCharArray());
        var shown = own.getCertificate(own.aliases().nextElement());
        var body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(shown.getEncoded());
        return "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n";
    }

    /** All that was brought, in the order in which it came. */
    List<Gekregen> gekregen() {
        return List.copyOf(gekregen);
    }

    /** Waits for the first of this type, as a message that begins something. */
    Gekregen krijgt(String functie) {
        return krijgt(
                functie,
                envelop -> envelop.soort() == Soort.HEEN && envelop.functie().equals(functie));
    }

    /** Waits for the retour on what was offered with this number. */
    Gekregen krijgtRetour(String referentienummer) {
        return krijgt(
                "a retour",
                envelop -> envelop.kruisreferentie()
                        .filter(referentienummer::equals)
                        .isPresent());
    }

    private Gekregen krijgt(String wat, Predicate<Envelop> welke) {
        return Await.until(
                wat + " at the system of the municipality",
                () -> gekregen.stream()
                        .filter(each -> welke.test(each.envelop()))
                        .findFirst());
    }

    /** Around a message that begins something. */
    static Envelop heen(Bericht bericht) {
        return envelop(Soort.HEEN, bericht, Optional.empty());
    }

    /** Around the retour on what was brought. */
    static Envelop retour(Bericht bericht, Gekregen heen) {
        return envelop(Soort.RETOUR, bericht, Optional.of(heen.referentienummer()));
    }

    private static Envelop envelop(Soort soort, Bericht bericht, Optional<String> kruis) {
        return new Envelop(
                soort,
                Adres.gemeente(Gemeentebericht.GEMEENTE),
                Adres.aanbieder(Gemeentebericht.PRAAT_TERUG),
                UUID.randomUUID().toString(),
                kruis,
                bericht.type().naam(),
                "0003",
                "0002",
                nu());
    }

    /** Offers a message, which must be confirmed; answers its number. */
    String biedt(Envelop envelop, Bericht bericht) {
        assertThat(code(envelop, bericht)).as(envelop.functie()).isEmpty();
        return envelop.referentienummer();
    }

    /** The code with which it is refused; none: it is taken. */
    Optional<String> code(Envelop envelop, Bericht bericht) {
        boolean heen = envelop.soort() == Soort.HEEN;
        var stuf = Stufenvelop.om(envelop, APPLICATIE, "0004", "0003", KNOOPPUNT);
        try {
            var soap = Soap.om(xml -> StufSchrijver.schrijf(stuf, inhoud(bericht.bytes()), xml));
            var request = HttpRequest.newBuilder(hub)
                    .header("Content-Type", "text/xml; charset=utf-8")
                    .header("SOAPAction", '"' + (heen ? Stuf.ACTIE_DI01 : Stuf.ACTIE_DU01) + '"')
                    .POST(HttpRequest.BodyPublishers.ofString(soap))
                    .build();
            return code(envelop, client.send(request, HttpResponse.BodyHandlers.ofInputStream()));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<String> code(Envelop envelop, HttpResponse<InputStream> answer) throws IOException {
        if (answer.statusCode() == OK) {
            var bevestiging = StufLezer.bevestiging(Soap.bij(answer.body(), Stuf.BV03));
            assertThat(bevestiging.kruisreferentie()).isEqualTo(envelop.referentienummer());
            return Optional.empty();
        }
        var fout = StufLezer.fout(Soap.bij(answer.body(), Stuf.FO03));
        assertThat(fout.kruisreferentie()).isEqualTo(envelop.referentienummer());
        return Optional.of(fout.code());
    }

    private Antwoord neem(InputStream soap) throws IOException {
        var bericht = StufLezer.bericht(Soap.bij(soap, Stuf.DI01, Stuf.DU01), MEESTE);
        var envelop = bericht.kop().envelop();
        gekregen.add(new Gekregen(envelop, new String(bericht.inhoud().readAllBytes(), StandardCharsets.UTF_8)));
        var bevestiging = new Bevestiging(
                Systeem.van(Gemeentebericht.GEMEENTE, APPLICATIE),
                bericht.kop().zender(),
                UUID.randomUUID().toString(),
                nu(),
                envelop.referentienummer());
        return new Antwoord(OK, Soap.om(xml -> StufSchrijver.schrijf(bevestiging, xml)));
    }

    private static Instant nu() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Inhoud inhoud(byte[] bytes) {
        return new Inhoud() {
            @Override
            public long grootte() {
                return bytes.length;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }
        };
    }

    @Override
    public void close() {
        deur.close();
    }
}
