// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.service.bron;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.bidn.portal.api.Outgoing;
import nl.bidn.product.schuldhulpverlening.message.Antwoordbericht;
import nl.bidn.product.schuldhulpverlening.message.Vraagbericht;

/**
 * Asks a source over HTTPS with the certificate of the portal, and remembers how that went. For any thread, which waits. The same
 * question may be sent again: a source knows it by its number.
 */
public final class Bronlijn {
    private static final int OK = 200;
    private static final int ACCEPTED = 202;
    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_MANY = 429;
    private static final int FIRST_SERVER_ERROR = 500;
    private static final Duration GEDULD = Duration.ofSeconds(20);

    private final Outgoing outgoing;
    private final Optional<Path> certificaat;
    /** By source: what went wrong last; a source that answered is not in it. */
    private final Map<String, String> haperingen = new ConcurrentHashMap<>();

    /** @param certificaat a file with what the servers of the sources must show, or what signed it; none: what the portal trusts */
    public Bronlijn(Outgoing outgoing, Optional<Path> certificaat) {
        this.outgoing = outgoing;
        this.certificaat = certificaat;
    }

    /** Calls once. */
    public Bronuitkomst vraag(Bron bron, Vraagbericht vraag) {
        Bronuitkomst uitkomst;
        try {
            var call = new Outgoing.Call(
                    bron.adres(),
                    Vraagbericht.INHOUD,
                    vraag.koppen(),
                    Outgoing.Content.of(vraag.json()),
                    vertrouwd(),
                    GEDULD);
            uitkomst = outgoing.post(call, answer -> lees(answer, vraag.vraagId()));
        } catch (IOException | IllegalArgumentException e) {
            uitkomst = new Bronuitkomst.Later(e.getClass().getSimpleName());
        }
        onthoud(bron, uitkomst);
        return uitkomst;
    }

    private void onthoud(Bron bron, Bronuitkomst uitkomst) {
        if (uitkomst instanceof Bronuitkomst.Antwoord) {
            haperingen.remove(bron.code());
        } else if (uitkomst instanceof Bronuitkomst.Later later) {
            haperingen.put(bron.code(), later.waarom());
        } else if (uitkomst instanceof Bronuitkomst.Mislukt mislukt) {
            haperingen.put(bron.code(), mislukt.waarom());
        }
    }

    /** What went wrong with the last call to each source, by its code; empty: nothing did. */
    public Map<String, String> haperingen() {
        return Map.copyOf(haperingen);
    }

    private static Bronuitkomst lees(Outgoing.Answer answer, String vraagId) throws IOException {
        int status = answer.status();
        if (status == OK) {
            return antwoord(answer.content().readNBytes(Antwoordbericht.GROOTSTE + 1), vraagId);
        }
        if (status == ACCEPTED) {
            return new Bronuitkomst.Later("the source is still looking");
        }
        boolean later = status >= FIRST_SERVER_ERROR || status == REQUEST_TIMEOUT || status == TOO_MANY;
        return later ? new Bronuitkomst.Later("status " + status) : new Bronuitkomst.Mislukt("status " + status);
    }

    private static Bronuitkomst antwoord(byte[] bytes, String vraagId) {
        if (bytes.length > Antwoordbericht.GROOTSTE) {
            return new Bronuitkomst.Mislukt("the answer is too large");
        }
        try {
            var json = new String(bytes, StandardCharsets.UTF_8);
            var bericht = Antwoordbericht.lees(json);
            return bericht.vraagId().equals(vraagId)
                    ? new Bronuitkomst.Antwoord(bericht, json)
                    : new Bronuitkomst.Mislukt("the answer is to another question");
        } catch (IOException e) {
            return new Bronuitkomst.Mislukt(String.valueOf(e.getMessage()));
        }
    }

    /** Read at each call, as the operator may renew it; a call to a source costs far more. */
    private Optional<X509Certificate> vertrouwd() throws IOException {
        if (certificaat.isEmpty()) {
            return Optional.empty();
        }
        try (var in = new ByteArrayInputStream(Files.readAllBytes(certificaat.get()))) {
            return Optional.of(
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in));
        } catch (CertificateException e) {
            throw new IOException("the certificate of the sources cannot be read", e);
        }
    }
}
