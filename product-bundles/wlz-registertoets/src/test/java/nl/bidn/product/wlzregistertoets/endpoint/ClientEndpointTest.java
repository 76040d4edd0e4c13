// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.ws.rs.core.Response;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Problem;
import nl.bidn.portal.testkit.TestCaller;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.portal.values.Bsn;
import nl.bidn.product.wlzregistertoets.Bsns;
import nl.bidn.product.wlzregistertoets.Huis;
import nl.bidn.product.wlzregistertoets.service.WlzStatus;
import nl.bidn.product.wlzregistertoets.service.signaal.Clienten;
import nl.bidn.product.wlzregistertoets.service.signaal.Clientlezer;
import nl.bidn.product.wlzregistertoets.service.signaal.Signalen;
import nl.bidn.product.wlzregistertoets.service.signaal.VergelijkClienten;
import nl.bidn.product.wlzregistertoets.service.toets.Vraagcontrole;
import nl.bidn.product.wlzregistertoets.service.toets.Weigering;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClientEndpointTest {
    private static final List<Bsn> BSNS = Bsns.reeks(5);
    private static final TestCaller STAD = systeem("1", Huis.STAD);
    private static final TestCaller BEIDE = systeem("2", Huis.STAD, Huis.DAM);

    private final Huis huis = new Huis(Engine.DERBY);
    private final Vraagcontrole controle = new Vraagcontrole(Huis.DOELEN);
    private final Clienten clienten = new Clienten(huis.stores.signalen(), new Clientlezer(controle), huis.portal);
    private final ClientEndpoint endpoint = new ClientEndpoint(clienten, controle, this::weigert);
    private final SignaalEndpoint signalen =
            new SignaalEndpoint(new Signalen(huis.stores.signalen(), huis.portal), this::weigert);

    private Optional<Weigering> weigering = Optional.empty();

    private Optional<Weigering> weigert(Caller caller, OrganisationId organisatie, String adres) {
        return organisatie.equals(Huis.STAD.id()) ? weigering : Optional.empty();
    }

    @Test
    void keepsToWhatAnOrganisationSetForItsSystems() {
        var client = (ClientJson)
                endpoint.voegToe(vraag(null, 0, "", null, null), STAD).getEntity();
        weigering = Optional.of(Weigering.ADRES_ONBEKEND);

        for (ThrowingCallable doe : List.<ThrowingCallable>of(
                () -> endpoint.voegToe(vraag(null, 1, "", null, null), STAD),
                () -> endpoint.lijst(Adresregel.met(), STAD),
                () -> endpoint.verwijder(client.id(), STAD),
                () -> signalen.lijst(Adresregel.met(), STAD),
                () -> signalen.handelAf(client.id(), STAD))) {
            Problem problem = probleem(doe);
            assertThat(problem.status()).isEqualTo(403);
            assertThat(problem.errors()).extracting(Problem.Flaw::code).containsExactly("adres-onbekend");
        }
        assertThat(probleem(() -> endpoint.verwijder(client.id(), BEIDE)).status())
                .isEqualTo(404);
    }

    private static TestCaller systeem(String nummer, Organisation... organisaties) {
        return TestCaller.system("0000009900000000100" + nummer).with("raadplegen", organisaties);
    }

    @AfterEach
    void close() {
        huis.close();
    }

    @Test
    void addsAClientAndAnswersWithoutTheBsn() {
        Response antwoord = endpoint.voegToe(vraag(null, 0, "Z-1", "2026-01-01", "2026-12-31"), STAD);

        assertThat(antwoord.getStatus()).isEqualTo(201);
        ClientJson client = (ClientJson) antwoord.getEntity();
        assertThat(client.id()).matches("[a-z]{27}");
        assertThat(client).isEqualTo(new ClientJson(client.id(), "Z-1", "2026-01-01", "2026-12-31"));
        Response nogmaals = endpoint.voegToe(vraag("GM9901", 0, "Z-2", null, ""), STAD);
        assertThat(nogmaals.getStatus()).isEqualTo(200);
        assertThat(nogmaals.getEntity()).isEqualTo(new ClientJson(client.id(), "Z-2", null, null));
        assertThat(clienten.aantal(Huis.STAD.id())).isEqualTo(1);
    }

    @Test
    void namesAllThatIsWrongAtOnce() {
        Problem problem = probleem(
                () -> endpoint.voegToe(new ClientvraagJson(null, "12345678x", "<b>", "1-1-2026", "2026-02-31"), BEIDE));

        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.errors())
                .extracting(flaw -> flaw.location() + " " + flaw.code())
                .containsExactly(
                        "organisatie organisatie-ontbreekt",
                        "bsn bsn-tekens",
                        "kenmerk kenmerk-ongeldig",
                        "begindatum datum-ongeldig",
                        "einddatum datum-ongeldig");
        assertThat(problem.getMessage()).doesNotContain("12345678x");
        assertThat(probleem(() -> endpoint.voegToe(null, STAD)).status()).isEqualTo(400);
        assertThat(probleem(() -> endpoint.voegToe(vraag(null, 0, "", "2026-01-02", "2026-01-01"), STAD))
                        .errors())
                .extracting(Problem.Flaw::code)
                .containsExactly("datum-volgorde");
        assertThat(clienten.aantal(Huis.STAD.id())).isZero();
    }

    @Test
    void letsASystemWorkForItsOwnOrganisationsOnly() {
        assertThat(probleem(() -> endpoint.voegToe(vraag("GM9902", 0, "", null, null), STAD))
                        .status())
                .isEqualTo(403);
        assertThat(probleem(() -> endpoint.lijst(Adresregel.met("organisatie", "GM9902"), STAD))
                        .status())
                .isEqualTo(403);
        assertThat(probleem(() -> signalen.lijst(Adresregel.met("organisatie", "NIETS"), STAD))
                        .status())
                .isEqualTo(403);
        var dam = (ClientJson)
                endpoint.voegToe(vraag("GM9902", 0, "", null, null), BEIDE).getEntity();
        assertThat(probleem(() -> endpoint.verwijder(dam.id(), STAD)).status()).isEqualTo(404);
        assertThat(clienten.aantal(Huis.DAM.id())).isEqualTo(1);
    }

    @Test
    void givesPagesAndEndsThem() {
        for (int i = 0; i < 5; i++) {
            var unused = endpoint.voegToe(vraag(null, i, "Z-" + i, null, null), STAD);
        }
        var kenmerken = new ArrayList<String>();
        ClientenJson bladzijde = endpoint.lijst(Adresregel.met("aantal", "2"), STAD);
        assertThat(bladzijde.links().zelf())
                .isEqualTo("/api/wlz-registertoets/v1/signaal-clienten?organisatie=GM9901&aantal=2");
        bladzijde.clienten().forEach(client -> kenmerken.add(client.kenmerk()));
        while (bladzijde.links().volgende() != null) {
            String na = bladzijde.clienten().get(1).id();
            assertThat(bladzijde.links().volgende()).endsWith("&aantal=2&na=" + na);
            bladzijde = endpoint.lijst(Adresregel.met("aantal", "2", "na", na), STAD);
            bladzijde.clienten().forEach(client -> kenmerken.add(client.kenmerk()));
        }

        assertThat(kenmerken).containsExactlyInAnyOrder("Z-0", "Z-1", "Z-2", "Z-3", "Z-4");
    }

    @Test
    void saysAllThatIsWrongWithAnAddress() {
        Problem problem = probleem(() -> endpoint.lijst(Adresregel.met("aantal", "1001", "na", "999900006"), BEIDE));

        assertThat(problem.errors()).extracting(Problem.Flaw::location).containsExactly("na", "aantal", "organisatie");
    }

    @Test
    void removesAClientOnce() {
        var client = (ClientJson)
                endpoint.voegToe(vraag(null, 0, "", null, null), STAD).getEntity();

        endpoint.verwijder(client.id(), STAD);

        assertThat(clienten.aantal(Huis.STAD.id())).isZero();
        assertThat(probleem(() -> endpoint.verwijder(client.id(), STAD)).status())
                .isEqualTo(404);
        assertThat(probleem(() -> endpoint.verwijder(BSNS.get(0).value(), STAD)).getMessage())
                .doesNotContain(BSNS.get(0).value());
    }

    @Test
    void givesNewSignalsUntilTheyAreHandled() {
        huis.register.zet(BSNS.get(0), Huis.indicatie(WlzStatus.JA));
        var client = (ClientJson)
                endpoint.voegToe(vraag(null, 0, "Z-1", null, null), STAD).getEntity();
        huis.tasks.runAll(new Huis.Werkers(
                new VergelijkClienten(huis.stores.signalen(), huis.reeks, "wmo-signaal", huis.portal)));

        SignaalJson signaal = signalen.lijst(Adresregel.met(), STAD).signalen().get(0);

        assertThat(signaal.client()).isEqualTo(client.id());
        assertThat(signaal.kenmerk()).isEqualTo("Z-1");
        assertThat(signaal.soort()).isEqualTo("NIEUW");
        assertThat(signaal.oud()).isNull();
        assertThat(signaal.nieuw()).isEqualTo(new SignaalJson.WlzstandJson("JA", "2026-10-01", "2026-10-15", null));
        assertThat(signaal.peilmoment()).isEqualTo("2026-11-23T04:00:00Z");
        assertThat(signalen.lijst(Adresregel.met("organisatie", "GM9902"), BEIDE)
                        .signalen())
                .isEmpty();
        TestCaller dam = systeem("3", Huis.DAM);
        assertThat(probleem(() -> signalen.handelAf(signaal.id(), dam)).status())
                .isEqualTo(404);
        signalen.handelAf(signaal.id(), STAD);
        signalen.handelAf(signaal.id(), STAD);
        assertThat(signalen.lijst(Adresregel.met(), STAD).signalen()).isEmpty();
    }

    @Test
    void theDescriptionHasTheFieldsOfTheRecords() throws IOException {
        JsonNode api;
        try (var in = ClientEndpoint.class.getResourceAsStream("/openapi/v1.json")) {
            api = new ObjectMapper().readTree(in);
        }
        Map.of(
                        "Clientvraag", ClientvraagJson.class,
                        "Client", ClientJson.class,
                        "Clienten", ClientenJson.class,
                        "Links", LinksJson.class,
                        "Signaal", SignaalJson.class,
                        "Signalen", SignalenJson.class,
                        "Wlzstand", SignaalJson.WlzstandJson.class,
                        "WlzstandVoorheen", SignaalJson.WlzstandJson.class)
                .forEach((schema, record) -> {
                    var names = new ArrayList<String>();
                    api.at("/components/schemas/" + schema + "/properties")
                            .fieldNames()
                            .forEachRemaining(names::add);
                    assertThat(names)
                            .as(schema)
                            .containsExactly(Arrays.stream(record.getRecordComponents())
                                    .map(component -> component.getName())
                                    .toArray(String[]::new));
                });
    }

    private static Problem probleem(ThrowingCallable doe) {
        return catchThrowableOfType(Problem.class, doe);
    }

    private static ClientvraagJson vraag(
            @Nullable String organisatie, int i, String kenmerk, @Nullable String begin, @Nullable String einde) {
        return new ClientvraagJson(organisatie, BSNS.get(i).value(), kenmerk, begin, einde);
    }
}
