// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.service;

import static nl.bidn.product.schuldhulpverlening.Fixture.STAD;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.bidn.portal.api.Setting;
import nl.bidn.portal.api.Worker.Result;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.portal.values.SystemCertificate;
import nl.bidn.product.schuldhulpverlening.Fixture;
import nl.bidn.product.schuldhulpverlening.service.beheer.Instelling;
import nl.bidn.product.schuldhulpverlening.service.beheer.Instellingen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody hears in time that the certificate of his system ends. */
class WaarschuwCertificaatTest {
    private static final String MAIL = "wgs@gemeente.nl";

    private final Instant tot =
            SystemCertificate.read(Fixture.pem()).validUntil().orElseThrow();
    private Fixture huis = new Fixture(Engine.DERBY);

    private void bewaar(Setting<?> setting, String text) {
        assertThat(new Instellingen(huis.portal)
                        .wijzig(Fixture.beheerder("bea", STAD), STAD.id(), Map.of(setting, text)))
                .isEmpty();
    }

    private void vertelOp(Instant moment) {
        huis.clock.moveTo(moment);
        assertThat(huis.tasks.runAll(huis.product))
                .allSatisfy(ran -> assertThat(ran.result()).isInstanceOf(Result.Done.class));
    }

    private List<String> verteld() {
        return huis.notices.told().stream()
                .map(told -> told.key() + " " + told.arguments())
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void tellsSixtyThirtyAndSevenDaysBeforeAndAtTheEnd(Engine engine) {
        huis = new Fixture(engine);
        bewaar(Instelling.CONTACT_MAIL, MAIL);
        bewaar(Instelling.CERTIFICAAT, Fixture.pem());
        vertelOp(tot.minus(Duration.ofDays(60)).minusSeconds(1));
        assertThat(huis.notices.told()).isEmpty();

        for (int dagen : List.of(60, 59, 30, 7, 1, 0)) {
            vertelOp(tot.minus(Duration.ofDays(dagen)).plusSeconds(5));
        }

        assertThat(verteld())
                .containsExactly(
                        "certificaat-verloopt [60]",
                        "certificaat-verloopt [30]",
                        "certificaat-verloopt [7]",
                        "certificaat-verlopen [0]");
        assertThat(huis.notices.told()).allSatisfy(told -> {
            assertThat(told.permission()).isEqualTo(Rights.INSTELLEN);
            assertThat(told.organisations()).containsExactly(STAD.id());
            assertThat(told.path()).isEqualTo("instellingen");
        });
        assertThat(huis.notices.mailed())
                .hasSize(4)
                .allSatisfy(mailed -> assertThat(mailed.addresses()).isEqualTo(Set.of(MAIL)));
    }

    @Test
    void saysOnceHowManyDaysAreLeftAfterMomentsThatWereSleptThrough() {
        bewaar(Instelling.CERTIFICAAT, Fixture.pem());

        vertelOp(tot.minus(Duration.ofDays(5)));

        assertThat(verteld()).containsExactly("certificaat-verloopt [5]");
        assertThat(huis.notices.mailed()).as("no mailbox was named").isEmpty();
    }

    @Test
    void aCertificateThatIsKeptLateWarnsOfWhatIsStillToCome() {
        huis.clock.moveTo(tot.minus(Duration.ofDays(20)));
        bewaar(Instelling.CERTIFICAAT, Fixture.pem());
        vertelOp(tot.minus(Duration.ofDays(20)));
        assertThat(huis.notices.told()).isEmpty();

        vertelOp(tot.minus(Duration.ofDays(7)));

        assertThat(verteld()).containsExactly("certificaat-verloopt [7]");
    }

    @Test
    void ofACertificateThatIsGoneOrOfWhoTakesNoPartNobodyIsTold() {
        bewaar(Instelling.CERTIFICAAT, Fixture.pem());
        bewaar(Instelling.CERTIFICAAT, "");
        vertelOp(tot.minus(Duration.ofDays(60)));
        assertThat(huis.notices.told()).isEmpty();

        bewaar(Instelling.CERTIFICAAT, Fixture.pem());
        huis.deelname.stopt(STAD);
        vertelOp(tot);
        assertThat(huis.notices.told()).isEmpty();
    }
}
