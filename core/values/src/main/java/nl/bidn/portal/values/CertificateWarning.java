// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.values;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/**
 * A moment at which people are to hear that the certificate of their system ends. A product asks for a task at each that is to come,
 * in the transaction that keeps the certificate, with the subject of the moment; its worker makes the moment of the subject again,
 * and asks it whether there is still something to tell.
 *
 * @param days before the end; 0 is the end itself
 * @param mark of the certificate
 */
public record CertificateWarning(int days, String mark) {
    private static final List<Integer> DAYS = List.of(60, 30, 7, 0);

    private static final String DASH = "-";

    public CertificateWarning {
        if (!DAYS.contains(days)) {
            throw new IllegalArgumentException("No moment to warn: " + days + " days before the end");
        }
    }

    /** Moments that are past tell nobody anything new; of no certificate there are none. */
    public static List<CertificateWarning> toCome(SystemCertificate certificate, Instant now) {
        return certificate.validUntil().stream()
                .flatMap(end -> DAYS.stream().filter(days -> at(end, days).isAfter(now)))
                .map(days -> new CertificateWarning(days, certificate.mark()))
                .toList();
    }

    /** @throws IllegalArgumentException if it is no {@link #subject()} */
    public static CertificateWarning of(String subject) {
        String[] parts = subject.split(DASH, 2);
        if (parts.length != 2) {
            throw new IllegalArgumentException("No moment to warn: " + subject);
        }
        return new CertificateWarning(Integer.parseInt(parts[0]), parts[1]);
    }

    /** The same for the same moment of the same certificate. */
    public String subject() {
        return days + DASH + mark;
    }

    public Instant at(SystemCertificate certificate) {
        return at(certificate.validUntil().orElseThrow(), days);
    }

    private static Instant at(Instant end, int days) {
        return end.minus(Duration.ofDays(days));
    }

    /**
     * How many days are left, where one that began counts and 0 is the end. Empty if there is nothing to tell: the certificate was
     * replaced or taken away, or this moment was slept through until a later one came, which tells instead.
     *
     * @param kept the certificate that the system has now
     */
    public OptionalLong daysLeft(SystemCertificate kept, Instant now) {
        return kept.validUntil().stream()
                .filter(end -> kept.mark().equals(mark) && isLatest(end, now))
                .mapToLong(end -> begun(Duration.between(now, end)))
                .findFirst();
    }

    private boolean isLatest(Instant end, Instant now) {
        return DAYS.stream()
                .filter(later -> later < days)
                .allMatch(later -> at(end, later).isAfter(now));
    }

    private static long begun(Duration left) {
        return left.isNegative() ? 0 : left.plusDays(1).minusNanos(1).toDays();
    }
}
