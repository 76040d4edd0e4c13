// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import static nl.bidn.product.zorgberichten.Fixture.STAD;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.bidn.portal.api.Outgoing;
import nl.bidn.portal.api.Worker.Result;
import nl.bidn.portal.testkit.FakeOutgoing;
import nl.bidn.portal.testkit.RecordingNotices.Told;
import nl.bidn.portal.testkit.TestCaller;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.product.zorgberichten.Fixture;
import nl.bidn.product.zorgberichten.message.Goed;
import nl.bidn.zorg.keten.Aanname;
import nl.bidn.zorg.keten.Envelop;
import nl.bidn.zorg.keten.Foutmelding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What comes for a municipality goes the way that it chose, and is new for one only. */
class AfleverenTest {
    private static final TestCaller BEHEER = TestCaller.person("piet").with("instellen", STAD);
    private static final TestCaller SYSTEEM =
            TestCaller.system("00000099000000001000").with("uitwisselen", STAD);
    private static final String BV03 = """
            <e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body>
            <s:Bv03Bericht xmlns:s="http://www.egem.nl/StUF/StUF0301"/></e:Body></e:Envelope>""";
    private static final String FO03 = """
            <e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body><e:Fault>
            <faultcode>e:Client</faultcode><faultstring>nee</faultstring><detail>
            <s:Fo03Bericht xmlns:s="http://www.egem.nl/StUF/StUF0301"><s:stuurgegevens>
            <s:berichtcode>Fo03</s:berichtcode>
            <s:zender><s:organisatie>9901</s:organisatie><s:applicatie>Zorgsysteem</s:applicatie></s:zender>
            <s:ontvanger><s:organisatie>IB</s:organisatie><s:applicatie>GGk</s:applicatie></s:ontvanger>
            <s:referentienummer>1</s:referentienummer><s:tijdstipBericht>20261123</s:tijdstipBericht>
            <s:crossRefnummer>2</s:crossRefnummer></s:stuurgegevens>
            <s:body><s:code>CODE</s:code><s:plek>client</s:plek><s:omschrijving>Geen plaats</s:omschrijving></s:body>
            </s:Fo03Bericht></detail></e:Fault></e:Body></e:Envelope>""";

    @ParameterizedTest
    @EnumSource(Engine.class)
    void isBroughtToTheSystemAndThenNewForNobody(Engine engine) throws IOException {
        try (var house = brengend(engine)) {
            house.systeem = sent -> FakeOutgoing.answer(200, BV03);
            Bericht bericht = kwam(house);

            assertThat(house.werk()).containsExactly(new Result.Done());

            var sent = house.outgoing.sent();
            assertThat(sent).hasSize(1);
            assertThat(sent.get(0).address()).hasToString("https://systeem.test/stuf");
            assertThat(sent.get(0).text())
                    .contains("ggk_Di01", bericht.envelop().orElseThrow().referentienummer());
            Bericht now = house.nu(bericht);
            assertThat(now.staat()).isEqualTo(Staat.AFGELEVERD);
            assertThat(now.opgehaald()).contains(house.clock.instant());
            assertThat(now.payload().bewaardTot())
                    .contains(house.clock.instant().plus(Duration.ofHours(24)));
            assertThat(nieuw(house)).isEmpty();
            assertThat(house.notices.told()).isEmpty();
            house.database.transactions().run(() -> house.portal.tasks().ask("afleveren", STAD.id(), bericht.id()));
            house.werk();
            assertThat(house.outgoing.sent()).as("once").hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aGatewayThatSaysNothingHasIt(Engine engine) throws IOException {
        try (var house = brengend(engine)) {
            house.systeem = sent -> FakeOutgoing.answer(202, "");
            Bericht bericht = kwam(house);

            house.werk();

            assertThat(house.nu(bericht).staat()).isEqualTo(Staat.AFGELEVERD);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatTheSystemRefusesIsOnThePortalAndTold(Engine engine) throws IOException {
        try (var house = brengend(engine)) {
            house.systeem = sent -> FakeOutgoing.answer(500, FO03.replace("CODE", "StUF058"));
            Bericht bericht = kwam(house);

            assertThat(house.werk()).containsExactly(new Result.Aside("refused by the system: StUF058"));

            assertThat(nieuw(house)).containsExactly(bericht.id());
            assertThat(house.notices.told()).extracting(Told::key).containsExactly("aflevering-geweigerd");
            kwam(house);
            house.werk();
            assertThat(house.notices.told()).as("once a day").hasSize(1);
        }
    }

    @Test
    void aSystemThatHasItAlreadyTookIt() throws IOException {
        try (var house = brengend(Engine.DERBY)) {
            house.systeem = sent -> FakeOutgoing.answer(500, FO03.replace("CODE", "IB016"));
            Bericht bericht = kwam(house);

            house.werk();

            assertThat(house.nu(bericht).staat()).isEqualTo(Staat.AFGELEVERD);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatMayHaveArrivedIsNewForNobodyUntilThatIsKnown(Engine engine) throws IOException {
        try (var house = brengend(engine)) {
            house.systeem = sent -> {
                throw new IOException("the line broke");
            };
            Bericht bericht = kwam(house);

            assertThat(house.werk()).containsExactly(new Result.Again("verbroken"));

            assertThat(nieuw(house)).isEmpty();
            assertThat(house.hub
                            .koppeling()
                            .bevestig(SYSTEEM, bericht.id())
                            .orElseThrow()
                            .staat())
                    .as("fetched meanwhile, but not as the first")
                    .isEqualTo(Staat.ONTVANGEN);
            house.systeem = sent -> FakeOutgoing.answer(200, BV03);
            house.database.transactions().run(() -> house.portal.tasks().ask("afleveren", STAD.id(), bericht.id()));
            house.werk();
            assertThat(house.nu(bericht).staat()).isEqualTo(Staat.AFGELEVERD);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatSurelyDidNotArriveIsNewForAllAndWhoFetchesItIsFirst(Engine engine) throws IOException {
        try (var house = brengend(engine)) {
            house.systeem = sent -> {
                throw new Outgoing.NotReached("nobody there");
            };
            Bericht bericht = kwam(house);

            assertThat(house.werk()).containsExactly(new Result.Again("geen_verbinding"));

            assertThat(nieuw(house)).containsExactly(bericht.id());
            house.hub.ophalen().haalOp(Fixture.gebruiker("anja", STAD), Dienst.IWMO, Set.of(bericht.id()));
            house.systeem = sent -> FakeOutgoing.answer(200, BV03);
            house.database.transactions().run(() -> house.portal.tasks().ask("afleveren", STAD.id(), bericht.id()));
            house.werk();
            assertThat(house.outgoing.sent()).as("the first try only").hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatWaitsFollowsTheNewWay(Engine engine) throws IOException {
        try (var house = new Fixture(engine)) {
            Bericht waits = kwam(house);
            Bericht fetched = kwam(house);
            house.hub.ophalen().haalOp(Fixture.gebruiker("anja", STAD), Dienst.IWMO, Set.of(fetched.id()));
            assertThat(house.werk()).as("people hear a little later").isEmpty();

            kies(house);
            house.werk();

            assertThat(house.outgoing.sent()).hasSize(1);
            assertThat(house.nu(waits).staat()).isEqualTo(Staat.AFGELEVERD);
            house.clock.forward(Duration.ofMinutes(2));
            house.werk();
            assertThat(house.notices.told()).as("nothing waits any more").isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void peopleHearOfWhatIsForThemAtMostOnceInFourHours(Engine engine) throws IOException {
        try (var house = new Fixture(engine)) {
            kwam(house);
            kwam(house);
            house.clock.forward(Duration.ofMinutes(1));
            house.werk();
            kwam(house);
            house.clock.forward(Duration.ofMinutes(1));
            house.werk();
            assertThat(house.notices.told()).extracting(Told::key).containsExactly("bericht-klaar");
            assertThat(house.notices.told().get(0).product()).contains(Dienst.IWMO.product());

            house.clock.forward(Duration.ofHours(4));
            house.werk();

            assertThat(house.notices.told()).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void theAddressesThatAMunicipalityNamedHearTheSame(Engine engine) throws IOException {
        try (var house = new Fixture(engine)) {
            assertThat(house.hub
                            .instellingen()
                            .wijzig(
                                    BEHEER,
                                    Dienst.IWMO,
                                    STAD.id(),
                                    Map.of(Instelling.MELDADRESSEN, "team@stad.example\r\nwmo@stad.example")))
                    .isEmpty();
            kwam(house);
            house.clock.forward(Duration.ofMinutes(1));

            house.werk();

            assertThat(house.notices.told()).extracting(Told::key).containsExactly("bericht-klaar");
            assertThat(house.notices.mailed()).singleElement().satisfies(mail -> {
                assertThat(mail.product()).contains(Dienst.IWMO.product());
                assertThat(mail.addresses()).containsExactlyInAnyOrder("team@stad.example", "wmo@stad.example");
                assertThat(mail.key()).isEqualTo("bericht-klaar");
                assertThat(mail.path()).isEqualTo("ophalen");
                assertThat(mail.arguments()).isEmpty();
            });
        }
    }

    @Test
    void withTheTestProfileOnNothingGoesToTheSystem() throws IOException {
        try (var house = new Fixture(Engine.DERBY)) {
            kies(house);
            house.hub.instellingen().wijzig(BEHEER, Dienst.IWMO, STAD.id(), Map.of(Instelling.TESTPROFIEL, "ja"));
            kwam(house);

            house.werk();

            assertThat(house.outgoing.sent()).isEmpty();
            assertThat(nieuw(house)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aSystemHearsThatWhatItSentWasWrong(Engine engine) throws IOException {
        try (var house = brengend(engine)) {
            var envelop = new Envelop(
                    Envelop.Soort.HEEN,
                    Oordeel.adres(STAD.id()),
                    Fixture.AANBIEDER,
                    "9c0f7b90-5c69-41e5-a837-0800200c9a66",
                    Optional.empty(),
                    "WMO301",
                    "0003",
                    "0002",
                    house.clock.instant());
            house.hub.koppeling().bied(SYSTEEM, Kanaal.SOAP, envelop, new ByteArrayInputStream(new byte[] {'x'}));
            house.werk();

            Aanname unused = house.hub
                    .inkomend()
                    .neemAan(new Foutmelding(
                            Fixture.AANBIEDER,
                            envelop.zender(),
                            "b6e9f182-bc44-4f27-9863-9a5ccc1e1cf0",
                            envelop.referentienummer(),
                            "BRS04",
                            "Geadresseerde niet aangesloten",
                            house.clock.instant()));
            assertThat(house.werk()).containsExactly(new Result.Done());

            assertThat(house.outgoing.sent()).hasSize(1);
            assertThat(house.outgoing.sent().get(0).text())
                    .contains("Fo01Bericht", ">BRS04<", ">" + envelop.referentienummer() + "<");
        }
    }

    /** A municipality whose system gets what comes, by the hub. */
    private static Fixture brengend(Engine engine) {
        var house = new Fixture(engine);
        kies(house);
        house.werk();
        return house;
    }

    private static void kies(Fixture house) {
        assertThat(house.hub
                        .instellingen()
                        .wijzig(
                                BEHEER,
                                Dienst.IWMO,
                                STAD.id(),
                                Map.of(
                                        Instelling.WEBSERVICE, "WMO317",
                                        Instelling.WIJZE, "aanbieden",
                                        Instelling.ENDPOINT, "https://systeem.test/stuf",
                                        Instelling.TESTPROFIEL, "nee")))
                .isEmpty();
    }

    private static List<String> nieuw(Fixture house) {
        return house
                .hub
                .koppeling()
                .lijst(SYSTEEM, Systeemvraag.nieuw(STAD.id(), Dienst.IWMO, Optional.empty(), 10))
                .stream()
                .map(Bericht::id)
                .toList();
    }

    private static Bericht kwam(Fixture house) throws IOException {
        String xml = new String(
                Goed.van("WMO317")
                        .zet("Header/Afzender", "99990001")
                        .zet("Header/Ontvanger", "9901")
                        .bytes(),
                StandardCharsets.UTF_8);
        var aanname = (Aanname.Ontvangen) house.hub
                .inkomend()
                .neemAan(house.heen("WMO317", STAD), new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        return house.hub.koppeling().bericht(SYSTEEM, aanname.id()).orElseThrow();
    }
}
