// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell.fake;

import java.util.List;
import nl.bidn.portal.api.View;
import nl.bidn.portal.identity.Section;
import nl.bidn.portal.identity.Session;

/** A section that shows what it was asked. */
public final class FakeSection implements Section {
    private final String id;
    private final boolean forUnverified;
    /** What everybody sees of it. */
    public List<SectionTab> seen = List.of();

    FakeSection(String id, boolean forUnverified) {
        this.id = id;
        this.forUnverified = forUnverified;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public boolean forUnverified() {
        return forUnverified;
    }

    @Override
    public List<SectionTab> tabs(Session session) {
        return seen;
    }

    @Override
    public View show(Request request) {
        breaks(request);
        String asked = request.tab() + " " + request.path() + " "
                + request.parameter("zoek").orElse("");
        return FakeTab.page(request.tab().equals("lijst") ? "De lijst" : request.tab(), "<p>" + asked + "</p>");
    }

    private static void breaks(Request request) {
        if (request.tab().equals("stuk")) {
            throw new IllegalStateException("as planned");
        }
    }

    @Override
    public View submit(Request request) {
        breaks(request);
        return switch (request.parameter("wat").orElse("")) {
            case "goed" -> new View.Redirect("lijst?klaar");
            case "fout" ->
                new View.Invalid(
                        FakeTab.page("De lijst", "<p>mis</p>"), List.of(new View.FieldError("wat", "Kies iets")));
            case "nee" -> new View.NotAllowed("Dat mag niet");
            case "klaar" -> request.signedOut(FakeTab.page("Klaar", "<p>Sluit uw browser</p>"));
            default -> new View.NotFound();
        };
    }
}
