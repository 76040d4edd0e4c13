// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.ui.Words;
import nl.bidn.product.wlzregistertoets.service.instelling.Certificaat;
import nl.bidn.product.wlzregistertoets.web.InstellingenModel.CertificaatRegel;

/** Says of a certificate whose it is and how long it is still valid. */
final class Certificaatregels {
    private static final int BIJNA = 60;

    private Certificaatregels() {}

    /** None if there is none. */
    static Optional<CertificaatRegel> regel(Certificaat certificaat, Instant nu, Words words, Texts texts) {
        return certificaat.geldigTot().map(tot -> {
            long dagen = Duration.between(nu, tot).toDays();
            boolean verlopen = certificaat.isVerlopen(nu);
            return new CertificaatRegel(
                    certificaat.houder(),
                    certificaat.oin().orElse(""),
                    words.longDate(tot),
                    stand(verlopen, dagen, texts),
                    verlopen ? "error" : dagen <= BIJNA ? "warning" : "success");
        });
    }

    private static String stand(boolean verlopen, long dagen, Texts texts) {
        if (verlopen) {
            return texts.text("instellingen.certificaat.verlopen");
        }
        return dagen <= BIJNA
                ? texts.text("instellingen.certificaat.bijna", dagen)
                : texts.text("instellingen.certificaat.geldig");
    }
}
