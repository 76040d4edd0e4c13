// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.instelling;

import static nl.bidn.product.wlzregistertoets.Fixture.DAM;
import static nl.bidn.product.wlzregistertoets.Fixture.STAD;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import nl.bidn.portal.api.Setting;
import nl.bidn.portal.testkit.TestCaller;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.portal.testkit.Together;
import nl.bidn.product.wlzregistertoets.Fixture;
import nl.bidn.product.wlzregistertoets.service.toets.Doelen;
import nl.bidn.product.wlzregistertoets.service.toets.Kanaal;
import nl.bidn.product.wlzregistertoets.service.toets.Toetsen;
import nl.bidn.product.wlzregistertoets.service.toets.Toetsuitkomst;
import nl.bidn.product.wlzregistertoets.service.toets.Toetsvraag;
import nl.bidn.product.wlzregistertoets.service.toets.Vraagcontrole;
import org.junit.jupiter.api.Test;

class VerzoektellerTest {
    private static final Instant NU = Instant.parse("2026-11-23T09:00:00Z");
    private static final TestCaller SYSTEEM =
            TestCaller.system("00000099000000001000").with("raadplegen", STAD, DAM);

    private final Fixture portal = new Fixture(Engine.DERBY);
    private final Verzoekteller teller = new Verzoekteller(portal.store, portal.portal);

    @Test
    void withoutALimitThereIsNone() {
        for (int i = 0; i < 1000; i++) {
            assertThat(vraag(Kanaal.SOAP, NU)).isEmpty();
        }
    }

    @Test
    void soManyInAMinuteAndTheNextWhenThereIsRoom() {
        zet(Instelling.PER_MINUUT, 3);
        assertThat(vraag(Kanaal.SOAP, NU)).isEmpty();
        assertThat(vraag(Kanaal.REST, NU.plusSeconds(10))).isEmpty();
        assertThat(vraag(Kanaal.REST, NU.plusSeconds(20))).isEmpty();

        assertThat(vraag(Kanaal.REST, NU.plusSeconds(30))).hasValue(30);
        assertThat(vraag(Kanaal.REST, NU.plusSeconds(59))).hasValue(1);
        assertThat(vraag(Kanaal.REST, NU.plusSeconds(60))).isEmpty();
        assertThat(vraag(Kanaal.REST, NU.plusSeconds(61))).hasValue(9);
        assertThat(vraag(Kanaal.REST, NU.plus(Duration.ofHours(5)))).isEmpty();
    }

    @Test
    void anOrganisationHasNoPartInTheLimitOfAnother() {
        zet(Instelling.PER_MINUUT, 1);
        assertThat(vraag(Kanaal.SOAP, NU)).isEmpty();

        assertThat(vraag(Kanaal.SOAP, NU)).isPresent();
        assertThat(teller.wacht(DAM.id(), Kanaal.SOAP, NU)).isEmpty();
    }

    @Test
    void peopleAreNotLimited() {
        zet(Instelling.PER_MINUUT, 1);
        zet(Instelling.PER_DAG, 1);
        assertThat(vraag(Kanaal.SOAP, NU)).isEmpty();

        assertThat(vraag(Kanaal.PORTAAL, NU)).isEmpty();
        assertThat(vraag(Kanaal.PORTAAL, NU)).isEmpty();
    }

    @Test
    void aClockThatGoesBackLetsNothingMoreIn() {
        zet(Instelling.PER_MINUUT, 1);
        assertThat(vraag(Kanaal.SOAP, NU)).isEmpty();

        assertThat(vraag(Kanaal.SOAP, NU.minus(Duration.ofHours(1)))).isPresent();
    }

    @Test
    void soManyInADayAlsoAfterARestart() {
        zet(Instelling.PER_DAG, 2);
        assertThat(toets(teller)).isInstanceOf(Toetsuitkomst.Beantwoord.class);
        assertThat(toets(teller)).isInstanceOf(Toetsuitkomst.Beantwoord.class);

        var opnieuw = new Verzoekteller(portal.store, portal.portal);
        assertThat(toets(opnieuw)).isEqualTo(new Toetsuitkomst.TeVeel(14 * 3600));
        portal.clock.forward(Duration.ofHours(14));
        assertThat(toets(opnieuw)).isInstanceOf(Toetsuitkomst.Beantwoord.class);
        assertThat(toets(teller)).isInstanceOf(Toetsuitkomst.Beantwoord.class);
    }

    @Test
    void ofManyAtOnceNoMoreThanTheLimitPass() throws Exception {
        zet(Instelling.PER_MINUUT, 5);

        assertThat(Together.run(16, () -> vraag(Kanaal.SOAP, NU)))
                .filteredOn(OptionalInt::isEmpty)
                .hasSize(5);
    }

    private Toetsuitkomst toets(Verzoekteller limiet) {
        var toetsen = new Toetsen(
                portal.register, portal.store, new Vraagcontrole(Doelen.lees(Doelen.STANDAARD)), limiet, portal.portal);
        return toetsen.toets(SYSTEEM, STAD.id(), new Toetsvraag("999900006", "wmo-aanvraag", ""), Kanaal.REST);
    }

    private OptionalInt vraag(Kanaal kanaal, Instant nu) {
        return teller.wacht(STAD.id(), kanaal, nu);
    }

    private void zet(Setting<Integer> setting, int waarde) {
        portal.settings.change(SYSTEEM, setting, STAD.id(), Integer.toString(waarde));
    }
}
