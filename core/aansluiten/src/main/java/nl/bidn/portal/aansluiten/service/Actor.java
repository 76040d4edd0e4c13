// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.service;

import java.util.List;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.Permission;

/** Who did something, for a line of the audit: it may do nothing by this. */
record Actor(String id) implements Caller {
    /** Somebody without an account. */
    static final Actor VISITOR = new Actor("bezoeker");

    @Override
    public String name() {
        return id;
    }

    @Override
    public boolean isSystem() {
        return false;
    }

    @Override
    public Assurance assurance() {
        return Assurance.PASSWORD;
    }

    @Override
    public List<Organisation> organisationsFor(Permission permission) {
        return List.of();
    }
}
