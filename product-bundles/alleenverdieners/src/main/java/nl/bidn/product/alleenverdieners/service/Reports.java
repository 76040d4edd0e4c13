// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.alleenverdieners.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;

/** Which reports there are for an organisation, and the fetching of them. For any thread. */
public final class Reports {
    private final ReportStore store;
    private final ReportLists lists;
    private final Portal portal;

    public Reports(ReportStore store, ReportLists lists, Portal portal) {
        this.store = store;
        this.lists = lists;
        this.portal = portal;
    }

    /** The reports of an organisation for which the caller was let in, newest first; from memory. */
    public List<Report> current(OrganisationId organisation) {
        return lists.of(organisation);
    }

    /** How many reports nobody of these organisations fetched yet; from memory. */
    public int waiting(Collection<Organisation> organisations) {
        return organisations.stream().mapToInt(o -> lists.waiting(o.id())).sum();
    }

    /**
     * Marks the reports as fetched by the caller, with a line in the audit for each, before any byte of them is given.
     *
     * @return the reports; empty if one of the ids is not there for this caller: it is not told which, and none is marked
     */
    public List<Report> fetch(Caller caller, Set<String> ids) {
        return portal.transactions().call(() -> {
            List<OrganisationId> organisations = caller.organisationsFor(Rights.OPHALEN).stream()
                    .map(Organisation::id)
                    .toList();
            List<Report> found = store.find(organisations, ids, portal.clock().instant());
            if (found.size() != ids.size()) {
                return List.<Report>of();
            }
            found.forEach(report -> markFetched(caller, report));
            lists.changed(found.stream().map(Report::organisation).toList());
            return found;
        });
    }

    /** Writes the content of a report that was fetched just now. */
    public void copy(Report report, OutputStream out) throws IOException {
        try (InputStream in = portal.vault().open(report.organisation(), report.fileId())) {
            in.transferTo(out);
        }
    }

    /** Takes the name of a person off all that he fetched. In the transaction of his removal. */
    public void forget(String callerId) {
        portal.transactions().run(() -> lists.changed(store.forget(callerId)));
    }

    private void markFetched(Caller caller, Report report) {
        var fetched = new Report.Fetched(portal.clock().instant(), caller.name());
        store.markFetched(report.organisation(), report.id(), fetched, caller.id());
        portal.audit()
                .record(caller, "rapport-opgehaald", Outcome.DONE, report.organisation(), "rapport " + report.id());
    }
}
