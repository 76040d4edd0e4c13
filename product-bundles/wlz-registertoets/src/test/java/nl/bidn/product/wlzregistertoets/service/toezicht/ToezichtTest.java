// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.toezicht;

import static nl.bidn.product.wlzregistertoets.Fixture.DAM;
import static nl.bidn.product.wlzregistertoets.Fixture.STAD;
import static nl.bidn.product.wlzregistertoets.Fixture.beheerder;
import static nl.bidn.product.wlzregistertoets.Fixture.gebruiker;
import static nl.bidn.product.wlzregistertoets.Fixture.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.testkit.Shown;
import nl.bidn.portal.testkit.TestCaller;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.portal.testkit.Traces;
import nl.bidn.product.wlzregistertoets.Fixture;
import nl.bidn.product.wlzregistertoets.service.Rights;
import nl.bidn.product.wlzregistertoets.service.instelling.Instelling;
import nl.bidn.product.wlzregistertoets.service.toets.Kanaal;
import nl.bidn.product.wlzregistertoets.service.toets.Toetsvraag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ToezichtTest {
    private static final TestCaller BEA = beheerder("bea", STAD);

    private Fixture portal = new Fixture(Engine.DERBY);

    @ParameterizedTest
    @EnumSource(Engine.class)
    void tellsWhoSetsOnceForAPersonAndDay(Engine engine) throws Exception {
        open(engine);
        raadpleeg("jan", STAD, Kanaal.PORTAAL, 3);
        assertThat(kijkLater()).isEqualTo("gemeld: 1");
        raadpleeg("jan", STAD, Kanaal.PORTAAL, 3);
        assertThat(kijkLater()).isEqualTo("gemeld: 0");

        assertThat(portal.notices.told()).singleElement().satisfies(told -> {
            assertThat(told.permission()).isEqualTo(Rights.INSTELLEN);
            assertThat(told.organisations()).isEqualTo(Set.of(STAD.id()));
            assertThat(told.key()).isEqualTo("ongewoon-gebruik");
            assertThat(told.arguments()).isEmpty();
        });
        assertThat(portal.notices.toAdministrators()).singleElement().satisfies(told -> {
            assertThat(told.organisations()).isEqualTo(Set.of(STAD.id()));
            assertThat(told.key()).isEqualTo("ongewoon-gebruik-beheer");
        });
        assertThat(portal.audit.lines())
                .filteredOn(line -> line.action().equals("wlz-ongewoon-gebruik"))
                .singleElement()
                .satisfies(line -> assertThat(line.detail()).isEqualTo("VEEL wie=jan aantal=3"));

        portal.clock.forward(Duration.ofDays(1));
        raadpleeg("jan", STAD, Kanaal.PORTAAL, 3);
        assertThat(kijkLater()).isEqualTo("gemeld: 1");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void anEarlyStartHidesNothingThatComesLaterThatDay(Engine engine) throws Exception {
        open(engine);
        portal.clock.moveTo(Instant.parse("2026-11-23T05:30:00Z"));
        raadpleeg("jan", STAD, Kanaal.PORTAAL, 1);
        assertThat(kijkLater()).isEqualTo("gemeld: 1");
        portal.clock.moveTo(Instant.parse("2026-11-23T12:00:00Z"));
        raadpleeg("jan", STAD, Kanaal.PORTAAL, 3);
        assertThat(kijkLater()).isEqualTo("gemeld: 1");
        raadpleeg("jan", STAD, Kanaal.PORTAAL, 3);
        assertThat(kijkLater()).isEqualTo("gemeld: 0");

        assertThat(portal.notices.told()).hasSize(2);
        assertThat(portal.audit.lines())
                .filteredOn(line -> line.action().equals("wlz-ongewoon-gebruik"))
                .extracting(line -> line.detail())
                .containsExactly("BUITEN_WERKTIJD wie=jan aantal=1", "VEEL wie=jan aantal=3");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void seesWhatIsSpreadOverTwoRuns(Engine engine) throws Exception {
        open(engine);
        raadpleeg("jan", STAD, Kanaal.PORTAAL, 2);
        assertThat(kijkLater()).isEqualTo("gemeld: 0");
        raadpleeg("jan", STAD, Kanaal.PORTAAL, 1);
        assertThat(kijkLater()).isEqualTo("gemeld: 1");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatIsJustBeingWrittenIsJudgedTheNextTime(Engine engine) throws Exception {
        open(engine);
        raadpleeg("jan", STAD, Kanaal.PORTAAL, 3);
        assertThat(kijk()).isEqualTo("gemeld: 0");
        assertThat(kijkLater()).isEqualTo("gemeld: 1");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aRunThatIsCutOffTellsNothingTwice(Engine engine) throws Exception {
        open(engine);
        raadpleeg("jan", STAD, Kanaal.PORTAAL, 3);
        portal.clock.forward(Duration.ofMinutes(2));
        try {
            portal.portal.transactions().run(() -> {
                run();
                throw new IllegalStateException("killed");
            });
        } catch (IllegalStateException killed) {
            assertThat(killed).hasMessage("killed");
        }

        assertThat(kijk()).isEqualTo("gemeld: 1");
        assertThat(kijk()).isEqualTo("gemeld: 0");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void eachOrganisationIsJudgedByItsOwnAndSystemsAreNot(Engine engine) throws Exception {
        open(engine);
        raadpleeg("jan", STAD, Kanaal.PORTAAL, 2);
        raadpleeg("jan", DAM, Kanaal.PORTAAL, 2);
        raadpleeg("systeem", STAD, Kanaal.REST, 9);

        assertThat(kijkLater()).isEqualTo("gemeld: 0");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void showsItToWhoWasToldAndForgetsThePerson(Engine engine) throws Exception {
        open(engine);
        raadpleeg("jan-4711", STAD, Kanaal.PORTAAL, 3);
        kijkLater();

        assertThat(pagina(BEA)).contains("Opvallend gebruik", "Test jan-4711", "Veel raadplegingen in een uur.");
        assertThat(pagina(gebruiker("jan-4711", STAD))).doesNotContain("Veel raadplegingen in een uur.");

        portal.product.forget("jan-4711");
        assertThat(Traces.in(portal.database, "wlz_registertoets").of("jan-4711"))
                .isEmpty();
        assertThat(pagina(BEA)).contains("Veel raadplegingen in een uur.", "Iemand die geen gebruiker meer is");

        portal.clock.moveTo(Instant.parse("2028-06-01T08:00:00Z"));
        portal.job("verwijder-oude-raadplegingen").run(portal.clock);
        assertThat(Traces.in(portal.database, "wlz_registertoets").of("VEEL")).isEmpty();
    }

    private void open(Engine engine) {
        portal = new Fixture(engine);
        portal.settings.change(BEA, Instelling.VEEL_PER_UUR, STAD.id(), "3");
        portal.settings.change(BEA, Instelling.VEEL_PER_UUR, DAM.id(), "3");
    }

    private void raadpleeg(String wie, Organisation voor, Kanaal kanaal, int keer) {
        for (int i = 0; i < keer; i++) {
            portal.toetsen.toets(
                    gebruiker(wie, voor), voor.id(), new Toetsvraag("999900006", "wmo-aanvraag", ""), kanaal);
            portal.clock.forward(Duration.ofSeconds(1));
        }
    }

    private String kijkLater() throws Exception {
        portal.clock.forward(Duration.ofMinutes(10));
        return kijk();
    }

    private String kijk() throws Exception {
        return portal.job("signaleer-ongewoon-gebruik").run(portal.clock);
    }

    private void run() {
        try {
            assertThat(kijk()).isEqualTo("gemeld: 1");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private String pagina(TestCaller caller) {
        return Shown.html(portal.tab("verantwoording").show(request(caller, STAD)));
    }
}
