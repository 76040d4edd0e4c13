// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.access;

import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Permission;
import nl.bidn.portal.api.ProductId;

/** A person or system bound to a product. */
public record BoundCaller(
        ProductId product,
        String id,
        String name,
        boolean isSystem,
        Assurance assurance,
        Optional<String> address,
        Allowed allowed)
        implements Caller {
    /** The same system, for a call from this address. */
    BoundCaller from(String from) {
        return new BoundCaller(product, id, name, isSystem, assurance, Optional.of(from), allowed);
    }

    @Override
    public List<Organisation> organisationsFor(Permission permission) {
        return allowed.organisationsFor(permission);
    }

    @Override
    public boolean may(Permission permission, OrganisationId organisation) {
        return allowed.may(permission, organisation);
    }

    @Override
    public Optional<Organisation> via(Permission permission, OrganisationId organisation) {
        return allowed.via(permission, organisation);
    }

    /** Without the name: this may end in a log. */
    @Override
    public String toString() {
        return id;
    }
}
