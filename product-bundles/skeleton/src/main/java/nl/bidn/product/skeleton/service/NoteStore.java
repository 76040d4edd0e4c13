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

    /** Takes the name of the author off all notes of a person, of whatever organisation. */
    void forget(String authorId);

    /** Of all organisations: for the job alone. */
    int removeWrittenBefore(Instant moment);

    long countWrittenBefore(Instant moment);
}
