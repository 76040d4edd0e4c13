// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.servicedesk.web;

import java.util.List;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.LegalSubject;
import nl.bidn.portal.identity.Organisations.Mandate;
import nl.bidn.portal.ui.Option;

/**
 * One organisation as its page shows it.
 *
 * @param successor name; empty: none
 * @param shortages lines of where it has too few people
 * @param partners with whom it can have a mandate; empty: it can have none
 */
public record OrganisationModel(
        Organisation organisation,
        String type,
        boolean exists,
        String successor,
        List<LegalSubject> numbers,
        List<MandateLine> mandates,
        List<Service> services,
        List<Administered> administered,
        long users,
        List<String> shortages,
        List<Option> partners) {
    /** One mandate with the names of both. */
    public record MandateLine(Mandate mandate, String actor, String municipality, boolean holds) {}

    /**
     * A product.
     *
     * @param missing names of the documents without which it stays shut; empty: none
     */
    public record Service(String title, boolean on, String missing) {}

    /** Who manages users in a field of work. */
    public record Administered(Domain domain, List<Account> people) {}
}
