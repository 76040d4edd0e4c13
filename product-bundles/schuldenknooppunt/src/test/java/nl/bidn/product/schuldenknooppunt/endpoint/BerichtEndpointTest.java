// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.endpoint;

import static nl.bidn.product.schuldenknooppunt.Knooppunt.beller;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.ws.rs.core.Response;
import nl.bidn.portal.api.Problem;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.product.schuldenknooppunt.Knooppunt;
import nl.bidn.product.schuldenknooppunt.Proefsoorten;
import nl.bidn.product.schuldenknooppunt.service.bericht.Kop;
import nl.bidn.product.schuldenknooppunt.service.bericht.Weigering;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a system hears by REST. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BerichtEndpointTest {
    private final Knooppunt er = new Knooppunt(Engine.DERBY);
    private final BerichtEndpoint endpoint = new BerichtEndpoint(er.berichten, er.adresboek);
    private final LogboekEndpoint logboek = new LogboekEndpoint(er.berichten);

    @BeforeEach
    void leeg() {
        er.leeg();
        er.clock.moveTo(Instant.parse("2026-11-23T09:00:00Z"));
    }

    @AfterAll
    void close() {
        er.close();
    }

    private static BerichtaanvraagJson aanvraag(Kop kop, byte[] jwe) {
        return aanvraag(kop, kop.referentie().toString(), new String(jwe, StandardCharsets.US_ASCII));
    }

    private static BerichtaanvraagJson aanvraag(Kop kop, @Nullable String referentie, @Nullable String inhoud) {
        return new BerichtaanvraagJson(
                referentie,
                kop.conversatie().toString(),
                kop.kruisreferentie().map(UUID::toString).orElse(null),
                kop.afzender().toString(),
                kop.ontvanger().toString(),
                kop.type().code(),
                kop.type().versie(),
                null,
                inhoud);
    }

    private static Problem probleem(ThrowingCallable doe) {
        return catchThrowableOfType(Problem.class, doe);
    }

    private static List<String> codes(Problem problem) {
        return problem.errors().stream()
                .map(fout -> fout.location() + " " + fout.code())
                .toList();
    }

    @Test
    void goesFromOfferToConfirmation() {
        Kop kop = Knooppunt.kop(er.stad, er.bank, Proefsoorten.VRAAG);
        byte[] jwe = er.jweVoor(er.bank);

        Response eerste = endpoint.bied(aanvraag(kop, jwe), beller(er.stad));
        Response weer = endpoint.bied(aanvraag(kop, jwe), beller(er.stad));

        var verwacht = new BerichtJson(
                kop.referentie().toString(),
                kop.conversatie().toString(),
                null,
                er.stad.id().toString(),
                er.bank.id().toString(),
                "saldoverzoek",
                "2.0",
                false,
                false,
                "2026-11-23T09:00:00Z",
                "aangeboden",
                "2026-11-30T23:00:00Z",
                null,
                false);
        assertThat(eerste.getStatus()).isEqualTo(201);
        assertThat(eerste.getEntity()).isEqualTo(verwacht);
        assertThat(weer.getStatus()).isEqualTo(200);
        assertThat(weer.getEntity()).isEqualTo(verwacht);
        String referentie = kop.referentie().toString();
        assertThat(probleem(() -> endpoint.bevestig(referentie, beller(er.bank)))
                        .status())
                .isEqualTo(409);
        assertThat(endpoint.inhoud(referentie, beller(er.bank))).isEqualTo(jwe);
        assertThat(endpoint.bevestig(referentie, beller(er.bank)).stand()).isEqualTo("bevestigd");
        BerichtJson bevestigd = endpoint.bevestig(referentie, beller(er.bank));
        assertThat(bevestigd.bevestigd()).isTrue();
        assertThat(bevestigd.antwoordVoor()).isEqualTo("2026-11-30T23:00:00Z");
        assertThat(endpoint.een(referentie, beller(er.stad))).isEqualTo(bevestigd);
        assertThat(probleem(() -> endpoint.inhoud(referentie, beller(er.bank))).status())
                .isEqualTo(410);
    }

    @Test
    void takesBackUntilItIsFetched() {
        String referentie = er.vraag().referentie().toString();
        assertThat(endpoint.trekIn(referentie, beller(er.stad)).stand()).isEqualTo("ingetrokken");
        assertThat(endpoint.trekIn(referentie, beller(er.stad)).stand()).isEqualTo("ingetrokken");
        assertThat(probleem(() -> endpoint.bevestig(referentie, beller(er.bank)))
                        .status())
                .isEqualTo(410);
        Kop gehaald = er.vraag();
        assertThat(endpoint.inhoud(gehaald.referentie().toString(), beller(er.bank)))
                .isNotEmpty();
        assertThat(probleem(() -> endpoint.trekIn(gehaald.referentie().toString(), beller(er.stad)))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void saysOfEachThingThatIsWrongWhereItIs() {
        Kop kop = Knooppunt.kop(er.stad, er.bank, Proefsoorten.VRAAG);
        var leeg = new BerichtaanvraagJson(null, "1-1-1-1-1", "x", null, null, "Saldo", "2", null, null);

        Problem vorm = probleem(() -> endpoint.bied(leeg, beller(er.stad)));
        Problem regels = probleem(() -> endpoint.bied(aanvraag(kop, er.jweVoor(er.winkel)), beller(er.stad)));

        assertThat(vorm.status()).isEqualTo(400);
        assertThat(codes(vorm))
                .containsExactly(
                        "referentienummer veld-ontbreekt",
                        "conversatieReferentienummer veld-ongeldig",
                        "crossReferentienummer veld-ongeldig",
                        "afzender veld-ontbreekt",
                        "ontvanger veld-ontbreekt",
                        "berichttype veld-ongeldig",
                        "inhoud veld-ontbreekt");
        assertThat(regels.status()).isEqualTo(400);
        assertThat(codes(regels)).containsExactly("inhoud sleutel-onbekend");
        assertThat(regels.errors().get(0).detail())
                .isEqualTo("Het bericht is niet versleuteld met een sleutel van de ontvanger.");
        assertThat(probleem(() -> endpoint.bied(null, beller(er.stad))).status())
                .isEqualTo(400);
    }

    @Test
    void letsASystemSendForItsOwnOrganisationAlone() {
        Kop kop = Knooppunt.kop(er.stad, er.bank, Proefsoorten.VRAAG);
        byte[] jwe = er.jweVoor(er.bank);

        Problem ander = probleem(() -> endpoint.bied(aanvraag(kop, jwe), beller(er.winkel)));
        assertThat(ander.status()).isEqualTo(403);
        assertThat(codes(ander)).containsExactly("afzender geen-toegang");
        assertThat(endpoint.bied(aanvraag(kop, jwe), beller(er.stad)).getStatus())
                .isEqualTo(201);
        assertThat(probleem(() -> endpoint.bied(aanvraag(kop, er.jweVoor(er.bank)), beller(er.stad)))
                        .status())
                .isEqualTo(409);
        String referentie = kop.referentie().toString();
        for (ThrowingCallable doe : List.<ThrowingCallable>of(
                () -> endpoint.een(referentie, beller(er.winkel)),
                () -> endpoint.inhoud(referentie, beller(er.winkel)),
                () -> endpoint.bevestig(referentie, beller(er.winkel)),
                () -> endpoint.trekIn(referentie, beller(er.bank)),
                () -> endpoint.een("geen-nummer", beller(er.bank)))) {
            assertThat(probleem(doe).status()).isEqualTo(404);
        }
    }

    @Test
    void listsWhatCameAndWhatWentPageByPage() {
        Kop kop = er.bevestigdeVraag();
        Kop nieuw = er.vraag();

        assertThat(nummers(endpoint.lijst(Regel.met(), beller(er.bank))))
                .containsExactlyInAnyOrder(
                        kop.referentie().toString(), nieuw.referentie().toString());
        BerichtenJson nog = endpoint.lijst(Regel.met("stand", "aangeboden"), beller(er.bank));
        assertThat(nummers(nog)).containsExactly(nieuw.referentie().toString());
        assertThat(nog.links())
                .isEqualTo(new BerichtenJson.BerichtlinksJson(
                        "/api/schuldenknooppunt/v1/berichten?richting=ontvangen&stand=aangeboden&pagina=1", null));
        assertThat(nummers(endpoint.lijst(Regel.met("richting", "verzonden"), beller(er.bank))))
                .isEmpty();
        assertThat(nummers(endpoint.lijst(Regel.met("richting", "verzonden"), beller(er.stad))))
                .hasSize(2);
        Problem fout = probleem(
                () -> endpoint.lijst(Regel.met("richting", "x", "stand", "x", "pagina", "0"), beller(er.bank)));
        assertThat(codes(fout))
                .containsExactly(
                        "richting parameter-ongeldig", "stand parameter-ongeldig", "pagina parameter-ongeldig");
    }

    private static List<String> nummers(BerichtenJson json) {
        return json.berichten().stream().map(BerichtJson::referentienummer).toList();
    }

    @Test
    void searchesTheLogbookAndGoesOnWhereItEnded() {
        var alle = new ArrayList<String>();
        for (int i = 0; i < Logboekadres.PER_PAGINA + 20; i++) {
            alle.add(0, er.vraag().referentie().toString());
            er.clock.forward(Duration.ofMillis(1));
        }

        BerichtenJson eerste = logboek.zoek(Regel.met("berichttype", "saldoverzoek"), beller(er.bank));
        String na = String.valueOf(eerste.links().volgende()).replaceAll(".*na=", "");
        BerichtenJson tweede = logboek.zoek(
                Regel.met("berichttype", "saldoverzoek", "na", URLDecoder.decode(na, StandardCharsets.UTF_8)),
                beller(er.bank));

        assertThat(nummers(eerste)).isEqualTo(alle.subList(0, 100));
        assertThat(nummers(tweede)).isEqualTo(alle.subList(100, 120));
        assertThat(tweede.links().volgende()).isNull();
        assertThat(nummers(logboek.zoek(Regel.met("referentienummer", alle.get(3)), beller(er.bank))))
                .containsExactly(alle.get(3));
        assertThat(nummers(logboek.zoek(
                        Regel.met("vanaf", "2026-11-23T10:00:00+01:00", "tot", "2026-11-23T09:00:00.002Z"),
                        beller(er.bank))))
                .hasSize(2);
        assertThat(nummers(logboek.zoek(Regel.met("afzenderSoort", "SCHULDEISER"), beller(er.bank))))
                .isEmpty();
        assertThat(nummers(logboek.zoek(Regel.met(), beller(er.winkel)))).isEmpty();
        assertThat(codes(probleem(() -> logboek.zoek(
                        Regel.met(
                                "afzender",
                                "x",
                                "opgehaald",
                                "ja",
                                "vanaf",
                                "gisteren",
                                "tot",
                                "+999999999-01-01T00:00:00Z",
                                "na",
                                "x"),
                        beller(er.bank)))))
                .containsExactly(
                        "afzender parameter-ongeldig",
                        "opgehaald parameter-ongeldig",
                        "vanaf parameter-ongeldig",
                        "tot parameter-ongeldig",
                        "na parameter-ongeldig");
    }

    @Test
    void hasASentenceForEachRefusal() {
        for (Weigering weigering : Weigering.values()) {
            assertThat(Zinnen.zin(weigering)).as(weigering.code()).endsWith(".").contains(" ");
        }
    }
}
