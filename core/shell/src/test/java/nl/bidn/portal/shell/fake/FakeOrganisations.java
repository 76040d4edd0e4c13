// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell.fake;

import java.io.Reader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.identity.Organisations;
import org.jspecify.annotations.Nullable;

/** Organisations in a list. */
public final class FakeOrganisations implements Organisations {
    private final List<Organisation> all = new ArrayList<>();

    public Organisation municipality(String code, String name) {
        var made = new Organisation(
                new OrganisationId(code), OrganisationType.GEMEENTE, name, FakePeople.longAgo(), null, null);
        all.add(made);
        return made;
    }

    @Override
    public Optional<Organisation> find(OrganisationId id) {
        return all.stream().filter(o -> o.id().equals(id)).findFirst();
    }

    @Override
    public List<Organisation> all() {
        return List.copyOf(all);
    }

    @Override
    public List<Organisation> all(OrganisationType type) {
        return all.stream().filter(o -> o.type() == type).toList();
    }

    @Override
    public Organisation add(OrganisationId id, OrganisationType type, String name, LocalDate validFrom, String by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Organisation end(OrganisationId id, LocalDate validUntil, @Nullable OrganisationId successor, String by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Imported importMunicipalities(Reader csv, LocalDate validFrom) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void mandate(
            OrganisationId actor, OrganisationId municipality, LocalDate from, @Nullable LocalDate until, String by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Mandate> mandatesOf(OrganisationId organisation) {
        return List.of();
    }

    @Override
    public List<Organisation> actsFor(OrganisationId actor) {
        return List.of();
    }

    @Override
    public List<Organisation> actorsFor(OrganisationId municipality) {
        return List.of();
    }
}
