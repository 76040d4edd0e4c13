// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.service.vraag;

import nl.bidn.portal.api.Caller;

/**
 * Who asked.
 *
 * @param id pseudonymous; empty once he is no user any more, as is his name
 */
public record Vrager(String id, String naam, boolean systeem) {
    static Vrager van(Caller caller) {
        return new Vrager(caller.id(), caller.name(), caller.isSystem());
    }
}
