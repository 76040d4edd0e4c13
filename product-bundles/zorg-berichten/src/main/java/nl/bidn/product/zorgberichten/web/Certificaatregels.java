// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.web;

import java.time.Instant;
import java.util.Optional;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.ui.Words;
import nl.bidn.product.zorgberichten.service.Bewaartermijn;
import nl.bidn.product.zorgberichten.service.Certificaat;
import nl.bidn.product.zorgberichten.service.Verval;
import nl.bidn.product.zorgberichten.web.InstellingenModel.CertificaatRegel;

/** Says of a certificate whose it is and how long it is still valid. */
final class Certificaatregels {
    private static final int BIJNA = 60;

    private Certificaatregels() {}

    /** None if there is none. */
    static Optional<CertificaatRegel> regel(Certificaat certificaat, Instant nu, Words words, Texts texts) {
        return certificaat.geldigTot().map(tot -> {
            long dagen = Verval.dagen(tot, nu);
            return new CertificaatRegel(
                    certificaat.houder(),
                    certificaat.oin().orElseGet(() -> texts.text("instellingen.certificaat.geen-oin")),
                    words.longDate(Bewaartermijn.dag(tot)),
                    stand(dagen, texts),
                    dagen < 0 ? "error" : dagen <= BIJNA ? "warning" : "success");
        });
    }

    private static String stand(long dagen, Texts texts) {
        if (dagen < 0) {
            return texts.text("instellingen.certificaat.verlopen");
        }
        return dagen <= BIJNA
                ? texts.text("instellingen.certificaat.bijna", dagen)
                : texts.text("instellingen.certificaat.geldig");
    }
}
