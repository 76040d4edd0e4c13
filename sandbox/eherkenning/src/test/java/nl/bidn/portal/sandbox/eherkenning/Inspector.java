// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.bidn.portal.sandbox.eherkenning.attack.Reason;
import nl.bidn.portal.sandbox.eherkenning.xml.Names;
import nl.bidn.portal.sandbox.eherkenning.xml.Verifier;
import nl.bidn.portal.sandbox.eherkenning.xml.Xml;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Says everything that is wrong with an answer: far more than a service provider needs, to see that an attack is one. */
final class Inspector {
    private static final Map<String, String> RSIN_OF =
            Map.of("90009901", "899009906", "90009902", "899009918", "90009903", "899009931", "90009905", "899009943");
    private static final Duration SKEW = Duration.ofSeconds(60);

    private final TestDv dv;
    private final String metadata;
    private final String issuer;
    private final Set<String> seen = new HashSet<>();
    private Set<Reason> found = EnumSet.noneOf(Reason.class);

    Inspector(TestDv dv, String metadata) {
        this.dv = dv;
        this.metadata = metadata;
        this.issuer = Xml.parse(metadata).getDocumentElement().getAttribute("entityID");
    }

    Set<Reason> inspect(String soap, String requestId, Instant now) throws Exception {
        found = EnumSet.noneOf(Reason.class);
        check(Reason.SHAPE, soap.startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"));
        var rest = soap.substring(Math.min(soap.length(), 38));
        check(Reason.SHAPE, !rest.contains("<!") && !rest.contains("<?"));
        Element root;
        try {
            root = Xml.parse(soap).getDocumentElement();
        } catch (IllegalArgumentException e) {
            check(Reason.SHAPE, false);
            return found;
        }
        shape(root, Names.SOAP, "Body");
        if (!Xml.is(root, Names.SOAP, "Envelope") || soap.length() > 1_000_000) {
            check(Reason.SHAPE, false);
            return found;
        }
        var body = Xml.child(root, Names.SOAP, "Body").orElseThrow();
        shape(body, Names.SAMLP, "ArtifactResponse");
        var answer = Xml.children(body, Names.SAMLP, "ArtifactResponse").get(0);
        shape(answer, null, "Issuer", "Signature", "Status", "Response");
        uniqueIds(root);
        check(Reason.SIGNATURE, wellSigned(answer));
        check(Reason.BINDING, answer.getAttribute("InResponseTo").equals("_vraag"));
        issuer(answer);
        var response = Xml.children(answer, Names.SAMLP, "Response");
        check(Reason.ARTIFACT, !response.isEmpty());
        if (!response.isEmpty()) {
            response(response.get(0), requestId, now);
        }
        return found;
    }

    private void response(Element response, String requestId, Instant now) throws Exception {
        shape(response, null, "Issuer", "Signature", "Status", "Assertion");
        check(Reason.SIGNATURE, Xml.children(response, Names.DS, "Signature").isEmpty() || wellSigned(response));
        issuer(response);
        check(Reason.BINDING, response.getAttribute("InResponseTo").equals(requestId));
        check(Reason.BINDING, response.getAttribute("Destination").equals(TestDv.ACS));
        check(Reason.REPLAY, seen.add("request " + response.getAttribute("InResponseTo")));
        var codes = response.getElementsByTagNameNS(Names.SAMLP, "StatusCode");
        check(
                Reason.STATUS,
                codes.getLength() == 1
                        && ((Element) codes.item(0)).getAttribute("Value").equals(Names.SUCCESS));
        var assertions = Xml.children(response, Names.SAML, "Assertion");
        check(Reason.STATUS, !assertions.isEmpty());
        if (assertions.isEmpty()) {
            // what is encrypted as a whole is not signed where it can be seen
            check(
                    Reason.SIGNATURE,
                    Xml.children(response, Names.SAML, "EncryptedAssertion").isEmpty());
            return;
        }
        assertion(assertions.get(0), requestId, now);
    }

    private void assertion(Element assertion, String requestId, Instant now) throws Exception {
        shape(
                assertion,
                null,
                "Issuer",
                "Signature",
                "Subject",
                "Conditions",
                "Advice",
                "AuthnStatement",
                "AttributeStatement");
        check(Reason.SIGNATURE, wellSigned(assertion));
        check(Reason.REPLAY, seen.add("assertion " + assertion.getAttribute("ID")));
        issuer(assertion);
        check(Reason.TIME, near(assertion.getAttribute("IssueInstant"), now, Duration.ofMinutes(5)));
        var data = (Element) assertion
                .getElementsByTagNameNS(Names.SAML, "SubjectConfirmationData")
                .item(0);
        check(
                Reason.BINDING,
                ((Element) data.getParentNode()).getAttribute("Method").equals(Names.BEARER));
        check(Reason.BINDING, data.getAttribute("InResponseTo").equals(requestId));
        check(Reason.BINDING, data.getAttribute("Recipient").equals(TestDv.ACS));
        check(Reason.TIME, data.getAttribute("NotBefore").isEmpty() && after(data.getAttribute("NotOnOrAfter"), now));
        var conditions = Xml.child(assertion, Names.SAML, "Conditions").orElseThrow();
        check(Reason.TIME, after(conditions.getAttribute("NotOnOrAfter"), now));
        check(
                Reason.TIME,
                !conditions.getAttribute("NotBefore").isEmpty()
                        && !Instant.parse(conditions.getAttribute("NotBefore"))
                                .minus(SKEW)
                                .isAfter(now));
        var restrictions = Xml.children(conditions, Names.SAML, "AudienceRestriction");
        check(
                Reason.BINDING,
                !restrictions.isEmpty()
                        && restrictions.stream()
                                .allMatch(r -> r.getTextContent().equals(TestDv.ENTITY)));
        levels(assertion, now);
        attributes(assertion);
    }

    private void levels(Element assertion, Instant now) {
        var statements = Xml.children(assertion, Names.SAML, "AuthnStatement");
        check(Reason.LEVEL, statements.size() == 1);
        for (var statement : statements) {
            var classes = statement.getElementsByTagNameNS(Names.SAML, "AuthnContextClassRef");
            check(
                    Reason.LEVEL,
                    classes.getLength() == 1
                            && Set.of(Names.LEVEL + "loa3", Names.LEVEL + "loa4")
                                    .contains(classes.item(0).getTextContent()));
            check(Reason.TIME, near(statement.getAttribute("AuthnInstant"), now, Duration.ofMinutes(5)));
        }
    }

    private void attributes(Element assertion) throws Exception {
        var statement = Xml.child(assertion, Names.SAML, "AttributeStatement");
        if (statement.isEmpty()) {
            check(Reason.IDENTITY, false);
            return;
        }
        var names = new HashSet<String>();
        for (var attribute : Xml.children(statement.get(), Names.SAML, "Attribute")) {
            check(Reason.IDENTITY, names.add(attribute.getAttribute("Name")));
        }
        check(Reason.SERVICE, values(statement.get(), Names.CORE + "ServiceID").equals(List.of(TestDv.SERVICE)));
        check(
                Reason.SERVICE,
                values(statement.get(), Names.CORE + "ServiceUUID")
                        .equals(List.of(java.util
                                .UUID
                                .nameUUIDFromBytes(TestDv.SERVICE.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                                .toString())));
        try {
            var acting = identifiers(statement.get(), Names.CORE + "ActingSubjectID");
            check(
                    Reason.IDENTITY,
                    acting.size() == 1 && acting.get(0).matches(Names.PSEUDO + "=[0-9A-F]{64}@[0-9A-F]{32}"));
            var legal = identifiers(statement.get(), Names.CORE + "LegalSubjectID");
            var kvk = legal.stream()
                    .filter(v -> v.startsWith(Names.KVK))
                    .map(v -> v.substring(Names.KVK.length() + 1))
                    .toList();
            var rsin = legal.stream()
                    .filter(v -> v.startsWith(Names.RSIN))
                    .map(v -> v.substring(Names.RSIN.length() + 1))
                    .toList();
            check(
                    Reason.IDENTITY,
                    kvk.size() == 1
                            && rsin.size() == 1
                            && legal.size() == 2
                            && rsin.get(0).equals(RSIN_OF.get(kvk.get(0))));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            check(Reason.IDENTITY, false);
        }
    }

    private static List<String> values(Element statement, String name) {
        return Xml.children(statement, Names.SAML, "Attribute").stream()
                .filter(a -> a.getAttribute("Name").equals(name))
                .flatMap(a -> Xml.children(a, Names.SAML, "AttributeValue").stream())
                .map(Element::getTextContent)
                .toList();
    }

    private List<String> identifiers(Element statement, String name) throws GeneralSecurityException {
        var found = new ArrayList<String>();
        for (var attribute : Xml.children(statement, Names.SAML, "Attribute")) {
            if (attribute.getAttribute("Name").equals(name)) {
                for (var value : Xml.children(attribute, Names.SAML, "AttributeValue")) {
                    var encrypted = Xml.child(value, Names.SAML, "EncryptedID")
                            .orElseThrow(() -> new GeneralSecurityException("not encrypted"));
                    var nameId = dv.nameId(encrypted);
                    if (nameId.getChildNodes().getLength() != 1
                            || nameId.getFirstChild().getNodeType() != Node.TEXT_NODE) {
                        throw new GeneralSecurityException("not a text");
                    }
                    found.add(nameId.getAttribute("NameQualifier") + "=" + nameId.getTextContent());
                }
            }
        }
        return found;
    }

    private boolean wellSigned(Element element) throws Exception {
        var signature = Xml.child(element, Names.DS, "Signature");
        if (signature.isEmpty()) {
            return false;
        }
        shape(signature.get(), Names.DS, "SignedInfo", "SignatureValue", "KeyInfo");
        var keys = Checks.keys(metadata);
        var names = Xml.parse(metadata).getElementsByTagNameNS(Names.DS, "KeyName");
        var shown = signature.get().getElementsByTagNameNS(Names.DS, "KeyName");
        for (int i = 0; i < keys.size(); i++) {
            PublicKey key = keys.get(i);
            if (key instanceof RSAPublicKey rsa
                    && rsa.getModulus().bitLength() >= 2048
                    && Verifier.signedBy(element, List.of(key))) {
                return shown.getLength() == 1
                        && shown.item(0).getTextContent().equals(names.item(i).getTextContent());
            }
        }
        return false;
    }

    /** Only these children, each at most once, and at least the first. */
    private void shape(Element element, @org.jspecify.annotations.Nullable String namespace, String... names) {
        var allowed = new ArrayList<>(List.of(names));
        for (var node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            boolean known = node instanceof Element child
                    && (namespace == null ? List.of(Names.SAML, Names.SAMLP, Names.DS) : List.of(namespace))
                            .contains(String.valueOf(child.getNamespaceURI()))
                    && (allowed.remove(child.getLocalName())
                            || child.getLocalName().equals("AuthnStatement"));
            check(Reason.SHAPE, known);
        }
    }

    private void uniqueIds(Element root) {
        var ids = new HashSet<String>();
        var all = root.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            var id = ((Element) all.item(i)).getAttribute("ID");
            check(Reason.SHAPE, id.isEmpty() || ids.add(id));
        }
    }

    private void issuer(Element element) {
        var said = Xml.children(element, Names.SAML, "Issuer");
        check(Reason.BINDING, said.size() == 1 && said.get(0).getTextContent().equals(issuer));
    }

    private static boolean near(String instant, Instant now, Duration most) {
        return Duration.between(Instant.parse(instant), now).abs().compareTo(most) <= 0;
    }

    private static boolean after(String instant, Instant now) {
        return !instant.isEmpty() && Instant.parse(instant).plus(SKEW).isAfter(now);
    }

    private void check(Reason reason, boolean right) {
        if (!right) {
            found.add(reason);
        }
    }
}
