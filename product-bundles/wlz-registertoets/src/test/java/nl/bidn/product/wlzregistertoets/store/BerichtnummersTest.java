// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.store;

import static nl.bidn.product.wlzregistertoets.Fixture.STAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.bidn.portal.testkit.TestCaller;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.portal.testkit.Together;
import nl.bidn.product.wlzregistertoets.Doelproef;
import nl.bidn.product.wlzregistertoets.Fixture;
import nl.bidn.product.wlzregistertoets.service.toets.Berichtnummer;
import nl.bidn.product.wlzregistertoets.service.toets.Kanaal;
import nl.bidn.product.wlzregistertoets.service.toets.Systeemtoets;
import nl.bidn.product.wlzregistertoets.service.toets.Systeemuitkomst;
import nl.bidn.product.wlzregistertoets.service.toets.Toetsvraag;
import nl.bidn.product.wlzregistertoets.service.toets.VerwijderOudeBerichtnummers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each message gets its answer once, by whichever node. */
class BerichtnummersTest {
    private static final TestCaller BELLER =
            TestCaller.system("00000099000000001000").with("raadplegen", STAD);
    private static final TestCaller ANDER =
            TestCaller.system("00000099000000002000").with("raadplegen", STAD);

    private static Systeemuitkomst toets(Fixture fixture, TestCaller caller, String nummer) {
        var toetsen = new Systeemtoets(
                fixture.toetsen,
                Doelproef.controle(),
                (wie, voor, adres) -> Optional.empty(),
                fixture.berichtnummers,
                fixture.portal);
        return toetsen.toetsEenmaal(caller, "", new Toetsvraag("999900006", "wmo-aanvraag", ""), Kanaal.SOAP, nummer);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aNumberIsOfOneMessageOfASystem(Engine engine) {
        var fixture = new Fixture(engine);

        assertThat(toets(fixture, BELLER, "urn:1")).isInstanceOf(Systeemuitkomst.Beantwoord.class);
        assertThat(toets(fixture, BELLER, "urn:1")).isEqualTo(new Systeemuitkomst.Dubbel());
        assertThat(toets(fixture, ANDER, "urn:1")).isInstanceOf(Systeemuitkomst.Beantwoord.class);
        assertThat(toets(fixture, BELLER, "urn:2 " + "x".repeat(3000))).isInstanceOf(Systeemuitkomst.Beantwoord.class);
        assertThat(fixture.logboek.lines()).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatWasNotAnsweredForALackOfLinesMayComeAgain(Engine engine) {
        var fixture = new Fixture(engine);
        fixture.logboek.full(true);
        assertThatThrownBy(() -> toets(fixture, BELLER, "urn:1")).isInstanceOf(IllegalStateException.class);

        fixture.logboek.full(false);
        assertThat(toets(fixture, BELLER, "urn:1")).isInstanceOf(Systeemuitkomst.Beantwoord.class);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void ofTwoAtOnceOneIsAnswered(Engine engine) throws Exception {
        var fixture = new Fixture(engine);

        List<Systeemuitkomst> beide = Together.run(2, () -> toets(fixture, BELLER, "urn:1"));

        assertThat(beide)
                .filteredOn(Systeemuitkomst.Beantwoord.class::isInstance)
                .hasSize(1);
        assertThat(beide).filteredOn(Systeemuitkomst.Dubbel.class::isInstance).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aNumberIsForgottenAfterADay(Engine engine) throws Exception {
        var fixture = new Fixture(engine);
        Instant begin = fixture.clock.instant();
        var job = new VerwijderOudeBerichtnummers(fixture.berichtnummers, fixture.portal.transactions());
        assertThat(toets(fixture, BELLER, "urn:1")).isInstanceOf(Systeemuitkomst.Beantwoord.class);
        fixture.clock.forward(Duration.ofMinutes(90));
        assertThat(toets(fixture, BELLER, "urn:2")).isInstanceOf(Systeemuitkomst.Beantwoord.class);

        fixture.clock.moveTo(begin.plus(Duration.ofHours(24)).plusSeconds(1));
        assertThat(job.run(fixture.clock)).isEqualTo("berichtnummers verwijderd: 1");
        assertThat(toets(fixture, BELLER, "urn:2")).isEqualTo(new Systeemuitkomst.Dubbel());
        fixture.clock.forward(Duration.ofDays(3));
        assertThat(job.run(fixture.clock)).isEqualTo("berichtnummers verwijderd: 1");
        assertThat(job.run(fixture.clock)).isEqualTo("berichtnummers verwijderd: 0");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatIsOldIsFoundAmongThousandsOfSeveralSystems(Engine engine) throws Exception {
        var fixture = new Fixture(engine);
        Instant oud = fixture.clock.instant();
        Instant nieuw = oud.plus(Duration.ofHours(20));
        for (String beller : List.of("a", "b")) {
            bewaar(fixture, beller, 2300, oud, nieuw);
        }
        bewaar(fixture, "c", 1, oud, nieuw);
        var job = new VerwijderOudeBerichtnummers(fixture.berichtnummers, fixture.portal.transactions());

        fixture.clock.moveTo(oud.plus(Duration.ofHours(25)));
        assertThat(job.run(fixture.clock)).isEqualTo("berichtnummers verwijderd: 2301");
        assertThat(job.run(fixture.clock)).isEqualTo("berichtnummers verwijderd: 0");
        fixture.clock.moveTo(nieuw.plus(Duration.ofHours(25)));
        assertThat(job.run(fixture.clock)).isEqualTo("berichtnummers verwijderd: 2300");
    }

    /** The first and each second one are old. */
    private static void bewaar(Fixture fixture, String beller, int aantal, Instant oud, Instant nieuw) {
        List<Berichtnummer> nummers = IntStream.range(0, aantal)
                .mapToObj(i -> new Berichtnummer(beller, "%04d".formatted(i), i % 2 == 0 ? oud : nieuw))
                .toList();
        fixture.portal.transactions().run(() -> fixture.berichtnummers.bewaar(nummers));
    }
}
