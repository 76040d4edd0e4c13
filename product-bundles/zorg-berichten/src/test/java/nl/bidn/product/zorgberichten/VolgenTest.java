// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten;

import static nl.bidn.product.zorgberichten.Fixture.AANBIEDER;
import static nl.bidn.product.zorgberichten.Fixture.DAM;
import static nl.bidn.product.zorgberichten.Fixture.STAD;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.product.zorgberichten.message.Goed;
import nl.bidn.product.zorgberichten.service.Bericht;
import nl.bidn.product.zorgberichten.service.Dienst;
import nl.bidn.product.zorgberichten.service.Opruimen;
import nl.bidn.product.zorgberichten.service.Staat;
import nl.bidn.product.zorgberichten.service.TermijnenMelden;
import nl.bidn.product.zorgberichten.service.Termijnregel;
import nl.bidn.product.zorgberichten.service.Volgen.Dossier;
import nl.bidn.zorg.keten.Aanname;
import nl.bidn.zorg.keten.Envelop;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Terms and conversations, on both databases. It is Monday 23 November 2026. */
class VolgenTest {
    private static nl.bidn.product.zorgberichten.message.Bericht bericht(String naam, boolean vanGemeente) {
        return Goed.van(naam)
                .zet("Header/Afzender", vanGemeente ? "9901" : AANBIEDER.code())
                .zet("Header/Ontvanger", vanGemeente ? AANBIEDER.code() : "9901");
    }

    private static Bericht komt(Fixture house, String naam, nl.bidn.product.zorgberichten.message.Bericht bericht) {
        try {
            Envelop envelop = house.heen(naam, STAD);
            var answer = house.hub.inkomend().neemAan(envelop, new ByteArrayInputStream(bericht.bytes()));
            String id = ((Aanname.Ontvangen) answer).id();
            return house.database
                    .transactions()
                    .call(() -> house.stores.berichten().find(STAD.id(), id))
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Bericht gaat(Fixture house, nl.bidn.product.zorgberichten.message.Bericht bericht) {
        Bericht sent = house.leverAan(Dienst.IWMO, STAD, "b.xml", bericht.bytes());
        assertThat(sent.afwijzing()).isEmpty();
        return sent;
    }

    private static Dossier dossier(Fixture house, Bericht bericht) {
        return house.hub
                .volgen()
                .dossier(Dienst.IWMO, List.of(STAD.id()), bericht.id())
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aRequestIsFollowedUntilItsLastAnswer(Engine engine) {
        try (var house = new Fixture(engine)) {
            var verzoek = bericht("WMO315", false)
                    .zet("Client/AangevraagdeProducten/AangevraagdProduct/ReferentieAanbieder", "REF-1")
                    .zet("Header/BerichtIdentificatie/Dagtekening", "2026-11-20");
            Bericht vraag = komt(house, "WMO315", verzoek);

            assertThat(dossier(house, vraag).termijnen())
                    .extracting(Termijnregel::wachtOp, Termijnregel::uiterlijk)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(List.of("WMO316"), LocalDate.of(2026, 11, 26)),
                            org.assertj.core.groups.Tuple.tuple(
                                    List.of("WMO301", "WMO319"), LocalDate.of(2026, 11, 30)));

            gaat(
                    house,
                    bericht("WMO316", false)
                            .zet(
                                    "Header/BerichtIdentificatie/Identificatie",
                                    vraag.kop().identificatie().orElseThrow()));
            assertThat(house.nu(vraag).staat()).isEqualTo(Staat.BEANTWOORD);
            assertThat(wachtend(house)).containsExactly(List.of("WMO301", "WMO319"));

            gaat(
                    house,
                    bericht("WMO319", true)
                            .zet("Antwoord/ReferentieAanbieder", "REF-1")
                            .zet("Antwoord/VerzoekAntwoord", "2"));
            List<Termijnregel> open = house.hub.volgen().wachtend(Dienst.IWMO, List.of(STAD.id()), 10).stream()
                    .filter(termijn -> termijn.bericht().equals(vraag.id()))
                    .toList();
            assertThat(open).hasSize(1);
            assertThat(open.get(0).uiterlijk())
                    .isEqualTo(LocalDate.of(2026, 11, 20).plusWeeks(8));

            Bericht toewijzing = gaat(
                    house,
                    bericht("WMO301", true)
                            .zet("Client/ToegewezenProducten/ToegewezenProduct/ReferentieAanbieder", "REF-1"));
            assertThat(dossier(house, vraag).termijnen().stream()
                            .filter(termijn -> termijn.bericht().equals(vraag.id())))
                    .allMatch(termijn -> termijn.klaar().isPresent());
            assertThat(dossier(house, vraag).gesprek())
                    .extracting(bericht -> bericht.functie().orElseThrow())
                    .containsExactlyInAnyOrder("WMO315", "WMO316", "WMO319", "WMO301");
            assertThat(dossier(house, toewijzing).gesprek())
                    .extracting(Bericht::id)
                    .contains(vraag.id());
        }
    }

    private static List<List<String>> wachtend(Fixture house) {
        return house.hub.volgen().wachtend(Dienst.IWMO, List.of(STAD.id()), 10).stream()
                .filter(termijn -> termijn.functie().equals("WMO315"))
                .map(Termijnregel::wachtOp)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aDeclarationIsBoundToItsAnswerByItsNumber(Engine engine) {
        try (var house = new Fixture(engine)) {
            Bericht declaratie = komt(
                    house, "WMO323", bericht("WMO323", false).zet("Header/BerichtIdentificatie/Identificatie", "D77"));

            Bericht antwoord =
                    gaat(house, bericht("WMO325", true).zet("Header/DeclaratieIdentificatie/Identificatie", "D77"));

            assertThat(house.nu(declaratie).staat()).isEqualTo(Staat.BEANTWOORD);
            assertThat(dossier(house, declaratie).termijnen())
                    .allMatch(termijn ->
                            termijn.klaarDoor().filter(antwoord.id()::equals).isPresent());
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void peopleHearOnceBeforeAndOnceAfterTheTerm(Engine engine) throws Exception {
        try (var house = new Fixture(engine)) {
            gaat(house, bericht("WMO301", true));
            gaat(house, bericht("WMO301", true).zet("Header/BerichtIdentificatie/Identificatie", "B"));
            var job = house.hub.jobs().stream()
                    .filter(TermijnenMelden.class::isInstance)
                    .findFirst()
                    .orElseThrow();
            assertThat(job.run(house.clock)).isEqualTo("0 terms are over, 0 end soon");

            house.clock.forward(Duration.ofDays(2));
            assertThat(job.run(house.clock)).isEqualTo("0 terms are over, 2 end soon");
            assertThat(job.run(house.clock)).isEqualTo("0 terms are over, 0 end soon");
            assertThat(house.hub.volgen().aantalTeLaat(Dienst.IWMO, List.of(STAD.id())))
                    .isZero();

            house.clock.forward(Duration.ofDays(2));
            assertThat(job.run(house.clock)).isEqualTo("2 terms are over, 0 end soon");
            assertThat(job.run(house.clock)).isEqualTo("0 terms are over, 0 end soon");
            assertThat(house.hub.volgen().aantalTeLaat(Dienst.IWMO, List.of(STAD.id())))
                    .isEqualTo(2);
            assertThat(house.hub.volgen().aantalTeLaat(Dienst.IWMO, List.of(DAM.id())))
                    .isZero();
            assertThat(house.hub.volgen().aantalTeLaat(Dienst.IJW, List.of(STAD.id())))
                    .isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void payloadsGoInTimeAndWhatIsKnownOfThemLater(Engine engine) throws Exception {
        try (var house = new Fixture(engine)) {
            Bericht sent = gaat(house, bericht("WMO301", true));
            var job = house.hub.jobs().stream()
                    .filter(Opruimen.class::isInstance)
                    .findFirst()
                    .orElseThrow();
            assertThat(job.run(house.clock)).isEqualTo("0 payloads destroyed, 0 old messages removed");

            house.clock.forward(Duration.ofDays(62));
            assertThat(job.run(house.clock)).isEqualTo("1 payloads destroyed, 0 old messages removed");
            assertThat(house.nu(sent).payload().bestand()).isEmpty();

            house.clock.forward(Duration.ofDays(700));
            assertThat(job.run(house.clock)).isEqualTo("0 payloads destroyed, 1 old messages removed");
            assertThat(house.hub.volgen().dossier(Dienst.IWMO, List.of(STAD.id()), sent.id()))
                    .isEmpty();
        }
    }
}
