// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.testkit;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationDirectory;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;

/** Knows the organisations that the test names. */
public record TestDirectory(List<Organisation> organisations) implements OrganisationDirectory {
    public TestDirectory {
        organisations = List.copyOf(organisations);
    }

    public static TestDirectory of(Organisation... organisations) {
        return new TestDirectory(List.of(organisations));
    }

    @Override
    public Optional<Organisation> find(OrganisationId id) {
        return organisations.stream().filter(o -> o.id().equals(id)).findFirst();
    }

    @Override
    public List<Organisation> all(OrganisationType type) {
        return organisations.stream()
                .filter(o -> o.type() == type)
                .sorted(Comparator.comparing(Organisation::name))
                .toList();
    }
}
