// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.store;

import static nl.bidn.product.wlzregistertoets.Fixture.DAM;
import static nl.bidn.product.wlzregistertoets.Fixture.STAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.portal.testkit.Traces;
import nl.bidn.product.wlzregistertoets.Fixture;
import nl.bidn.product.wlzregistertoets.service.toets.Kanaal;
import nl.bidn.product.wlzregistertoets.service.toets.Raadpleging;
import nl.bidn.product.wlzregistertoets.service.verantwoording.Telling;
import nl.bidn.product.wlzregistertoets.service.verantwoording.Verantwoordingsvraag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RaadplegingStoreTest {
    private static final Instant BEGIN = Instant.parse("2026-11-23T09:00:00Z");

    private Fixture portal = new Fixture(Engine.DERBY);
    private int nummer;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void givesBackWhatWasKept(Engine engine) {
        portal = new Fixture(engine);
        Raadpleging een = voegToe(STAD, "jan", Kanaal.PORTAAL, "wmo-aanvraag", "aa", BEGIN);

        assertThat(lijst(van(STAD))).containsExactly(een);
        assertThat(lijst(van(DAM))).isEmpty();
        assertThat(lijst(Verantwoordingsvraag.van(List.of(STAD.id(), DAM.id()))))
                .containsExactly(een);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void narrowsByEachThing(Engine engine) {
        portal = new Fixture(engine);
        Raadpleging a = voegToe(STAD, "jan", Kanaal.PORTAAL, "wmo-aanvraag", "aa", BEGIN);
        Raadpleging b = voegToe(STAD, "piet", Kanaal.REST, "wmo-heronderzoek", "bb", BEGIN.plusSeconds(1));
        Raadpleging c = voegToe(STAD, "jan", Kanaal.SOAP, "wmo-aanvraag", "bb", BEGIN.plusSeconds(2));
        voegToe(DAM, "jan", Kanaal.SOAP, "wmo-aanvraag", "bb", BEGIN.plusSeconds(2));

        assertThat(lijst(van(STAD))).containsExactly(c, b, a);
        assertThat(lijst(van(STAD).oudsteEerst(true))).containsExactly(a, b, c);
        assertThat(lijst(van(STAD).vrager(Optional.of("jan")))).containsExactly(c, a);
        assertThat(lijst(van(STAD).doel(Optional.of("wmo-heronderzoek")))).containsExactly(b);
        assertThat(lijst(van(STAD).kanaal(Optional.of(Kanaal.SOAP)))).containsExactly(c);
        assertThat(lijst(van(STAD).sinds(Optional.of(BEGIN.plusSeconds(1))))).containsExactly(c, b);
        assertThat(lijst(van(STAD).bsnHash("bb"))).containsExactly(c, b);
        assertThat(in(() -> portal.store.lijst(van(STAD), 1, 1))).containsExactly(b);
        assertThat(in(() -> portal.store.aantal(van(STAD), 2))).isEqualTo(2);
        assertThat(in(() -> portal.store.aantal(van(STAD), 9))).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void leafsThroughLookUpsOfOneMoment(Engine engine) {
        portal = new Fixture(engine);
        for (int i = 0; i < 30; i++) {
            voegToe(STAD, "jan", Kanaal.LIJST, "wmo-aanvraag", "h" + i, BEGIN);
        }

        for (boolean oudste : List.of(true, false)) {
            var gezien = new HashSet<String>();
            for (int vanaf = 0; vanaf < 30; vanaf += 7) {
                int deze = vanaf;
                in(() -> portal.store.lijst(van(STAD).oudsteEerst(oudste), deze, 7))
                        .forEach(een -> gezien.add(een.ontvangstnummer()));
            }
            assertThat(gezien).hasSize(30);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void countsByPersonPurposeAndDoor(Engine engine) {
        portal = new Fixture(engine);
        voegToe(STAD, "jan", Kanaal.PORTAAL, "wmo-aanvraag", "aa", BEGIN);
        voegToe(STAD, "jan", Kanaal.PORTAAL, "wmo-aanvraag", "bb", BEGIN);
        voegToe(STAD, "piet", Kanaal.REST, "wmo-aanvraag", "bb", BEGIN);
        voegToe(DAM, "jan", Kanaal.PORTAAL, "wmo-aanvraag", "bb", BEGIN);

        assertThat(in(() -> portal.store.tellingen(van(STAD))))
                .containsExactlyInAnyOrder(
                        new Telling("jan", "Naam jan", "wmo-aanvraag", Kanaal.PORTAAL, 2),
                        new Telling("piet", "Naam piet", "wmo-aanvraag", Kanaal.REST, 1));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void forgetsAPersonAndKeepsTheLine(Engine engine) {
        portal = new Fixture(engine);
        voegToe(STAD, "jan-4711", Kanaal.PORTAAL, "wmo-aanvraag", "aa", BEGIN);
        voegToe(DAM, "jan-4711", Kanaal.PORTAAL, "wmo-aanvraag", "aa", BEGIN);
        voegToe(STAD, "piet", Kanaal.PORTAAL, "wmo-aanvraag", "aa", BEGIN.plusSeconds(1));

        portal.product.forget("jan-4711");

        assertThat(Traces.in(portal.database, "wlz_registertoets").of("jan-4711"))
                .isEmpty();
        assertThat(lijst(van(STAD))).extracting(Raadpleging::vrager).containsExactly("Naam piet", "");
        assertThat(lijst(van(DAM))).extracting(Raadpleging::vragerId).containsExactly("");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void removesTheOldestOfOneOrganisationInParts(Engine engine) {
        portal = new Fixture(engine);
        for (int i = 0; i < 5; i++) {
            voegToe(STAD, "jan", Kanaal.PORTAAL, "wmo-aanvraag", "aa", BEGIN.plusSeconds(i));
        }
        voegToe(DAM, "jan", Kanaal.PORTAAL, "wmo-aanvraag", "aa", BEGIN);
        Instant voor = BEGIN.plusSeconds(3);

        assertThat(in(() -> portal.store.verwijder(STAD.id(), voor, 2))).isEqualTo(2);
        assertThat(in(() -> portal.store.verwijder(STAD.id(), voor, 2))).isEqualTo(1);
        assertThat(in(() -> portal.store.verwijder(STAD.id(), voor, 2))).isZero();
        assertThat(lijst(van(STAD))).hasSize(2);
        assertThat(lijst(van(DAM))).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void theJobRemovesWhatIsOlderThanEighteenMonths(Engine engine) throws Exception {
        portal = new Fixture(engine);
        voegToe(STAD, "jan", Kanaal.PORTAAL, "wmo-aanvraag", "aa", BEGIN);
        voegToe(DAM, "jan", Kanaal.PORTAAL, "wmo-aanvraag", "aa", BEGIN.plus(Duration.ofDays(2)));
        portal.clock.moveTo(Instant.parse("2028-05-24T08:00:00Z"));

        String gedaan = portal.product.jobs().stream()
                .filter(job -> job.name().equals("verwijder-oude-raadplegingen"))
                .findFirst()
                .orElseThrow()
                .run(portal.clock);

        assertThat(gedaan).isEqualTo("raadplegingen verwijderd: 1");
        assertThat(lijst(van(STAD))).isEmpty();
        assertThat(lijst(van(DAM))).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aQuestionWithoutOrganisationIsNone(Engine engine) {
        portal = new Fixture(engine);
        assertThatThrownBy(() -> Verantwoordingsvraag.van(List.<OrganisationId>of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Verantwoordingsvraag van(Organisation organisatie) {
        return Verantwoordingsvraag.van(List.of(organisatie.id()));
    }

    private Raadpleging voegToe(
            Organisation organisatie, String wie, Kanaal kanaal, String doel, String hash, Instant moment) {
        nummer++;
        var raadpleging = new Raadpleging(
                organisatie.id(),
                "0000-0000-0000-%04d".formatted(nummer),
                moment,
                wie,
                "Naam " + wie,
                false,
                kanaal,
                hash,
                doel,
                "K-" + nummer);
        portal.portal.transactions().run(() -> portal.store.voegToe(List.of(raadpleging)));
        return raadpleging;
    }

    private List<Raadpleging> lijst(Verantwoordingsvraag vraag) {
        return in(() -> portal.store.lijst(vraag, 0, 100));
    }

    private <T> T in(Supplier<T> work) {
        return portal.portal.transactions().call(work);
    }
}
