// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning.saml;

import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import nl.bidn.portal.sandbox.eherkenning.dv.ServiceProvider;
import nl.bidn.portal.sandbox.eherkenning.xml.Names;
import nl.bidn.portal.sandbox.eherkenning.xml.Verifier;
import nl.bidn.portal.sandbox.eherkenning.xml.Xml;
import org.w3c.dom.Element;

/** Reads and checks an ArtifactResolve in its SOAP envelope. */
public final class ResolveReader {
    /** What was asked. */
    public record Resolve(String id, String artifact) {}

    private static final Duration OLDEST = Duration.ofMinutes(5);
    private static final Duration AHEAD = Duration.ofSeconds(5);

    private final Landscape landscape;

    public ResolveReader(Landscape landscape) {
        this.landscape = landscape;
    }

    /** @throws IllegalArgumentException with what is wrong; the caller gets a SOAP fault */
    public Resolve read(String soap) {
        var envelope = Xml.parse(soap).getDocumentElement();
        require(Xml.is(envelope, Names.SOAP, "Envelope"), "there is no SOAP 1.1 envelope");
        var body = one(envelope, Names.SOAP, "Body");
        var resolve = one(body, Names.SAMLP, "ArtifactResolve");
        require(fresh(resolve.getAttribute("IssueInstant")), "IssueInstant is too old, or ahead");
        require(!resolve.getAttribute("ID").isEmpty(), "there is no ID");
        checkSender(resolve);
        return new Resolve(
                resolve.getAttribute("ID"),
                one(resolve, Names.SAMLP, "Artifact").getTextContent().strip());
    }

    private void checkSender(Element resolve) {
        try {
            var dv = landscape.provider().metadata();
            var issuer = one(resolve, Names.SAML, "Issuer").getTextContent();
            require(issuer.equals(dv.entityId()), "this service provider is not known");
            var keys = dv.certificates().stream()
                    .map(X509Certificate::getPublicKey)
                    .toList();
            require(Verifier.signedBy(resolve, keys), "the signature is not right");
        } catch (ServiceProvider.Unknown e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private boolean fresh(String issued) {
        try {
            var age = Duration.between(Instant.parse(issued), landscape.clock().instant());
            return age.compareTo(OLDEST) <= 0 && age.compareTo(AHEAD.negated()) >= 0;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static Element one(Element parent, String namespace, String name) {
        return Xml.child(parent, namespace, name)
                .orElseThrow(() -> new IllegalArgumentException("there is not exactly one " + name));
    }

    private static void require(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
