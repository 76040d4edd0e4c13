// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell.section;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.api.Upload;
import nl.bidn.portal.identity.OpenPages;
import nl.bidn.portal.identity.Session;
import nl.bidn.portal.shell.web.Exchange;
import nl.bidn.portal.shell.web.Visitor;

/** One request to open pages. */
record OpenRequest(Exchange exchange, Visitor visitor, String id, Texts texts, String formToken, Kept keeper)
        implements OpenPages.Request {

    @Override
    public String path() {
        return exchange.after(1);
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
    public Iterator<Upload> uploads() {
        return exchange.uploads();
    }

    @Override
    public String clientAddress() {
        return exchange.clientAddress();
    }

    @Override
    public Optional<Session> session() {
        return visitor.person().filter(Session::verified);
    }

    @Override
    public Optional<String> kept() {
        return keeper.read(exchange, id);
    }

    @Override
    public void keep(String secret) {
        keeper.keep(exchange, id, secret);
    }

    @Override
    public void forget() {
        exchange.dropCookie(id);
    }
}
