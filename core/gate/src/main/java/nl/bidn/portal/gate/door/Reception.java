// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.door;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.UUID;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.Permission;
import nl.bidn.portal.data.PortalEnvironment;
import nl.bidn.portal.identity.Access;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.products.Products;
import nl.bidn.portal.values.Oin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Receives a request of a system, whatever its door: a number for the logs, careful headers, who calls, may it, how large is
 * it; and at the end an answer for what nobody foresaw.
 */
@Component(service = Reception.class)
public final class Reception {
    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);
    private static final String REFERENCE = "nl.bidn.portal.reference";
    private static final long MEGABYTE = 1 << 20;
    private static final long LARGEST_BODY = 64;

    private final Access access;
    private final Refusals refusals;
    private final ClientCertificate certificates;
    private final long largestBody;

    /**
     * Who comes in, and as whom.
     *
     * @param certificates of the line: its own with this OIN, and perhaps those that link it to an authority
     */
    public record Visitor(Caller caller, Oin oin, List<X509Certificate> certificates) {
        public Visitor {
            certificates = List.copyOf(certificates);
        }
    }

    @Activate
    public Reception(@Reference Access access, @Reference Refusals refusals, @Reference PortalEnvironment environment) {
        this.access = access;
        this.refusals = refusals;
        this.certificates = new ClientCertificate(environment.value("trusted.proxy"));
        this.largestBody =
                environment.value("gate.body.megabytes").map(Long::parseLong).orElse(LARGEST_BODY) * MEGABYTE;
    }

    /** @throws IOException if only a part of the answer is there */
    public void receive(Desk<?> desk, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var reference = UUID.randomUUID().toString();
        request.setAttribute(REFERENCE, reference);
        MDC.put(Products.REQUEST_ID, reference);
        try {
            securityHeaders(request, response);
            serve(desk, request, response);
        } catch (IOException e) {
            LOG.info(
                    "an answer broke off, reference {}: {}",
                    reference,
                    e.getClass().getSimpleName());
            fail(desk, request, response);
        } catch (RuntimeException | ServletException | LinkageError e) {
            LOG.error("a request at the gate failed, reference {}", reference, e);
            fail(desk, request, response);
        } finally {
            MDC.remove(Products.REQUEST_ID);
        }
    }

    private static void serve(Desk<?> desk, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        try {
            desk.serve(request, response);
        } catch (Refused refused) {
            refused.header().ifPresent(header -> response.setHeader(header.name(), header.value()));
            desk.refuse(request, response, refused);
        }
    }

    /** Once a part of the answer is on its way, only a broken line tells the caller that the rest will not come. */
    private static void fail(Desk<?> desk, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) {
            throw new IOException("the answer broke off");
        }
        response.resetBuffer();
        desk.refuse(request, response, Refused.with(500, Refused.UNFORESEEN));
    }

    private void securityHeaders(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        if (request.isSecure() || isFromProxy(request)) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }

    /** By which the logs know this request. */
    public static String reference(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(REFERENCE));
    }

    public boolean isFromProxy(HttpServletRequest request) {
        return certificates.isFromProxy(request);
    }

    /** Scheme, host and port as the caller sees them, without a slash at the end. */
    public String origin(HttpServletRequest request) throws Refused {
        return Origin.of(request, isFromProxy(request));
    }

    /** Finds out who calls, and whether it may come in at all; if not, that stands in the audit. */
    public Visitor admit(HttpServletRequest request, InstalledProduct product, Permission requires) throws Refused {
        var chain = certificates.chain(request);
        var oin = chain.stream()
                .findFirst()
                .flatMap(ClientCertificate::oin)
                .orElseThrow(() ->
                        Refused.with(401, "Gebruik een certificaat met een OIN in het serienummer van het onderwerp."));
        var caller = access.system(oin.value(), certificates.address(request), product);
        if (caller.isEmpty() || !caller.get().may(requires)) {
            refusals.record(caller.orElse(null), oin, product.id());
            throw Refused.with(403, "Dit certificaat geeft geen toegang tot deze interface.");
        }
        return new Visitor(caller.get(), oin, chain);
    }

    /** The same request, of which no more can be read than we take. */
    public BoundedBody bounded(HttpServletRequest request) throws Refused {
        var bounded = new BoundedBody(request, largestBody);
        if (bounded.isTooLarge()) {
            throw tooLarge();
        }
        return bounded;
    }

    public Refused tooLarge() {
        return Refused.with(413, "De inhoud mag hoogstens " + largestBody / MEGABYTE + " MB zijn.");
    }
}
