// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import static nl.bidn.product.zorgberichten.Fixture.STAD;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import nl.bidn.portal.api.Job;
import nl.bidn.portal.testkit.RecordingNotices.Told;
import nl.bidn.portal.testkit.TestCaller;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.portal.values.SystemCertificate;
import nl.bidn.product.zorgberichten.Fixture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WaarschuwCertificatenTest {
    private static final TestCaller BEHEER = TestCaller.person("piet").with("instellen", STAD);

    @ParameterizedTest
    @EnumSource(Engine.class)
    void warnsSixtyThirtyAndSevenDaysBeforeAndAtTheEndEachOnce(Engine engine) throws Exception {
        try (var house = new Fixture(engine)) {
            SystemCertificate certificaat = certificaat(house);
            Instant tot = certificaat.validUntil().orElseThrow();
            assertThat(house.hub
                            .instellingen()
                            .wijzig(BEHEER, Dienst.IWMO, STAD.id(), Map.of(Instelling.CERTIFICAAT, pem(house))))
                    .isEmpty();
            Job job = house.hub.jobs().stream()
                    .filter(each -> each.name().equals("waarschuw-certificaten"))
                    .findFirst()
                    .orElseThrow();
            house.clock.moveTo(tot.minus(Duration.ofDays(61)));
            assertThat(job.run(house.clock)).isEqualTo("gewaarschuwd: 0");

            house.clock.moveTo(tot.minus(Duration.ofDays(60)));
            assertThat(job.run(house.clock)).isEqualTo("gewaarschuwd: 1");
            assertThat(job.run(house.clock)).isEqualTo("gewaarschuwd: 0");
            house.clock.moveTo(tot.minus(Duration.ofDays(29)));
            job.run(house.clock);
            house.clock.moveTo(tot.minus(Duration.ofDays(7)));
            job.run(house.clock);
            house.clock.moveTo(tot.plus(Duration.ofDays(1)));
            job.run(house.clock);
            house.clock.moveTo(tot.plus(Duration.ofDays(2)));
            job.run(house.clock);

            assertThat(house.notices.told())
                    .extracting(Told::key)
                    .containsExactly(
                            "certificaat-verloopt",
                            "certificaat-verloopt",
                            "certificaat-verloopt",
                            "certificaat-verlopen");
            assertThat(house.notices.told().get(1).arguments()).containsExactly(29L);
            assertThat(house.notices.told().get(0).permission()).isEqualTo(Rights.INSTELLEN);
            house.clock.forward(Duration.ofDays(750));
            job.run(house.clock);
            house.database
                    .transactions()
                    .run(() -> assertThat(house.stores
                                    .meldingen()
                                    .laatste(STAD.id(), "certificaat IWMO " + certificaat.mark() + " 60"))
                            .as("forgotten")
                            .isEmpty());
        }
    }

    private static SystemCertificate certificaat(Fixture house) throws CertificateEncodingException {
        return SystemCertificate.read(pem(house));
    }

    private static String pem(Fixture house) throws CertificateEncodingException {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder()
                        .encodeToString(house.outgoing.certificate().getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }
}
