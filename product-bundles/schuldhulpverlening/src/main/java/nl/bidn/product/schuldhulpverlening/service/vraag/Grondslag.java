// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.service.vraag;

import java.util.Optional;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.product.schuldhulpverlening.service.Portal;

/**
 * Whether whoever asked might still ask: the dienst is on where he works, and the mandate of a provider holds. A question without
 * that is stopped; each within the transaction that took it.
 */
final class Grondslag {
    private final Bewaring bewaring;
    private final Portal portal;

    Grondslag(Bewaring bewaring, Portal portal) {
        this.bewaring = bewaring;
        this.portal = portal;
    }

    /** To look at: whether {@link #lopend} would stop it. */
    boolean isVervallen(Vraag vraag) {
        return vervallen(vraag).isPresent();
    }

    /** A question that runs and may go on. One that may not is stopped here, with its reason. */
    Optional<Vraag> lopend(Vraag vraag) {
        if (vraag.staat() != Vraagstaat.LOPEND) {
            return Optional.empty();
        }
        Optional<Einde> vervallen = vervallen(vraag);
        vervallen.ifPresent(waarom -> stop(vraag, waarom));
        return vervallen.isPresent() ? Optional.empty() : Optional.of(vraag);
    }

    private Optional<Einde> vervallen(Vraag vraag) {
        OrganisationId uitvoerder = vraag.partijen().verwerker().orElse(vraag.organisatie());
        String dienst = vraag.dienst().id();
        if (portal.participation().mayUse(Portal.PRODUCT, dienst, uitvoerder, vraag.organisatie())) {
            return Optional.empty();
        }
        return Optional.of(werktErNog(uitvoerder, vraag, dienst) ? Einde.DIENST_UIT : Einde.RECHT_VERVALLEN);
    }

    /** A provider works by a mandate, a samenwerkingsverband for its own municipalities. */
    private boolean werktErNog(OrganisationId uitvoerder, Vraag vraag, String dienst) {
        boolean verlener = portal.directory()
                .find(uitvoerder)
                .filter(wie -> wie.type() == OrganisationType.SCHULDHULPVERLENER)
                .isPresent();
        return verlener
                ? portal.mandates().covers(Portal.PRODUCT, dienst, vraag.organisatie(), uitvoerder)
                : !portal.participation().mayUse(Portal.PRODUCT, dienst, uitvoerder, uitvoerder);
    }

    private void stop(Vraag vraag, Einde waarom) {
        bewaring.laatGaan(vraag, vraag.ingetrokken(waarom));
        portal.audit()
                .record(
                        null,
                        "wgs-vraag-gestopt",
                        Outcome.REFUSED,
                        vraag.organisatie(),
                        waarom.code() + ", " + Vragen.detail(vraag));
    }
}
