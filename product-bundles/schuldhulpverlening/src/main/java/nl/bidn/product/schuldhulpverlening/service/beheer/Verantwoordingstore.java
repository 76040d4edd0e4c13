// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.service.beheer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.schuldhulpverlening.service.vraag.Vraag;

/** Who asked what, in lists; each call within a transaction. */
public interface Verantwoordingstore {
    /**
     * Which questions.
     *
     * @param organisaties for which was asked, or who asked by a mandate; at least one
     * @param vragerId of this person alone
     * @param bsnHash about this person alone
     */
    record Selectie(
            List<OrganisationId> organisaties, Optional<String> vragerId, Instant sinds, Optional<String> bsnHash) {
        public Selectie {
            organisaties = List.copyOf(organisaties);
            if (organisaties.isEmpty()) {
                throw new IllegalArgumentException("Questions are those of somebody");
            }
        }

        /** @param hash by which a person is found by who knows the BSN */
        Selectie over(String hash) {
            return new Selectie(organisaties, vragerId, sinds, Optional.of(hash));
        }
    }

    /** The newest first, without their sources. */
    List<Vraag> lijst(Selectie selectie, int vanaf, int meeste);

    /** How many there are, but not counted further than so many. */
    int aantal(Selectie selectie, int meeste);
}
