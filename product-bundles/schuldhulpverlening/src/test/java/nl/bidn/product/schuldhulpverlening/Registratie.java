// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.bidn.portal.api.Department;
import nl.bidn.portal.api.Mandates;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationNumbers;
import nl.bidn.portal.api.ProductId;

/** What the servicedesk has on record: OINs, and one mandate for each municipality and provider. */
public final class Registratie implements OrganisationNumbers, Mandates {
    private final Map<String, OrganisationId> oins = new LinkedHashMap<>();
    private final Set<List<Object>> machtigingen = new HashSet<>();

    public void oin(Organisation organisatie, String oin) {
        oins.put(oin, organisatie.id());
    }

    public void geenOin(Organisation organisatie) {
        oins.values().removeIf(organisatie.id()::equals);
    }

    public void machtig(Organisation gemeente, Organisation verlener, String dienst) {
        machtigingen.add(List.of(gemeente.id(), verlener, dienst));
    }

    public void trekIn(Organisation gemeente, Organisation verlener, String dienst) {
        machtigingen.remove(List.of(gemeente.id(), verlener, dienst));
    }

    @Override
    public Optional<String> oin(OrganisationId organisation) {
        return oins.entrySet().stream()
                .filter(een -> een.getValue().equals(organisation))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    @Override
    public Optional<String> oin(OrganisationId organisation, Department department) {
        return oin(organisation);
    }

    @Override
    public Optional<OrganisationId> organisation(String oin) {
        return Optional.ofNullable(oins.get(oin));
    }

    @Override
    public List<Mandate> mandatesOf(ProductId product, OrganisationId municipality) {
        return machtigingen.stream()
                .filter(een -> een.get(0).equals(municipality))
                .map(een -> new Mandate(
                        (Organisation) een.get(1),
                        Set.of((String) een.get(2)),
                        LocalDate.of(2026, 1, 1),
                        null,
                        "M-2026-1"))
                .toList();
    }

    @Override
    public boolean covers(ProductId product, String dienst, OrganisationId municipality, OrganisationId provider) {
        return machtigingen.stream()
                .anyMatch(een -> een.get(0).equals(municipality)
                        && ((Organisation) een.get(1)).id().equals(provider)
                        && een.get(2).equals(dienst));
    }
}
