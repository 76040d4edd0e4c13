// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.door;

import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Permission;

/** A system that came in by the gate, and from where. */
record SystemCaller(Caller known, String from) implements Caller {
    @Override
    public String id() {
        return known.id();
    }

    @Override
    public String name() {
        return known.name();
    }

    @Override
    public boolean isSystem() {
        return known.isSystem();
    }

    @Override
    public Assurance assurance() {
        return known.assurance();
    }

    @Override
    public Optional<String> address() {
        return Optional.of(from);
    }

    @Override
    public List<Organisation> organisationsFor(Permission permission) {
        return known.organisationsFor(permission);
    }

    @Override
    public boolean may(Permission permission) {
        return known.may(permission);
    }

    @Override
    public boolean may(Permission permission, OrganisationId organisation) {
        return known.may(permission, organisation);
    }

    /** As before: this may end in a log. */
    @Override
    public String toString() {
        return known.toString();
    }
}
