// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gebruikersbeheer;

import java.time.Clock;
import java.util.List;
import nl.bidn.portal.api.Audit;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.api.View;
import nl.bidn.portal.gebruikersbeheer.web.AuditPages;
import nl.bidn.portal.gebruikersbeheer.web.ReviewPages;
import nl.bidn.portal.gebruikersbeheer.web.Titles;
import nl.bidn.portal.gebruikersbeheer.web.Told;
import nl.bidn.portal.gebruikersbeheer.web.UserPages;
import nl.bidn.portal.gebruikersbeheer.web.UsersPages;
import nl.bidn.portal.identity.AccessReviews;
import nl.bidn.portal.identity.Section;
import nl.bidn.portal.identity.Session;
import nl.bidn.portal.identity.UserManagement;
import nl.bidn.portal.identity.UserManagement.Waiting;
import nl.bidn.portal.products.Products;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /gebruikersbeheer}: its tabs, and which page answers. Nobody but a gebruikersbeheerder sees that it is there. */
@Component(service = Section.class)
public final class UserSection implements Section {
    private static final String WAITING = "wachtend";
    private static final String USERS = "gebruikers";
    private static final String AUDIT = "logboek";
    private static final String REVIEW = "controle";

    private final UserManagement management;
    private final UsersPages users;
    private final UserPages user;
    private final AuditPages audit;
    private final ReviewPages reviews;

    @Activate
    public UserSection(
            @Reference UserManagement management,
            @Reference AccessReviews reviews,
            @Reference Products products,
            @Reference Transactions transactions,
            @Reference Audit audit,
            @Reference Clock clock) {
        var titles = new Titles(products);
        this.management = management;
        this.users = new UsersPages(management, titles, transactions, audit);
        this.user = new UserPages(management, titles);
        this.audit = new AuditPages(management, titles, transactions, audit, clock);
        this.reviews = new ReviewPages(reviews, titles);
    }

    @Override
    public String id() {
        return "gebruikersbeheer";
    }

    @Override
    public List<SectionTab> tabs(Session session) {
        if (!session.verified() || management.domains(session.account()).isEmpty()) {
            return List.of();
        }
        if (tooWeak(session)) {
            return List.of(new SectionTab(USERS));
        }
        Waiting waiting = management.waiting(session.account());
        return List.of(
                new SectionTab(USERS),
                new SectionTab(WAITING, waiting.newcomers(), true),
                new SectionTab(AUDIT),
                new SectionTab(REVIEW, waiting.reviewLines(), false));
    }

    /** He manages something, but came by a way in that is not sure enough for it. */
    private boolean tooWeak(Session session) {
        return !session.assurance().reaches(management.signIn(session.account()));
    }

    @Override
    public View show(Request request) {
        if (tooWeak(request.session())) {
            return Told.page(request, "sign-in", "warning");
        }
        return switch (request.tab()) {
            case WAITING -> request.path().isEmpty() ? users.newcomers(request) : new View.NotFound();
            case USERS -> users.answers(request.path()) ? users.show(request) : user.show(request);
            case AUDIT -> audit.show(request);
            case REVIEW -> reviews.show(request);
            default -> new View.NotFound();
        };
    }

    @Override
    public View submit(Request request) {
        if (tooWeak(request.session())) {
            return new View.NotAllowed(request.texts().text("sign-in.text"));
        }
        return switch (request.tab()) {
            case USERS -> user.submit(request);
            case REVIEW -> reviews.submit(request);
            default -> new View.NotFound();
        };
    }
}
