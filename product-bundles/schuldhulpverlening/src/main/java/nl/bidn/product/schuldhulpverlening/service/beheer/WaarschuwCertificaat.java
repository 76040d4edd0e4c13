// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.service.beheer;

import java.util.Set;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Task;
import nl.bidn.portal.api.Worker;
import nl.bidn.portal.values.CertificateWarning;
import nl.bidn.portal.values.SystemCertificate;
import nl.bidn.product.schuldhulpverlening.service.Portal;
import nl.bidn.product.schuldhulpverlening.service.Rights;

/**
 * Tells productbeheerders, and the mailbox that the organisation named, that the certificate of its system ends: asked for when the
 * certificate is kept, done when the time has come. One that was replaced meanwhile ends unnoticed, and so does a moment that was
 * slept through until the next one came.
 */
public final class WaarschuwCertificaat implements Worker {
    static final String NAAM = "waarschuw-certificaat";

    private final Portal portal;

    public WaarschuwCertificaat(Portal portal) {
        this.portal = portal;
    }

    /** In the transaction that keeps the certificate. */
    static void vraag(Portal portal, OrganisationId organisatie, SystemCertificate certificaat) {
        CertificateWarning.toCome(certificaat, portal.clock().instant())
                .forEach(moment -> portal.tasks().ask(NAAM, organisatie, moment.subject(), moment.at(certificaat)));
    }

    @Override
    public String name() {
        return NAAM;
    }

    @Override
    public Result work(Task task) {
        OrganisationId organisatie = task.organisation();
        if (portal.participation().takesPart(Portal.PRODUCT, organisatie)) {
            SystemCertificate certificaat = portal.settings().value(Instelling.CERTIFICAAT, organisatie);
            CertificateWarning.of(task.subject())
                    .daysLeft(certificaat, portal.clock().instant())
                    .ifPresent(dagen -> portal.transactions().run(() -> vertel(organisatie, dagen)));
        }
        return new Result.Done();
    }

    private void vertel(OrganisationId organisatie, long dagen) {
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
