// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateWarningTest {
    private static final SystemCertificate CERTIFICATE = SystemCertificate.read(pem());
    private static final Instant END = CERTIFICATE.validUntil().orElseThrow();
    private static final int DAY = 24 * 60 * 60;

    private static String pem() {
        try (var in = CertificateWarningTest.class.getResourceAsStream("/systeem.pem")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant before(long seconds) {
        return END.minusSeconds(seconds);
    }

    private static OptionalLong left(int days, Instant now) {
        return new CertificateWarning(days, CERTIFICATE.mark()).daysLeft(CERTIFICATE, now);
    }

    /** Seconds before the end, the moments that are still to come, and who of all four tells how many days then. */
    @ParameterizedTest
    @CsvSource({
        "5184001, 60 30 7 0, 60, 61",
        "5184000, 30 7 0, 60, 60",
        "5183999, 30 7 0, 60, 60",
        "2592001, 30 7 0, 60, 31",
        "2592000, 7 0, 30, 30",
        "604801, 7 0, 30, 8",
        "604800, 0, 7, 7",
        "86401, 0, 7, 2",
        "86400, 0, 7, 1",
        "1, 0, 7, 1",
        "0, '', 0, 0",
        "-1, '', 0, 0",
        "-999999, '', 0, 0",
    })
    void theLatestMomentThatHasComeTellsTheDaysThatAreLeft(long seconds, String toCome, int latest, long days) {
        assertThat(CertificateWarning.toCome(CERTIFICATE, before(seconds)).stream()
                        .map(moment -> String.valueOf(moment.days()))
                        .reduce((a, b) -> a + " " + b)
                        .orElse(""))
                .isEqualTo(toCome);
        assertThat(left(latest, before(seconds))).hasValue(days);
        List.of(60, 30, 7, 0).stream()
                .filter(earlier -> earlier > latest)
                .forEach(earlier -> assertThat(left(earlier, before(seconds))).isEmpty());
    }

    /** However late and seldom the tasks are done: each time the past ones tell once, and never the same number again. */
    @Property(tries = 300)
    void whoeverWakesTellsOnce(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = -DAY, max = 90 * DAY) Integer> wakes) {
        List<CertificateWarning> open = new ArrayList<>(CertificateWarning.toCome(CERTIFICATE, before(91L * DAY)));
        wakes.stream()
                .sorted((a, b) -> b - a)
                .map(CertificateWarningTest::before)
                .forEach(now -> {
                    var due = open.stream()
                            .filter(moment -> !moment.at(CERTIFICATE).isAfter(now))
                            .toList();
                    open.removeAll(due);

                    assertThat(due.stream()
                                    .map(moment -> CertificateWarning.of(moment.subject()))
                                    .flatMapToLong(moment -> moment.daysLeft(CERTIFICATE, now).stream()))
                            .hasSize(due.isEmpty() ? 0 : 1)
                            .allSatisfy(days -> assertThat(now)
                                    .isBeforeOrEqualTo(END.minus(Duration.ofDays(Math.max(days - 1, -1))))
                                    .isAfterOrEqualTo(days == 0 ? END : END.minus(Duration.ofDays(days))));
                });
    }

    @Test
    void ofACertificateThatIsGoneThereIsNothingToTell() {
        var moment = new CertificateWarning(0, CERTIFICATE.mark());

        assertThat(moment.daysLeft(SystemCertificate.NONE, END)).isEmpty();
        assertThat(new CertificateWarning(0, "another").daysLeft(CERTIFICATE, END))
                .isEmpty();
        assertThat(CertificateWarning.toCome(SystemCertificate.NONE, Instant.EPOCH))
                .isEmpty();
    }

    @Test
    void isItsSubject() {
        assertThat(CertificateWarning.toCome(CERTIFICATE, Instant.EPOCH))
                .hasSize(4)
                .allSatisfy(moment ->
                        assertThat(CertificateWarning.of(moment.subject())).isEqualTo(moment));
        assertThat(new CertificateWarning(60, "abc").subject()).isEqualTo("60-abc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "60", "abc", "61-abc", "-abc", "x-abc", "--"})
    void refusesWhatIsNoMoment(String subject) {
        assertThatThrownBy(() -> CertificateWarning.of(subject)).isInstanceOf(IllegalArgumentException.class);
    }
}
