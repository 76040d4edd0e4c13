// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.skeleton.service;

import java.time.Instant;
import java.util.List;
import nl.bidn.portal.api.OrganisationId;

/** Where notes are kept. Each call needs a transaction, and says first whose notes it is about. */
public interface NoteStore {
    /** Newest first, at most so many. */
    List<Note> newest(OrganisationId organisation, int most);

    void add(Note note);

    /** Of all organisations: for the job alone. */
    int removeWrittenBefore(Instant moment);

    long countWrittenBefore(Instant moment);
}
