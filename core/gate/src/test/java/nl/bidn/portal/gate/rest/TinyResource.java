// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.rest;

import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import nl.bidn.portal.api.Caller;

/** Is loaded by a class loader of its own, as a product is. */
@Path("echo")
public final class TinyResource {
    /** Read from and written as JSON. */
    public record Word(String tekst) {}

    @POST
    @Consumes("application/json")
    @Produces("application/json")
    public Word echo(Word word, @Context Caller caller) {
        return new Word(word.tekst() + caller.id().length());
    }
}
