// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.ui.certificate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.Optional;
import nl.bidn.portal.api.TabRequest;
import nl.bidn.portal.api.Upload;
import nl.bidn.portal.ui.CertificateLine;
import nl.bidn.portal.ui.Words;
import nl.bidn.portal.values.SystemCertificate;

/** What {@code ui/certificate.jte} shows and posts: the certificate of the system of an organisation. */
public final class CertificateForm {
    /** Of the field, of the setting, and at the end of the address to which the form posts. */
    public static final String NAME = "certificaat";

    /** For {@link nl.bidn.portal.api.Tab#mostUploadBytes}: with the fields before it. */
    public static final long MOST_BYTES = 256 * 1024L;

    private static final int MOST_READ = 64 * 1024;
    /** What {@link SystemCertificate#read} refuses. */
    private static final String NOTHING = "?";

    private static final int SOON = 60;

    private CertificateForm() {}

    /** The text that was pasted or the file that was chosen; empty if it is to be taken away. */
    public static String typed(TabRequest request) {
        return request.parameter("verwijder").isPresent()
                ? ""
                : request.parameter(NAME)
                        .filter(text -> !text.isBlank())
                        .or(() -> file(request))
                        .orElse(NOTHING);
    }

    private static Optional<String> file(TabRequest request) {
        Iterator<Upload> uploads = request.uploads();
        if (!uploads.hasNext()) {
            return Optional.empty();
        }
        try (InputStream in = uploads.next().content()) {
            return Optional.of(new String(in.readNBytes(MOST_READ), StandardCharsets.US_ASCII))
                    .filter(text -> !text.isBlank());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** None if there is none. */
    public static Optional<CertificateLine> line(SystemCertificate certificate, Instant now, Words words) {
        return certificate.validUntil().map(until -> {
            long days = ChronoUnit.DAYS.between(
                    now.atZone(Words.ZONE).toLocalDate(),
                    until.atZone(Words.ZONE).toLocalDate());
            boolean expired = certificate.isExpired(now);
            boolean soon = !expired && days <= SOON;
            return new CertificateLine(
                    certificate.holder(),
                    certificate.oin().map(Object::toString).orElse(""),
                    words.longDate(until),
                    words.word(expired ? "certificate.expired" : soon ? "certificate.soon" : "certificate.valid", days),
                    expired ? "error" : soon ? "warning" : "success");
        });
    }
}
