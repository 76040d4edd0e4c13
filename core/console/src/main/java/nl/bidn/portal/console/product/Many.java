// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.product;

import java.util.List;
import java.util.function.Consumer;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.console.desk.Desk;

/** Does the same for many organisations: each on its own, and says which were refused. */
record Many(List<OrganisationId> organisations) {
    static Many of(List<OrganisationId> organisations) {
        return new Many(organisations);
    }

    /** @throws IllegalStateException if there were any, and all were refused */
    void each(Desk desk, Consumer<OrganisationId> work, String done) {
        int refused = 0;
        for (OrganisationId one : organisations) {
            try {
                work.accept(one);
            } catch (IllegalArgumentException e) {
                refused++;
                desk.print(one + ": " + e.getMessage());
            }
        }
        desk.print(done + " " + (organisations.size() - refused) + " organisations, refused for " + refused);
        if (refused > 0 && refused == organisations.size()) {
            throw new IllegalStateException("Refused for all " + refused + " organisations");
        }
    }
}
