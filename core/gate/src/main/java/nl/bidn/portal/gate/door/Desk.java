// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.door;

import java.io.IOException;
import java.util.Set;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.products.ProductListener;

/** One kind of door: it hears which products come and go; of its own are where a request goes, and the form of a refusal. */
public abstract class Desk<H extends Hosted> extends HttpServlet implements ProductListener {
    private static final long serialVersionUID = 1L;
    private static final Set<String> READING = Set.of("GET", "HEAD");

    protected final transient Reception reception;
    protected final transient OpenInterfaces<H> interfaces = new OpenInterfaces<>();

    protected Desk(Reception reception) {
        this.reception = reception;
    }

    @Override
    public final void came(InstalledProduct product) {
        interfaces.came(product);
    }

    @Override
    public final void went(InstalledProduct product) {
        interfaces.went(product);
    }

    @Override
    public final void destroy() {
        interfaces.close();
    }

    @Override
    protected final void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        reception.receive(this, request, response);
    }

    /** @throws IOException if only a part of the answer is there */
    protected abstract void serve(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException, Refused;

    /** Nothing of an answer is on its way yet. */
    protected abstract void refuse(HttpServletRequest request, HttpServletResponse response, Refused refused)
            throws IOException;

    protected static Refused nothingThere() {
        return Refused.with(404, "Deze interface bestaat niet.");
    }

    /** @param otherwise a sentence for who would do anything else */
    public static void checkReading(HttpServletRequest request, String otherwise) throws Refused {
        if (!READING.contains(request.getMethod())) {
            throw Refused.method("GET, HEAD", otherwise);
        }
    }
}
