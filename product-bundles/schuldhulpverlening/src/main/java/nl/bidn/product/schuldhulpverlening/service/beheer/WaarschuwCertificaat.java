// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.service.beheer;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Task;
import nl.bidn.portal.api.Worker;
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
                .ifPresent(tot -> MOMENTEN.stream()
                        .filter(dagen -> op(tot, dagen).isAfter(nu))
                        .forEach(dagen -> portal.tasks()
                                .ask(NAAM, organisatie, dagen + STREEP + certificaat.mark(), op(tot, dagen))));
    }

    private static Instant op(Instant tot, int dagen) {
        return tot.minus(Duration.ofDays(dagen));
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
        if (certificaat.mark().equals(kenmerk) && portal.participation().takesPart(Portal.PRODUCT, organisatie)) {
            certificaat
                    .validUntil()
                    .filter(tot -> isHetLaatste(dagen, tot))
                    .ifPresent(tot -> portal.transactions().run(() -> vertel(organisatie, tot)));
        }
        return new Result.Done();
    }

    /** Of the moments that have come. */
    private boolean isHetLaatste(int dagen, Instant tot) {
        return MOMENTEN.stream()
                .filter(later -> later < dagen)
                .allMatch(later -> op(tot, later).isAfter(portal.clock().instant()));
    }

    private void vertel(OrganisationId organisatie, Instant tot) {
        long dagen = dagen(Duration.between(portal.clock().instant(), tot));
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

    /** One that began counts. */
    private static long dagen(Duration over) {
        return over.isNegative() ? 0 : over.plusDays(1).minusNanos(1).toDays();
    }
}
