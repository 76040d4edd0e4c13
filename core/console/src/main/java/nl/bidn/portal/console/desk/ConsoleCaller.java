// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.desk;

import java.util.List;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.Permission;

/** The operator as the audit names him; holds no rights of any product. */
record ConsoleCaller(String id) implements Caller {
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
