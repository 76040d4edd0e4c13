// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell.portal;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.identity.NoticeBoard;
import nl.bidn.portal.identity.Session;
import nl.bidn.portal.identity.Sessions;
import nl.bidn.portal.shell.frame.ErrorPages;
import nl.bidn.portal.shell.frame.TabLink;
import nl.bidn.portal.shell.section.Sections;
import nl.bidn.portal.shell.signin.SignOut;
import nl.bidn.portal.shell.signin.Threshold;
import nl.bidn.portal.shell.web.Exchange;
import nl.bidn.portal.shell.web.Visitor;
import nl.bidn.portal.shell.web.Visitors;

/** What a person may choose at {@code /mijn-gegevens} besides language and theme: mail, and the end of all sessions. */
public final class MyChoices {
    private static final String PAGE = "/mijn-gegevens";

    /** A place where the person is signed in. {@code here}: this one. */
    public record Place(Instant since, Instant active, Assurance assurance, boolean here) {}

    /**
     * What the page shows of it.
     *
     * @param links to pages of sections where the person keeps details
     */
    public record Chosen(boolean byMail, List<Place> places, List<TabLink> links) {}

    private final NoticeBoard notices;
    private final Sessions sessions;
    private final Sections sections;
    private final Visitors visitors;
    private final ErrorPages errors;

    public MyChoices(NoticeBoard notices, Sessions sessions, Sections sections, Visitors visitors, ErrorPages errors) {
        this.notices = notices;
        this.sessions = sessions;
        this.sections = sections;
        this.visitors = visitors;
        this.errors = errors;
    }

    Chosen of(Session session, Locale locale) {
        List<Place> places = sessions.of(session.account()).stream()
                .map(one -> one.id().equals(session.id()) ? session : one)
                .map(one -> new Place(
                        one.startedAt(),
                        one.lastActivity(),
                        one.assurance(),
                        one.id().equals(session.id())))
                .toList();
        return new Chosen(notices.byMail(session.account()), places, sections.ofThePerson(session, locale));
    }

    /** {@code POST /mijn-gegevens/meldingen}: whether notices come by mail as well. */
    public void notices(Exchange exchange, Visitor visitor) throws IOException {
        Session session = visitor.session();
        if (session == null) {
            Threshold.send(exchange, visitor);
        } else if (!errors.refusesForm(visitors, exchange, visitor)) {
            notices.byMail(session.account(), exchange.parameter("mail").isPresent());
            exchange.redirect(PAGE);
        }
    }

    /** {@code POST /mijn-gegevens/uitloggen}: ends all sessions of the person, this one too (OWASP ASVS 5.0, 7.4.3). */
    public void everywhere(Exchange exchange, Visitor visitor) throws IOException {
        Session session = visitor.session();
        if (session == null) {
            Threshold.send(exchange, visitor);
        } else if (!errors.refusesForm(visitors, exchange, visitor)) {
            sessions.endAllOf(session.account());
            SignOut.done(exchange, visitor, visitors);
        }
    }
}
