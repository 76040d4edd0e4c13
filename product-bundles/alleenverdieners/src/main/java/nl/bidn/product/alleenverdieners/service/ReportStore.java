// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.alleenverdieners.service;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import nl.bidn.portal.api.OrganisationId;

/** Where reports are kept. Each call needs a transaction; what belongs to an organisation is only found by its name. */
public interface ReportStore {
    /** Newest first, without those whose time is over. */
    List<Report> current(OrganisationId organisation, Instant now);

    /** A number that is another one after each change of the list. */
    long changes(OrganisationId organisation);

    /**
     * Gives the lists another number of changes. Locks until the transaction ends, in a fixed order, so it comes last.
     */
    void changed(Collection<OrganisationId> organisations);

    /** Those of the ids that belong to one of the organisations and whose time is not over. */
    List<Report> find(Collection<OrganisationId> organisations, Collection<String> ids, Instant now);

    /** Adds a report; its id is made here. */
    void add(OrganisationId organisation, NewReport report);

    /** @param callerId by which the name is found when the person must be forgotten */
    void markFetched(OrganisationId organisation, String id, Report.Fetched fetched, String callerId);

    /**
     * Takes the name of a person off what he fetched; that it was fetched stays.
     *
     * @return the organisations whose lists changed by it
     */
    List<OrganisationId> forget(String callerId);

    /** Of all organisations, those whose time is over; for the job that removes them. */
    List<Expired> expired(Instant now, int most);

    long countExpired(Instant now);

    void remove(OrganisationId organisation, String id);

    /** What is needed to keep a new report. */
    record NewReport(
            OrganisationId supplier,
            String delivery,
            String title,
            String fileName,
            String fileId,
            long size,
            int households,
            Instant publishedAt,
            Instant expiresAt) {}

    /** A report that must go. */
    record Expired(OrganisationId organisation, String id, String delivery, String fileId, int households) {}
}
