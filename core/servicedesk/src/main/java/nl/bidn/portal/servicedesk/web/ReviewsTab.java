// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.servicedesk.web;

import static nl.bidn.portal.ui.Html.body;

import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.View;
import nl.bidn.portal.identity.AccessReviews;
import nl.bidn.portal.identity.AccessReviews.Review;
import nl.bidn.portal.identity.Section.Request;
import nl.bidn.portal.servicedesk.web.pages.JtecontroleGenerated;
import nl.bidn.portal.servicedesk.web.pages.JtecontrolesGenerated;

/** {@code controle}: the yearly review of rights of organisations where nobody manages users, who would do it. */
public final class ReviewsTab implements DeskTab {
    private static final int PAGE = 50;
    private static final String TITLE = "section.servicedesk.controle.title";

    private final Desk desk;

    public ReviewsTab(Desk desk) {
        this.desk = desk;
    }

    /** A review that waits. */
    public record Line(Review review, String organisation) {}

    /** The rights of one review. */
    public record Sheet(Line line, List<RightLine> rights) {}

    /**
     * One right.
     *
     * @param right in words
     * @param employer where the person works, if it is another organisation; else empty
     * @param stays whether it can be confirmed only
     */
    public record RightLine(String id, String account, String name, String employer, String right, boolean stays) {}

    @Override
    public String path() {
        return "controle";
    }

    @Override
    public View show(Request request) {
        if (request.path().isEmpty()) {
            return list(request);
        }
        return find(request).map(review -> page(request, review)).orElseGet(View.NotFound::new);
    }

    private Optional<Review> find(Request request) {
        return desk.reviews().ofNobody(Look.officer(request)).stream()
                .filter(review -> review.id().equals(request.path()))
                .findFirst();
    }

    private View list(Request request) {
        var names = new Names(desk, request);
        List<Line> lines = desk.reviews().ofNobody(Look.officer(request)).stream()
                .map(review -> new Line(review, names.organisation(review.organisation())))
                .toList();
        return Look.page(request, TITLE, body(out -> JtecontrolesGenerated.render(out, null, Look.of(request), lines)));
    }

    private View page(Request request, Review review) {
        var names = new Names(desk, request);
        var sheet = new Sheet(
                new Line(review, names.organisation(review.organisation())),
                lines(request, review).stream()
                        .map(line -> line(request, names, line))
                        .toList());
        return Look.page(request, TITLE, body(out -> JtecontroleGenerated.render(out, null, Look.of(request), sheet)));
    }

    private List<AccessReviews.Line> lines(Request request, Review review) {
        return desk.reviews().lines(Look.officer(request), review.id(), 0, PAGE);
    }

    private static RightLine line(Request request, Names names, AccessReviews.Line line) {
        var right = line.right();
        String name = line.account().name();
        return new RightLine(
                line.id(),
                line.account().id().value(),
                name.isBlank() ? line.account().userName() : name,
                line.employer(),
                right.equals(AccessReviews.ADMINISTRATOR)
                        ? request.texts().text("reviews.administrator")
                        : names.product(right.product()) + ": " + names.role(right.product(), right.role()),
                line.own());
    }

    /** For each right a choice; what has none stays for later. */
    @Override
    public View submit(Request request) {
        Optional<Review> review = find(request);
        if (review.isEmpty()) {
            return request.path().isEmpty() ? new View.NotFound() : new View.Redirect("controle");
        }
        desk.reviews()
                .decide(
                        Look.officer(request),
                        review.get().id(),
                        AccessReviews.chosen(lines(request, review.get()), request::parameter));
        return new View.Redirect(
                find(request).isPresent()
                        ? "controle/" + review.get().id() + "?gedaan=controle"
                        : "controle?gedaan=controle");
    }
}
