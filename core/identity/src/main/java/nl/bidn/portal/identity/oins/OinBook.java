// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.oins;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.bidn.portal.api.Department;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.identity.Oins.Numbered;
import org.jspecify.annotations.Nullable;

/** All OINs on record at one moment; immutable. */
final class OinBook {
    private static final Comparator<Numbered> ORDER =
            // the organisation itself before its departments
            Comparator.comparing(Numbered::organisation)
                    .thenComparing(Numbered::department, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final List<Numbered> all;
    private final Map<OrganisationId, List<Numbered>> byOrganisation;
    private final Map<String, Numbered> byNumber = new HashMap<>();

    OinBook(Collection<Numbered> numbers) {
        this.all = numbers.stream().sorted(ORDER).toList();
        this.byOrganisation = all.stream().collect(Collectors.groupingBy(Numbered::organisation));
        all.forEach(one -> byNumber.put(one.oin().value(), one));
    }

    List<Numbered> all() {
        return all;
    }

    List<Numbered> of(OrganisationId organisation) {
        return byOrganisation.getOrDefault(organisation, List.of());
    }

    Optional<Numbered> find(String oin) {
        return Optional.ofNullable(byNumber.get(oin));
    }

    Optional<String> number(OrganisationId organisation, @Nullable Department department) {
        return of(organisation).stream()
                .filter(one -> one.department() == department)
                .map(one -> one.oin().value())
                .findFirst();
    }
}
