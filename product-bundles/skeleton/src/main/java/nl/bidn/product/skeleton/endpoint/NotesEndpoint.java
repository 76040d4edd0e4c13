// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.skeleton.endpoint;

import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import nl.bidn.portal.api.Caller;
import nl.bidn.product.skeleton.service.Note;
import nl.bidn.product.skeleton.service.Notes;

/** {@code /notities}, as {@code openapi/v1.json} describes it. */
@Path("/notities")
public final class NotesEndpoint {
    private final Notes notes;

    public NotesEndpoint(Notes notes) {
        this.notes = notes;
    }

    /** The notes of each organisation for which the calling system may read. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public NotesJson list(@Context Caller caller) {
        return new NotesJson(caller.organisationsFor(Notes.READ).stream()
                .flatMap(organisation -> notes.newest(organisation.id()).stream())
                .map(NotesEndpoint::json)
                .toList());
    }

    private static NoteJson json(Note note) {
        return new NoteJson(
                note.organisation().value(), note.text(), note.writtenAt().toString());
    }

    /** {@code Notities} of the description. */
    public record NotesJson(List<NoteJson> notities) {}

    /** {@code Notitie} of the description. */
    public record NoteJson(String organisatie, String tekst, String geschrevenOp) {}
}
