// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.rest;

import javax.servlet.http.HttpServletRequest;
import nl.bidn.portal.api.Caller;
import org.apache.cxf.jaxrs.ext.ContextProvider;
import org.apache.cxf.message.Message;
import org.apache.cxf.transport.http.AbstractHTTPDestination;

/** Gives a resource its {@code @Context Caller}. */
public final class CallerContext implements ContextProvider<Caller> {
    @Override
    public Caller createContext(Message message) {
        if (message.get(AbstractHTTPDestination.HTTP_REQUEST) instanceof HttpServletRequest request
                && request.getAttribute(GateServlet.CALLER) instanceof Caller caller) {
            return caller;
        }
        throw new IllegalStateException("a request came in without a caller");
    }
}
