// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.endpoint;

import static nl.bidn.product.zorgberichten.Fixture.DAM;
import static nl.bidn.product.zorgberichten.Fixture.GONE;
import static nl.bidn.product.zorgberichten.Fixture.STAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import nl.bidn.portal.api.Problem;
import nl.bidn.portal.testkit.TestCaller;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.product.zorgberichten.Fixture;
import nl.bidn.product.zorgberichten.message.Goed;
import nl.bidn.product.zorgberichten.service.Dienst;
import nl.bidn.product.zorgberichten.service.Instelling;
import nl.bidn.zorg.keten.Aanname;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BerichtenEndpointTest {
    private static final TestCaller SYSTEEM =
            TestCaller.system("00000099000000001000").with("uitwisselen", STAD);
    private static final TestCaller ANDER =
            TestCaller.system("00000099000000002000").with("uitwisselen", DAM);
    private static final byte[] TOEWIJZING = Goed.van("WMO301")
            .zet("Header/Afzender", "9901")
            .zet("Header/Ontvanger", "99990001")
            .bytes();

    @ParameterizedTest
    @EnumSource(Engine.class)
    void takesAMessageOnceAndMakesItsEnvelope(Engine engine) {
        try (var house = new Fixture(engine)) {
            String nummer = UUID.randomUUID().toString();

            BerichtJson bericht = bied(house, SYSTEEM, TOEWIJZING, "gemeente", "9901", "referentienummer", nummer);

            assertThat(bericht.staat()).isEqualTo("ontvangen");
            assertThat(bericht.functie()).isEqualTo("WMO301");
            assertThat(bericht.functieVersie()).isEqualTo("0003");
            assertThat(bericht.ontvanger()).isEqualTo("99990001");
            assertThat(bericht.referentienummer()).isEqualTo(nummer);
            assertThat(problem(house, SYSTEEM, TOEWIJZING, "gemeente", "GM9901", "referentienummer", nummer))
                    .satisfies(p -> assertThat(p.status()).isEqualTo(409))
                    .satisfies(p -> assertThat(p.errors()).extracting("code").containsExactly("IB016"));
            house.werk();
            assertThat(house.partner.taken).containsOnlyKeys(nummer);
            BerichtstaatJson staat = endpoint(house).staat(bericht.id(), SYSTEEM);
            assertThat(staat.bericht().staat()).isEqualTo("doorgestuurd");
            assertThat(staat.verloop())
                    .extracting(BerichtstaatJson.StapJson::staat)
                    .containsExactly("ontvangen", "doorgestuurd");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void keepsWhatItRefusesWithWhatIsWrong(Engine engine) {
        try (var house = new Fixture(engine)) {
            house.settings.of(Dienst.IWMO.product()).change(SYSTEEM, Instelling.CONTROLE_SYSTEEM, STAD.id(), "ja");
            byte[] wrong = Goed.van("WMO301")
                    .zet("Header/Afzender", "9901")
                    .zet("Client/Bsn", "999900007")
                    .bytes();
            String nummer = UUID.randomUUID().toString();

            BerichtJson bericht = bied(house, SYSTEEM, wrong, "gemeente", "9901", "referentienummer", nummer);

            assertThat(bericht.staat()).isEqualTo("afgekeurd");
            assertThat(bericht.afwijzing()).extracting("code").isEqualTo("IB014");
            BerichtstaatJson staat = endpoint(house).staat(bericht.id(), SYSTEEM);
            assertThat(staat.aantalFouten()).isEqualTo(1);
            assertThat(staat.fouten().get(0).regel()).isEqualTo("CS002");
            assertThat(staat.fouten().get(0).retourcode()).isEqualTo("0001");
            assertThat(staat.fouten().toString()).doesNotContain("99990");
            assertThat(problem(house, SYSTEEM, wrong, "gemeente", "9901", "referentienummer", nummer)
                            .status())
                    .isEqualTo(409);
            assertThat(house.werk()).isEmpty();
        }
    }

    @Test
    void keepsNothingOfWhatIsNoMessageOrNotOfThisMunicipality() {
        try (var house = new Fixture(Engine.DERBY)) {
            String nummer = UUID.randomUUID().toString();
            byte[] geen = "<nee/>".getBytes(StandardCharsets.UTF_8);

            assertThat(problem(house, SYSTEEM, geen, "gemeente", "9901", "referentienummer", nummer))
                    .satisfies(p -> assertThat(p.status()).isEqualTo(400))
                    .satisfies(p -> assertThat(p.errors()).extracting("code").containsExactly("IB014"));
            assertThat(problem(house, ANDER, TOEWIJZING, "gemeente", "9901", "referentienummer", nummer)
                            .status())
                    .isEqualTo(403);
            assertThat(problem(
                                    house,
                                    TestCaller.system("1").with("uitwisselen", GONE),
                                    TOEWIJZING,
                                    "gemeente",
                                    "9904",
                                    "referentienummer",
                                    nummer)
                            .errors())
                    .extracting("code")
                    .containsExactly("IB005");
            assertThat(bied(house, SYSTEEM, TOEWIJZING, "gemeente", "9901", "referentienummer", nummer)
                            .staat())
                    .as("the number is still free")
                    .isEqualTo("ontvangen");
        }
    }

    @Test
    void namesAllThatIsWrongInTheAddressAndRepeatsNothing() {
        try (var house = new Fixture(Engine.DERBY)) {
            Problem problem = problem(
                    house,
                    SYSTEEM,
                    TOEWIJZING,
                    "gemeente",
                    "999900006",
                    "referentienummer",
                    "1",
                    "ontvanger",
                    "999900006",
                    "functieVersie",
                    "3");

            assertThat(problem.status()).isEqualTo(400);
            assertThat(problem.errors())
                    .extracting(Problem.Flaw::location)
                    .containsExactly("gemeente", "referentienummer", "functieVersie", "ontvanger");
            assertThat(problem.errors() + problem.getMessage()).doesNotContain("999900006");
            assertThat(problem(
                                    house,
                                    SYSTEEM,
                                    TOEWIJZING,
                                    "gemeente",
                                    "9901",
                                    "referentienummer",
                                    UUID.randomUUID().toString(),
                                    "functie",
                                    "WMO301")
                            .errors())
                    .extracting(Problem.Flaw::location)
                    .containsExactly("functie");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void takesAnEnvelopeToo(Engine engine) {
        try (var house = new Fixture(engine)) {
            String nummer = UUID.randomUUID().toString();

            BerichtJson bericht = bied(
                    house,
                    SYSTEEM,
                    TOEWIJZING,
                    "gemeente",
                    "GM9901",
                    "referentienummer",
                    nummer,
                    "functie",
                    "WMO301",
                    "functieVersie",
                    "0003",
                    "functieSubversie",
                    "0002",
                    "ontvanger",
                    "99990001");

            assertThat(bericht.staat()).isEqualTo("ontvangen");
            assertThat(bericht.referentienummer()).isEqualTo(nummer);
        }
    }

    @Test
    void answers400WhenTheSenderBreaksOff() {
        try (var house = new Fixture(Engine.DERBY)) {
            String nummer = UUID.randomUUID().toString();
            var broken = new InputStream() {
                @Override
                public int read() throws IOException {
                    throw new IOException("The sender went away");
                }

                @Override
                public int read(byte[] into, int from, int length) throws IOException {
                    return read();
                }
            };

            Problem problem = catchThrowableOfType(
                    Problem.class,
                    () -> endpoint(house)
                            .bied(broken, Adresregel.met("gemeente", "9901", "referentienummer", nummer), SYSTEEM));

            assertThat(problem.status()).isEqualTo(400);
            assertThat(bied(house, SYSTEEM, TOEWIJZING, "gemeente", "9901", "referentienummer", nummer)
                            .staat())
                    .isEqualTo("ontvangen");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatCameIsListedFetchedAndConfirmed(Engine engine) throws IOException {
        try (var house = new Fixture(engine)) {
            List<String> ids = List.of(kwam(house), kwam(house), kwam(house));

            BerichtenJson first = lijst(house, "gemeente", "9901", "status", "nieuw", "aantal", "2");
            assertThat(first.berichten()).extracting(BerichtJson::id).isEqualTo(ids.subList(0, 2));
            assertThat(first.links().volgende())
                    .isEqualTo(
                            "/api/zorg-berichten/v1/berichten?gemeente=GM9901&status=nieuw&aantal=2&na=" + ids.get(1));
            BerichtenJson second = lijst(house, "gemeente", "9901", "status", "nieuw", "aantal", "2", "na", ids.get(1));
            assertThat(second.berichten()).extracting(BerichtJson::id).containsExactly(ids.get(2));
            assertThat(second.links().volgende()).isNull();
            assertThat(lijst(house, "gemeente", "9901", "richting", "uit").berichten())
                    .isEmpty();
            assertThat(lijst(house, "gemeente", "9901", "functie", "WMO317").berichten())
                    .hasSize(3);

            String id = ids.get(0);
            assertThat(inhoud(house, id)).contains("wmo317").isEqualTo(inhoud(house, id));
            assertThat(endpoint(house).staat(id, SYSTEEM).bericht().nieuw()).isTrue();

            BerichtJson confirmed = endpoint(house).bevestig(id, SYSTEEM);

            assertThat(confirmed.staat()).isEqualTo("afgeleverd");
            assertThat(confirmed.nieuw()).isFalse();
            assertThat(confirmed.bewaardTot()).isEqualTo("2026-11-24T09:00:00.126Z");
            house.clock.forward(Duration.ofHours(1));
            assertThat(endpoint(house).bevestig(id, SYSTEEM))
                    .as("again changes nothing")
                    .isEqualTo(confirmed);
            assertThat(lijst(house, "gemeente", "9901", "status", "nieuw").berichten())
                    .extracting(BerichtJson::id)
                    .isEqualTo(ids.subList(1, 3));
        }
    }

    @Test
    void anotherSystemSeesNothing() throws IOException {
        try (var house = new Fixture(Engine.DERBY)) {
            String id = kwam(house);

            assertThat(catchThrowableOfType(Problem.class, () -> endpoint(house).staat(id, ANDER))
                            .status())
                    .isEqualTo(404);
            assertThat(catchThrowableOfType(Problem.class, () -> endpoint(house).inhoud(id, ANDER))
                            .status())
                    .isEqualTo(404);
            assertThat(catchThrowableOfType(Problem.class, () -> endpoint(house).bevestig(id, ANDER))
                            .status())
                    .isEqualTo(404);
            assertThat(catchThrowableOfType(
                                    Problem.class,
                                    () -> endpoint(house).lijst(Adresregel.met("gemeente", "9901"), ANDER))
                            .status())
                    .isEqualTo(403);
            assertThat(catchThrowableOfType(Problem.class, () -> endpoint(house).staat("999900006", SYSTEEM))
                            .status())
                    .isEqualTo(400);
        }
    }

    /** A message from an aanbieder. */
    private static String kwam(Fixture house) throws IOException {
        house.clock.forward(Duration.ofMillis(1));
        byte[] bytes = Goed.van("WMO317")
                .zet("Header/Afzender", "99990001")
                .zet("Header/Ontvanger", "9901")
                .bytes();
        var aanname = house.hub.inkomend().neemAan(house.heen("WMO317", STAD), new ByteArrayInputStream(bytes));
        return ((Aanname.Ontvangen) aanname).id();
    }

    private static String inhoud(Fixture house, String id) throws IOException {
        try (Response response = endpoint(house).inhoud(id, SYSTEEM)) {
            var out = new ByteArrayOutputStream();
            ((StreamingOutput) response.getEntity()).write(out);
            assertThat(response.getMediaType()).hasToString("application/xml");
            return out.toString(StandardCharsets.UTF_8);
        }
    }

    private static BerichtenJson lijst(Fixture house, String... parameters) {
        return endpoint(house).lijst(Adresregel.met(parameters), SYSTEEM);
    }

    private static BerichtJson bied(Fixture house, TestCaller caller, byte[] bytes, String... parameters) {
        try (Response response =
                endpoint(house).bied(new ByteArrayInputStream(bytes), Adresregel.met(parameters), caller)) {
            assertThat(response.getStatus()).isEqualTo(201);
            var bericht = (BerichtJson) response.getEntity();
            assertThat(response.getLocation()).hasToString("berichten/" + bericht.id());
            return bericht;
        }
    }

    private static Problem problem(Fixture house, TestCaller caller, byte[] bytes, String... parameters) {
        return catchThrowableOfType(
                Problem.class,
                () -> endpoint(house).bied(new ByteArrayInputStream(bytes), Adresregel.met(parameters), caller));
    }

    private static BerichtenEndpoint endpoint(Fixture house) {
        return new BerichtenEndpoint(house.hub.koppeling(), house.hub.ophalen(), house.clock);
    }
}
