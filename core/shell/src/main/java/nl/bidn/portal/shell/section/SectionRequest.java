// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell.section;

import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.api.View;
import nl.bidn.portal.identity.Section;
import nl.bidn.portal.identity.Session;
import nl.bidn.portal.shell.web.Exchange;

/** One request to a section. */
final class SectionRequest implements Section.Request {
    private final Exchange exchange;
    private final Session session;
    private final Texts texts;
    private final List<Organisation> organisations;
    private boolean signedOut;

    SectionRequest(Exchange exchange, Session session, Texts texts, List<Organisation> organisations) {
        this.exchange = exchange;
        this.session = session;
        this.texts = texts;
        this.organisations = organisations;
    }

    @Override
    public Session session() {
        return session;
    }

    @Override
    public String tab() {
        return exchange.part(1);
    }

    @Override
    public String path() {
        return exchange.after(2);
    }

    @Override
    public Optional<String> parameter(String name) {
        return exchange.parameter(name);
    }

    @Override
    public List<String> parameters(String name) {
        return exchange.parameters().all(name);
    }

    @Override
    public String formToken() {
        return session.formToken();
    }

    @Override
    public Texts texts() {
        return texts;
    }

    @Override
    public List<Organisation> organisations() {
        return organisations;
    }

    @Override
    public boolean wantsFragment() {
        return exchange.wantsFragment();
    }

    @Override
    public View signedOut(View.Page page) {
        signedOut = true;
        return page;
    }

    /** Whether the section asked for the end of the session. */
    boolean endsSession() {
        return signedOut;
    }
}
