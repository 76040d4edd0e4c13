// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gebruikersbeheer.web;

import static nl.bidn.portal.ui.Html.body;

import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.api.View;
import nl.bidn.portal.gebruikersbeheer.web.pages.JtereviewGenerated;
import nl.bidn.portal.identity.AccessReviews;
import nl.bidn.portal.identity.AccessReviews.Line;
import nl.bidn.portal.identity.AccessReviews.Review;
import nl.bidn.portal.identity.Section.Request;
import nl.bidn.portal.ui.Words;

/** {@code controle}: the yearly reviews, and the rights that wait in one of them. */
public final class ReviewPages {
    private static final int PAGE = 50;

    private final AccessReviews reviews;
    private final Titles titles;

    public ReviewPages(AccessReviews reviews, Titles titles) {
        this.reviews = reviews;
        this.titles = titles;
    }

    public View show(Request request) {
        List<Review> all = reviews.of(request.session().account());
        if (request.path().isEmpty()) {
            return page(request, "", "", 0, all, List.of());
        }
        return open(all, request.path())
                .<View>map(review -> page(
                        request,
                        review.id(),
                        Titles.domain(request.texts(), review.domain()),
                        review.open(),
                        List.of(),
                        reviews.lines(request.session().account(), review.id(), 0, PAGE)))
                .orElseGet(View.NotFound::new);
    }

    private static Optional<Review> open(List<Review> all, String id) {
        return all.stream()
                .filter(review -> review.id().equals(id) && review.finishedAt() == null)
                .findFirst();
    }

    /** For each right a choice; what has none stays for later. */
    public View submit(Request request) {
        String id = request.path();
        var by = request.session().account();
        if (open(reviews.of(by), id).isEmpty()) {
            return new View.Redirect("controle");
        }
        reviews.decide(by, id, AccessReviews.chosen(reviews.lines(by, id, 0, PAGE), request::parameter));
        boolean more = open(reviews.of(by), id).isPresent();
        return new View.Redirect(more ? "controle/" + id + "?klaar=ja" : "controle?klaar=ja");
    }

    private View.Page page(Request request, String id, String domain, int open, List<Review> all, List<Line> lines) {
        Texts texts = request.texts();
        var model = new ReviewModel(
                id,
                domain,
                open,
                all.stream().map(review -> row(texts, review)).toList(),
                lines.stream().map(line -> right(texts, line)).toList(),
                request.parameter("klaar").isPresent(),
                request.formToken());
        return new View.Page(
                texts.text("section.gebruikersbeheer.controle.title"),
                body(out -> JtereviewGenerated.render(out, null, Words.of(texts.locale()), texts, model)));
    }

    private static ReviewModel.Row row(Texts texts, Review review) {
        return new ReviewModel.Row(
                review.id(),
                Titles.domain(texts, review.domain()),
                review.startedAt(),
                review.finishedAt(),
                review.finishedBy().equals("portal") ? texts.text("audit.portal") : review.finishedBy(),
                review.confirmed(),
                review.withdrawn(),
                review.open());
    }

    private ReviewModel.RightRow right(Texts texts, Line line) {
        return new ReviewModel.RightRow(
                line.id(),
                line.account().id().value(),
                Titles.name(texts, line.account()),
                line.employer(),
                titles.right(texts, line.right()),
                line.own());
    }
}
