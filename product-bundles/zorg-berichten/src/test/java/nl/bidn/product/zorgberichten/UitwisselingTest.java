// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten;

import static nl.bidn.product.zorgberichten.Fixture.DAM;
import static nl.bidn.product.zorgberichten.Fixture.STAD;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.bidn.portal.api.Worker.Result;
import nl.bidn.portal.testkit.TestConfiguration;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.product.zorgberichten.message.Goed;
import nl.bidn.product.zorgberichten.service.Bericht;
import nl.bidn.product.zorgberichten.service.Dienst;
import nl.bidn.product.zorgberichten.service.Richting;
import nl.bidn.product.zorgberichten.service.Staat;
import nl.bidn.product.zorgberichten.service.Zoekvraag;
import nl.bidn.product.zorgberichten.service.Zoekvraag.Voorwaarden;
import nl.bidn.zorg.keten.Aanname;
import nl.bidn.zorg.keten.Overdracht;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One message from door to partner and its retour back, on both databases. */
class UitwisselingTest {
    private static byte[] toewijzing() {
        return Goed.van("WMO301")
                .zet("Header/Afzender", "9901")
                .zet("Header/Ontvanger", "99990001")
                .bytes();
    }

    private static byte[] retour() {
        return Goed.van("WMO302")
                .zet("Header/Afzender", "9901")
                .zet("Header/Ontvanger", "99990001")
                .bytes();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aMessageGoesToThePartnerAndItsRetourComesBack(Engine engine) throws IOException {
        try (var house = new Fixture(engine)) {
            Bericht sent = house.leverAan(Dienst.IWMO, STAD, "toewijzing.xml", toewijzing());

            assertThat(sent.afwijzing()).isEmpty();
            assertThat(sent.staat()).isEqualTo(Staat.GECONTROLEERD);
            assertThat(house.nu(sent)).isEqualTo(sent);
            assertThat(house.werk()).containsExactly(new Result.Done());
            assertThat(house.nu(sent).staat()).isEqualTo(Staat.DOORGESTUURD);
            assertThat(house.partner.taken.values()).containsExactly(new String(toewijzing(), StandardCharsets.UTF_8));

            var envelop = house.retour("WMO302", sent.envelop().orElseThrow());
            Aanname answer = house.hub.inkomend().neemAan(envelop, new ByteArrayInputStream(retour()));

            assertThat(answer).isInstanceOf(Aanname.Ontvangen.class);
            assertThat(house.nu(sent).staat()).isEqualTo(Staat.BEANTWOORD);
            assertThat(house.hub.inkomend().neemAan(envelop, new ByteArrayInputStream(retour())))
                    .isInstanceOf(Aanname.Dubbel.class);

            var caller = Fixture.gebruiker("anja", STAD);
            List<Bericht> waiting = house.hub
                    .ophalen()
                    .lijst(Zoekvraag.van(
                            Dienst.IWMO, List.of(STAD.id()), Voorwaarden.GEEN.richting(Optional.of(Richting.IN)), 10));
            assertThat(waiting).hasSize(1);
            assertThat(waiting.get(0).conversatie()).isEqualTo(sent.conversatie());
            assertThat(house.hub
                            .ophalen()
                            .haalOp(
                                    Fixture.gebruiker("bo", DAM),
                                    Dienst.IWMO,
                                    Set.of(waiting.get(0).id())))
                    .isEmpty();
            assertThat(house.hub
                            .ophalen()
                            .haalOp(caller, Dienst.IJW, Set.of(waiting.get(0).id())))
                    .isEmpty();
            Bericht fetched = house.hub
                    .ophalen()
                    .haalOp(caller, Dienst.IWMO, Set.of(waiting.get(0).id()))
                    .get(0);
            assertThat(house.inhoud(fetched)).isEqualTo(new String(retour(), StandardCharsets.UTF_8));
            assertThat(house.nu(fetched).staat()).isEqualTo(Staat.AFGELEVERD);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatIsWrongIsKeptWithWhy(Engine engine) {
        try (var house = new Fixture(engine)) {
            byte[] wrong = Goed.van("WMO301")
                    .zet("Header/Afzender", "9901")
                    .zet("Client/Bsn", "999900007")
                    .bytes();

            Bericht refused = house.leverAan(Dienst.IWMO, STAD, "999900006.xml", wrong);

            assertThat(refused.staat()).isEqualTo(Staat.AFGEKEURD);
            assertThat(refused.afwijzing().orElseThrow().code()).isEqualTo("IB014");
            assertThat(refused.bestandsnaam()).contains("*********.xml");
            assertThat(house.nu(refused)).isEqualTo(refused);
            assertThat(house.database
                            .transactions()
                            .call(() -> house.stores.berichten().fouten(STAD.id(), refused.id())))
                    .extracting("regel")
                    .contains("CS002");
            assertThat(house.werk()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void anotherMunicipalitysMessageIsRefused(Engine engine) {
        try (var house = new Fixture(engine)) {
            assertThat(house.leverAan(Dienst.IWMO, DAM, "a.xml", toewijzing())
                            .afwijzing()
                            .orElseThrow()
                            .code())
                    .isEqualTo("IB006");
            assertThat(house.leverAan(Dienst.IJW, STAD, "a.xml", toewijzing())
                            .afwijzing()
                            .orElseThrow()
                            .code())
                    .isEqualTo("IB007");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void theSameNumberGoesOnce(Engine engine) {
        try (var house = new Fixture(engine)) {
            house.leverAan(Dienst.IWMO, STAD, "a.xml", toewijzing());

            Bericht again = house.leverAan(Dienst.IWMO, STAD, "a.xml", toewijzing());

            assertThat(again.afwijzing().orElseThrow().code()).isEqualTo("TR056");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aBrokenLineLosesNothingAndAPartnerIsNotAskedForever(Engine engine) {
        try (var house = new Fixture(engine)) {
            Bericht sent = house.leverAan(Dienst.IWMO, STAD, "a.xml", toewijzing());
            house.partner.breaksAfter = true;
            assertThat(house.werk()).containsExactly(new Result.Again("IOException"));
            assertThat(house.nu(sent).staat()).isEqualTo(Staat.GECONTROLEERD);

            house.partner.breaksAfter = false;
            house.partner.answer = new Overdracht.Geweigerd("BRS04", "Geadresseerde niet aangesloten");
            house.database.transactions().run(() -> house.portal.tasks().ask("doorsturen", STAD.id(), sent.id()));
            house.werk();

            assertThat(house.partner.taken).hasSize(1);
            assertThat(house.nu(sent).staat()).isEqualTo(Staat.AFGEKEURD);
            assertThat(house.nu(sent).afwijzing().orElseThrow().code()).isEqualTo("BRS04");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void onlyNumbersOfNobodyOutsideProductionAndOnlyThoseOfSomebodyInIt(Engine engine) {
        byte[] real = Goed.van("WMO301")
                .zet("Header/Afzender", "9901")
                .zet("Client/Bsn", "123456782")
                .bytes();
        byte[] test = Goed.van("WMO301")
                .zet("Header/Afzender", "9901")
                .zet("Client/Bsn", "999900018")
                .bytes();
        try (var house = new Fixture(engine)) {
            assertThat(house.leverAan(Dienst.IWMO, STAD, "a.xml", test).afwijzing())
                    .isEmpty();
            assertThat(house.leverAan(Dienst.IWMO, STAD, "a.xml", real)
                            .afwijzing()
                            .orElseThrow()
                            .code())
                    .isEqualTo("IB015");
        }
        try (var house = new Fixture(engine, TestConfiguration.production())) {
            assertThat(house.leverAan(Dienst.IWMO, STAD, "a.xml", real).afwijzing())
                    .isEmpty();
            assertThat(house.leverAan(Dienst.IWMO, STAD, "a.xml", test)
                            .afwijzing()
                            .orElseThrow()
                            .code())
                    .isEqualTo("IB015");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatHasNoSchemaGoesToTheCakUnseen(Engine engine) {
        byte[] message = "<b:Bericht xmlns:b=\"http://www.istandaarden.nl/ieb/4_0/wmo405/schema\"><b:X/></b:Bericht>"
                .getBytes(StandardCharsets.UTF_8);
        try (var house = new Fixture(engine)) {
            Bericht sent = house.leverAan(Dienst.IWMO, STAD, "405.xml", message);

            assertThat(sent.afwijzing()).isEmpty();
            assertThat(sent.envelop().orElseThrow().ontvanger().code()).isEqualTo("CAK");
            house.werk();
            assertThat(house.partner.taken.values()).containsExactly(new String(message, StandardCharsets.UTF_8));
        }
    }
}
