// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.api.Product;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.identity.Machtigingen;
import nl.bidn.portal.identity.Machtigingen.Machtiging;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A provider may ask only what a municipality mandated (manual WGS, step 3): asked when it submits, and when it is approved. */
@Component(service = Mandaten.class)
public final class Mandaten {
    private final Machtigingen mandates;
    private final Clock clock;

    @Activate
    public Mandaten(@Reference Machtigingen mandates, @Reference Clock clock) {
        this.mandates = mandates;
        this.clock = clock;
    }

    /** Of these diensten, those that no mandate of today names; for a provider of a product that knows mandates. */
    Set<String> uncovered(OrganisationId organisation, OrganisationType type, Product product, Set<String> diensten) {
        if (type != OrganisationType.SCHULDHULPVERLENER || !product.needs().provider()) {
            return Set.of();
        }
        var uncovered = new TreeSet<>(diensten);
        given(organisation, product.id()).forEach(mandate -> uncovered.removeAll(mandate.diensten()));
        return uncovered;
    }

    /** Those of today in which it takes part, as either side. */
    List<Machtiging> given(OrganisationId organisation, ProductId product) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), InhoudKeuring.AMSTERDAM);
        return mandates.of(organisation).stream()
                .filter(mandate -> mandate.product().equals(product) && mandate.holdsOn(today))
                .toList();
    }
}
