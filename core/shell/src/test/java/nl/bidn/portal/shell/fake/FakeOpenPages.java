// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell.fake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.bidn.portal.api.Upload;
import nl.bidn.portal.api.View;
import nl.bidn.portal.identity.OpenPages;
import nl.bidn.portal.identity.Session;

/** Pages for everybody that show what they were asked, and what they keep in the browser. */
public final class FakeOpenPages implements OpenPages {
    @Override
    public String id() {
        return "loket";
    }

    @Override
    public long mostUploadBytes() {
        return 1000;
    }

    @Override
    public View show(Request request) {
        return switch (request.path()) {
            case "weg" -> new View.NotFound();
            case "bestand" ->
                new View.Download("formulier.pdf", "application/pdf", 4, out -> out.write(new byte[] {1, 2, 3, 4}));
            default -> page(request);
        };
    }

    private static View.Page page(Request request) {
        String who = request.session().map(Session::name).orElse("niemand");
        return FakeTab.page(
                request.path().isEmpty() ? "Loket" : request.path(),
                "<p>" + who + " " + request.kept().orElse("-")
                        + "</p><form method=\"post\"><input type=\"hidden\" name=\"_form\"" + " value=\""
                        + request.formToken() + "\"></form>");
    }

    @Override
    public View submit(Request request) {
        return switch (request.parameter("wat").orElse("")) {
            case "bewaar" -> {
                request.keep("geheim");
                yield new View.Redirect("zaak");
            }
            case "vergeet" -> {
                request.forget();
                yield new View.Redirect("../elders");
            }
            case "bestand" ->
                FakeTab.page("Bestand", "<p>" + file(request.uploads().next()) + "</p>");
            default -> new View.Invalid(page(request), List.of(new View.FieldError("wat", "Kies iets")));
        };
    }

    private static String file(Upload upload) {
        try {
            return upload.fileName() + " " + new String(upload.content().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
