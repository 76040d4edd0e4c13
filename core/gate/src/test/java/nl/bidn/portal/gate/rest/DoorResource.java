// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.StreamingOutput;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.Problem;
import nl.bidn.portal.gate.fake.Pause;

/** The resource of a product that does all that a resource may do, right and wrong. */
@Path("/")
@SuppressWarnings("DoNotCallSuggester")
public final class DoorResource {
    static final String SECRET = "geheim 999900006";

    final List<Letter> letters = new CopyOnWriteArrayList<>();
    final List<String> asked = new CopyOnWriteArrayList<>();
    final Pause pause = new Pause();

    /** What {@code brieven} takes. */
    public record Letter(String tekst) {}

    /** What Jackson cannot write. */
    public static final class Unwritable {
        public String getTekst() {
            throw new IllegalStateException(SECRET);
        }
    }

    @GET
    @Path("wie")
    @Produces("application/json")
    public Map<String, String> who(@Context Caller caller) {
        asked.add("wie");
        var loader = Thread.currentThread().getContextClassLoader();
        return Map.of("id", caller.id(), "eigen", String.valueOf(loader == DoorResource.class.getClassLoader()));
    }

    @POST
    @Path("brieven")
    @Consumes("application/json")
    @Produces("application/json")
    public Map<String, Integer> receive(Letter letter) {
        letters.add(letter);
        return Map.of("aantal", letters.size());
    }

    @GET
    @Path("probleem")
    public String problem() {
        throw new Problem(
                422,
                "Regels kloppen niet",
                "Een regel is niet goed.",
                List.of(new Problem.Flaw("regel 12", "datum", "De datum ligt in de toekomst.")));
    }

    @GET
    @Path("stuk")
    public String broken() {
        throw new IllegalStateException(SECRET);
    }

    @GET
    @Path("onschrijfbaar")
    @Produces("application/json")
    public Unwritable unwritable() {
        return new Unwritable();
    }

    @GET
    @Path("wacht")
    public String await() {
        pause.hold();
        return "klaar";
    }

    /** Answers with the fingerprint of what came, without keeping it. */
    @POST
    @Path("bestand")
    @Consumes("application/octet-stream")
    @Produces("text/plain")
    public String fingerprint(InputStream file) throws IOException, NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256");
        var piece = new byte[8192];
        for (int read = file.read(piece); read >= 0; read = file.read(piece)) {
            digest.update(piece, 0, read);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    @GET
    @Path("bestand")
    @Produces("application/json")
    public StreamingOutput file() {
        return out -> write(out, 8 << 20);
    }

    /** Breaks off after so many bytes. */
    @GET
    @Path("half/{bytes}")
    @Produces("application/octet-stream")
    public StreamingOutput half(@PathParam("bytes") int bytes) {
        return out -> {
            write(out, bytes);
            throw new IllegalStateException(SECRET);
        };
    }

    private static void write(OutputStream out, int bytes) throws IOException {
        var piece = new byte[1024];
        for (int written = 0; written < bytes; written += piece.length) {
            out.write(piece);
        }
    }
}
