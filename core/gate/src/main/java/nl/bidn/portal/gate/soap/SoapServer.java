// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.soap;

import java.io.IOException;
import java.util.function.Consumer;
import javax.servlet.http.HttpServletResponse;
import nl.bidn.portal.api.Endpoint;
import nl.bidn.portal.gate.door.BoundedBody;
import nl.bidn.portal.gate.door.Hosted;
import nl.bidn.portal.gate.door.Reception;
import nl.bidn.portal.gate.door.Reception.Visitor;
import nl.bidn.portal.gate.door.Refused;
import nl.bidn.portal.gate.door.Turns;

/** One SOAP interface of a product. */
final class SoapServer implements Hosted {
    private final String address;
    private final Reception reception;
    private final MessageSecurity security;
    private final Endpoint.Soap endpoint;
    private final Consumer<String> failed;
    private final Turns turns = new Turns();

    /** @param failed hears in a few words of what the product throws without having foreseen it */
    SoapServer(
            String address,
            Reception reception,
            MessageSecurity security,
            Endpoint.Soap endpoint,
            Consumer<String> failed) {
        this.address = address;
        this.reception = reception;
        this.security = security;
        this.endpoint = endpoint;
        this.failed = failed;
    }

    @Override
    public Object resource() {
        return endpoint.service();
    }

    /** Lets the product answer, with its own class loader as products are used to. */
    void handle(BoundedBody request, HttpServletResponse response, Visitor visitor) throws IOException, Refused {
        turns.take();
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(endpoint.service().getClass().getClassLoader());
        try (var incoming = new Incoming(endpoint, visitor, request, reception, security)) {
            new Exchange(endpoint, incoming, response, failed).hold();
        } finally {
            thread.setContextClassLoader(before);
            turns.giveBack();
        }
    }

    @Override
    public void stop() {
        turns.stop(address);
    }
}
