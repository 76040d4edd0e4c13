// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell.frame;

import java.io.IOException;
import nl.bidn.portal.shell.web.Exchange;
import nl.bidn.portal.shell.web.Refusal;
import nl.bidn.portal.shell.web.Visitor;

/** Answers one kind of request. Called on the thread of the request, by several at once. */
@FunctionalInterface
public interface Handler {
    /**
     * @throws Refusal to show the error page of its status
     * @throws IOException if the browser went away
     */
    void answer(Exchange exchange, Visitor visitor) throws IOException;
}
