// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import nl.bidn.product.schuldhulpverlening.service.bron.Bronnen;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * The sources that the operator connected in {@code etc/nl.bidn.product.schuldhulpverlening.cfg}. When he changes them, the product
 * comes back with the new ones; a question that waits for a source that is gone hears that it failed.
 */
@Component(service = Bronconfiguratie.class, configurationPid = "nl.bidn.product.schuldhulpverlening")
public final class Bronconfiguratie {
    /** What the operator may say. */
    public @interface Instelling {
        /** {@code code|naam|adres|dienst,dienst}, with semicolons between. */
        String bronnen() default "";

        /** A file with the certificate that the servers of the sources must show, or that signed it. */
        String bronnen_certificaat() default "";

        /** How long a source may take; at most three days, as no call is tried longer. */
        int termijn_minuten() default 240;
    }

    private static final int KORTST = 1;
    private static final int LANGST = 3 * 24 * 60;

    private final Bronnen bronnen;
    private final Optional<Path> certificaat;
    private final Duration termijn;

    @Activate
    public Bronconfiguratie(Instelling instelling) {
        this(
                Bronnen.lees(instelling.bronnen()),
                instelling.bronnen_certificaat(),
                Duration.ofMinutes(instelling.termijn_minuten()));
    }

    Bronconfiguratie(Bronnen bronnen, String certificaat, Duration termijn) {
        if (termijn.toMinutes() < KORTST || termijn.toMinutes() > LANGST) {
            throw new IllegalArgumentException("termijn.minuten is from " + KORTST + " to " + LANGST);
        }
        this.bronnen = bronnen;
        this.certificaat = certificaat.isBlank() ? Optional.empty() : Optional.of(Path.of(certificaat.strip()));
        this.termijn = termijn;
    }

    Bronnen bronnen() {
        return bronnen;
    }

    Optional<Path> certificaat() {
        return certificaat;
    }

    Duration termijn() {
        return termijn;
    }
}
