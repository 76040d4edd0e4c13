// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell.signin;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.api.View;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.Session;
import nl.bidn.portal.identity.WayIn;
import nl.bidn.portal.shell.web.Exchange;
import nl.bidn.portal.shell.web.Visitor;
import org.jspecify.annotations.Nullable;

/** One request to a way in. What it remembers and opens becomes cookies when the way in is done. */
final class WayInRequest implements WayIn.Request {
    private final Exchange exchange;
    private final Visitor visitor;
    private final WaysIn.Way way;
    private final Texts texts;
    private final String formToken;
    private final String browser;
    private final Flow flow;
    private final Entrance entrance;
    private boolean recalled;
    private @Nullable String toRemember;
    private @Nullable String opened;
    private @Nullable Departure departure;

    WayInRequest(
            Exchange exchange,
            Visitor visitor,
            WaysIn.Way way,
            Texts texts,
            String formToken,
            String browser,
            Flow flow,
            Entrance entrance) {
        this.exchange = exchange;
        this.visitor = visitor;
        this.way = way;
        this.texts = texts;
        this.formToken = formToken;
        this.browser = browser;
        this.flow = flow;
        this.entrance = entrance;
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
    public String clientAddress() {
        return exchange.clientAddress();
    }

    @Override
    public String formToken() {
        return formToken;
    }

    @Override
    public Texts texts() {
        return texts;
    }

    @Override
    public Optional<String> recall() {
        if (recalled) {
            return Optional.empty();
        }
        recalled = true;
        return flow.recall(exchange, browser, way.door().id());
    }

    @Override
    public void remember(String state) {
        toRemember = state;
    }

    @Override
    public Optional<AccountId> signedInAs() {
        return Optional.ofNullable(visitor.session()).map(Session::account);
    }

    @Override
    public View signedIn(AccountId account) {
        opened = entrance.open(account, way.door().assurance());
        return new View.Redirect("");
    }

    @Override
    public View leave(URI destination, Map<String, String> fields) {
        departure = new Departure(destination, fields);
        return new View.Redirect("");
    }

    @Override
    public View leave(URI destination) {
        departure = new Departure(destination, null);
        return new View.Redirect("");
    }

    /** Where to, if the way in leads out of the portal. */
    @Nullable
    Departure departure() {
        return departure;
    }

    /** The token of the session that was opened, if one was. */
    @Nullable
    String opened() {
        return opened;
    }

    /** Puts in the browser what the way in asked for. */
    void settle() {
        String state = toRemember;
        if (state != null && opened == null) {
            flow.remember(exchange, browser, way.door().id(), state);
        } else if (recalled || opened != null) {
            flow.forget(exchange);
        }
    }
}
