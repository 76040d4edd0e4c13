// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.instelling;

import static nl.bidn.product.wlzregistertoets.Fixture.DAM;
import static nl.bidn.product.wlzregistertoets.Fixture.STAD;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Base64;
import nl.bidn.portal.testkit.FakeOutgoing;
import nl.bidn.portal.testkit.FixedClock;
import nl.bidn.portal.testkit.TestCaller;
import nl.bidn.portal.testkit.TestSettings;
import nl.bidn.product.wlzregistertoets.service.toets.Weigering;
import org.junit.jupiter.api.Test;

class SysteemtoegangTest {
    private static final String OIN = "00000099000000100000";
    private static final TestCaller BEA = TestCaller.person("bea");
    /** As the portal names it. */
    private static final TestCaller SYSTEEM = TestCaller.system("oin:" + OIN);

    private final TestSettings settings = new TestSettings();
    private final FixedClock clock = FixedClock.at("2026-11-23T09:00:00Z");
    private final Systeemtoegang toegang = new Systeemtoegang(settings, clock);

    @Test
    void whatIsNotSetIsNotRestricted() {
        assertThat(toegang.weigert(SYSTEEM, STAD.id(), "203.0.113.9")).isEmpty();
    }

    @Test
    void refusesASystemThatIsNotNamed() {
        settings.change(BEA, Instelling.OINS, STAD.id(), "00000099000000002000");

        assertThat(toegang.weigert(SYSTEEM, STAD.id(), "203.0.113.9")).contains(Weigering.OIN_ONBEKEND);
        assertThat(toegang.weigert(SYSTEEM, DAM.id(), "203.0.113.9")).isEmpty();
        settings.change(BEA, Instelling.OINS, STAD.id(), "00000099000000002000\n" + OIN);
        assertThat(toegang.weigert(SYSTEEM, STAD.id(), "203.0.113.9")).isEmpty();
    }

    @Test
    void refusesAnAddressThatIsNotNamed() {
        settings.change(BEA, Instelling.ADRESSEN, STAD.id(), "192.0.2.0/24");

        assertThat(toegang.weigert(SYSTEEM, STAD.id(), "203.0.113.9")).contains(Weigering.ADRES_ONBEKEND);
        assertThat(toegang.weigert(SYSTEEM, STAD.id(), "192.0.2.77")).isEmpty();
        assertThat(toegang.weigert(SYSTEEM, STAD.id(), "")).contains(Weigering.ADRES_ONBEKEND);
    }

    @Test
    void refusesWhoseCertificateEnded() throws Exception {
        var x509 = FakeOutgoing.with(sent -> FakeOutgoing.answer(200, "")).certificate();
        String pem = Base64.getEncoder().encodeToString(x509.getEncoded());
        settings.change(BEA, Instelling.CERTIFICAAT, STAD.id(), pem);
        assertThat(toegang.weigert(SYSTEEM, STAD.id(), "203.0.113.9")).isEmpty();

        clock.moveTo(x509.getNotAfter().toInstant().plus(Duration.ofSeconds(1)));

        assertThat(toegang.weigert(SYSTEEM, STAD.id(), "203.0.113.9")).contains(Weigering.CERTIFICAAT_VERLOPEN);
        assertThat(toegang.weigert(TestCaller.system("00000099000000002000"), STAD.id(), "203.0.113.9"))
                .isEmpty();
    }
}
