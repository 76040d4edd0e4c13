// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import nl.bidn.portal.driver.RunningPortal;
import nl.bidn.product.wlzregistertoets.Registerbestand;

/** A register that the CIZ delivered: with its certificate, by the door that is made for it. */
final class Registerlevering {
    private static final int ACCEPTED = 202;

    private final RunningPortal portal;
    private final Instant peilmoment;

    private Registerlevering(RunningPortal portal, Instant peilmoment) {
        this.portal = portal;
        this.peilmoment = peilmoment;
    }

    /** Delivers these persons, as of this moment; it is loaded after that. */
    static Registerlevering van(RunningPortal portal, Instant moment, List<String> personen) {
        var levering = new Registerlevering(portal, moment.truncatedTo(ChronoUnit.SECONDS));
        byte[] deel = zipped(Registerbestand.van(levering.peilmoment, personen));
        try {
            var answer = portal.ciz().lever(levering.peilmoment, naar -> {
                naar.deel(1, deel);
                return 1;
            });
            if (answer.statusCode() != ACCEPTED) {
                throw new AssertionError("the delivery was not taken: " + answer.statusCode() + " " + answer.body());
            }
            return levering;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits for what comes of it: {@code geladen} or {@code geweigerd}. */
    String afloop() {
        return Await.until(
                "the end of the loading", () -> Optional.of(staat()).filter(staat -> !staat.equals("laden")));
    }

    private String staat() {
        try {
            return RunningPortal.parse(portal.ciz().stand(peilmoment).body())
                    .get("staat")
                    .asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] zipped(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
