// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.machtigingen;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.identity.Machtigingen.Machtiging;

/** All mandates of providers at one moment; immutable. */
public final class MachtigingBook {
    private final List<Machtiging> all;
    private final Map<OrganisationId, List<Machtiging>> byProvider;
    private final Map<OrganisationId, List<Machtiging>> byMunicipality;

    /** @param machtigingen in the order in which {@link #all} and {@link #of} give them */
    public MachtigingBook(Collection<Machtiging> machtigingen) {
        this.all = List.copyOf(machtigingen);
        this.byProvider = all.stream().collect(Collectors.groupingBy(Machtiging::provider));
        this.byMunicipality = all.stream().collect(Collectors.groupingBy(Machtiging::municipality));
    }

    List<Machtiging> all() {
        return all;
    }

    List<Machtiging> of(OrganisationId organisation) {
        return Stream.of(byMunicipality, byProvider)
                .flatMap(side -> side.getOrDefault(organisation, List.of()).stream())
                .sorted((one, other) -> other.from().compareTo(one.from()))
                .toList();
    }

    List<Machtiging> givenBy(OrganisationId municipality, ProductId product) {
        return byMunicipality.getOrDefault(municipality, List.of()).stream()
                .filter(machtiging -> machtiging.product().equals(product))
                .toList();
    }

    /** Who mandated the provider for this dienst, of the mandates that hold on this day; each once. */
    public List<OrganisationId> municipalities(
            ProductId product, String dienst, OrganisationId provider, LocalDate day) {
        return byProvider.getOrDefault(provider, List.of()).stream()
                .filter(machtiging -> machtiging.product().equals(product))
                .filter(machtiging -> machtiging.diensten().contains(dienst))
                .filter(machtiging -> machtiging.holdsOn(day))
                .map(Machtiging::municipality)
                .distinct()
                .toList();
    }
}
