// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.service;

import java.util.List;
import java.util.stream.Stream;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationDirectory;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;

/** Whose questions there can be, for jobs that go along all of them; also those that ended. */
public final class Organisaties {
    private Organisaties() {}

    public static List<OrganisationId> alle(OrganisationDirectory directory) {
        return Stream.of(OrganisationType.values())
                .flatMap(soort -> directory.all(soort).stream())
                .map(Organisation::id)
                .toList();
    }
}
