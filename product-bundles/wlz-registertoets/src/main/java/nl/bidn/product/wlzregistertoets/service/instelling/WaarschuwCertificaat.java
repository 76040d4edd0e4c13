// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.instelling;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Task;
import nl.bidn.portal.api.Worker;
import nl.bidn.portal.values.SystemCertificate;
import nl.bidn.product.wlzregistertoets.service.Portal;
import nl.bidn.product.wlzregistertoets.service.Rights;

/**
 * Tells who sets the product, and the contact that the organisation named, that the certificate of its system ends: asked for when
 * the certificate is kept, done when the time has come. One that was replaced meanwhile ends unnoticed.
 */
public final class WaarschuwCertificaat implements Worker {
    static final String NAAM = "waarschuw-certificaat";

    private static final ProductId PRODUCT = new ProductId("wlz-registertoets");
    /** In days before the end; 0 is the end itself. */
    private static final List<Integer> MOMENTEN = List.of(60, 30, 7, 0);

    private static final String STREEP = "-";

    private final Portal portal;

    public WaarschuwCertificaat(Portal portal) {
        this.portal = portal;
    }

    /** In the transaction that keeps the certificate; moments that are past tell nobody anything new. */
    static void vraag(Portal portal, OrganisationId organisatie, SystemCertificate certificaat) {
        Instant nu = portal.clock().instant();
        certificaat
                .validUntil()
                .ifPresent(tot -> MOMENTEN.forEach(dagen -> {
                    Instant op = tot.minus(Duration.ofDays(dagen));
                    if (op.isAfter(nu)) {
                        portal.tasks().ask(NAAM, organisatie, dagen + STREEP + certificaat.mark(), op);
                    }
                }));
    }

    @Override
    public String name() {
        return NAAM;
    }

    @Override
    public Result work(Task task) {
        int streep = task.subject().indexOf(STREEP);
        int dagen = Integer.parseInt(task.subject().substring(0, streep));
        String kenmerk = task.subject().substring(streep + 1);
        OrganisationId organisatie = task.organisation();
        SystemCertificate certificaat = portal.settings().value(Instelling.CERTIFICAAT, organisatie);
        if (certificaat.mark().equals(kenmerk) && portal.participation().takesPart(PRODUCT, organisatie)) {
            portal.transactions().run(() -> vertel(organisatie, dagen));
        }
        return new Result.Done();
    }

    private void vertel(OrganisationId organisatie, int dagen) {
        String mail = portal.settings().value(Instelling.CONTACT_MAIL, organisatie);
        portal.notices()
                .tellHolders(
                        Rights.INSTELLEN,
                        Set.of(organisatie),
                        mail.isEmpty() ? Set.of() : Set.of(mail),
                        dagen == 0 ? "certificaat-verlopen" : "certificaat-verloopt",
                        "instellingen",
                        dagen);
    }
}
