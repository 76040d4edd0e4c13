// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.organisations;

import java.text.Collator;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.identity.Organisations.Mandate;

/** All organisations and mandates at one moment; immutable. */
public final class OrganisationBook {
    private final Map<OrganisationId, Organisation> byId;
    private final List<Organisation> all;
    private final Map<OrganisationType, List<Organisation>> byType = new EnumMap<>(OrganisationType.class);
    private final Map<OrganisationId, List<Mandate>> byActor;
    private final Map<OrganisationId, List<Mandate>> byMunicipality;

    public OrganisationBook(Collection<Organisation> organisations, Collection<Mandate> mandates) {
        this.all = sorted(organisations);
        this.byId = new HashMap<>();
        all.forEach(organisation -> byId.put(organisation.id(), organisation));
        for (OrganisationType type : OrganisationType.values()) {
            byType.put(type, all.stream().filter(o -> o.type() == type).toList());
        }
        this.byActor = mandates.stream().collect(Collectors.groupingBy(Mandate::actor));
        this.byMunicipality = mandates.stream().collect(Collectors.groupingBy(Mandate::municipality));
    }

    /** By name as the Dutch sort it, and by code where names are equal. */
    public static List<Organisation> sorted(Collection<Organisation> organisations) {
        Collator dutch = Collator.getInstance(Locale.forLanguageTag("nl-NL"));
        return organisations.stream()
                .sorted(Comparator.comparing(Organisation::name, dutch).thenComparing(Organisation::id))
                .toList();
    }

    public Optional<Organisation> find(OrganisationId id) {
        return Optional.ofNullable(byId.get(id));
    }

    public List<Organisation> all() {
        return all;
    }

    public List<Organisation> all(OrganisationType type) {
        return byType.getOrDefault(type, List.of());
    }

    /** For whom it acts on this day, sorted by name; nobody, if it doesn't exist on that day itself. */
    public List<Organisation> actsFor(OrganisationId actor, LocalDate day) {
        return existsOn(actor, day)
                ? existing(
                        byActor.getOrDefault(actor, List.of()).stream()
                                .filter(mandate -> mandate.holdsOn(day))
                                .map(Mandate::municipality)
                                .toList(),
                        day)
                : List.of();
    }

    /** Who acts for it on this day, sorted by name. */
    public List<Organisation> actorsFor(OrganisationId municipality, LocalDate day) {
        return existsOn(municipality, day)
                ? existing(
                        byMunicipality.getOrDefault(municipality, List.of()).stream()
                                .filter(mandate -> mandate.holdsOn(day))
                                .map(Mandate::actor)
                                .toList(),
                        day)
                : List.of();
    }

    private boolean existsOn(OrganisationId id, LocalDate day) {
        return find(id).filter(organisation -> organisation.existsOn(day)).isPresent();
    }

    private List<Organisation> existing(Collection<OrganisationId> ids, LocalDate day) {
        return sorted(ids.stream()
                .distinct()
                .flatMap(id -> find(id).stream())
                .filter(organisation -> organisation.existsOn(day))
                .toList());
    }

    /** Those that began last first. */
    public List<Mandate> mandatesOf(OrganisationId organisation) {
        return Stream.of(byActor, byMunicipality)
                .flatMap(side -> side.getOrDefault(organisation, List.of()).stream())
                .sorted(Comparator.comparing(Mandate::from)
                        .reversed()
                        .thenComparing(Mandate::actor)
                        .thenComparing(Mandate::municipality))
                .toList();
    }
}
