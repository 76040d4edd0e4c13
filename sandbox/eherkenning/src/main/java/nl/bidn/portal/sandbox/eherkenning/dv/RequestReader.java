// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning.dv;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.bidn.portal.sandbox.eherkenning.saml.Makelaar;
import nl.bidn.portal.sandbox.eherkenning.xml.Names;
import nl.bidn.portal.sandbox.eherkenning.xml.Verifier;
import nl.bidn.portal.sandbox.eherkenning.xml.Xml;
import org.w3c.dom.Element;

/**
 * Checks an AuthnRequest as a broker must (eTD, interface specifications DV-HM): signature, destination, sender, age, the
 * indexes, the level. For any thread.
 */
public final class RequestReader {
    /** How the request came, and what proves who sent it. */
    public record Received(String xml, String relayState, Makelaar makelaar, URI destination, Proof proof) {}

    /** Checks the signature that the binding has. */
    @FunctionalInterface
    public interface Proof {
        boolean by(Element request, List<? extends PublicKey> keys);
    }

    /** The signature inside, of the binding POST. */
    public static final Proof ENVELOPED = Verifier::signedBy;

    private static final Duration OLDEST = Duration.ofMinutes(5);
    private static final Duration AHEAD = Duration.ofSeconds(5);
    private static final int LONGEST_RELAY_STATE = 80;
    private static final int MOST_IDS = 10_000;

    private final ServiceProvider provider;
    private final Clock clock;
    private final Map<String, Instant> seen = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST_IDS;
        }
    };

    public RequestReader(ServiceProvider provider, Clock clock) {
        this.provider = provider;
        this.clock = clock;
    }

    public SignInRequest read(Received received) throws Refused {
        var request = parse(received.xml());
        var dv = sender(request);
        var id = Xml.attribute(request, "ID").orElseThrow(() -> new Refused("the request has no ID", "", null));
        var relayState = received.relayState();
        boolean fits = relayState.getBytes(StandardCharsets.UTF_8).length <= LONGEST_RELAY_STATE;
        var check = new Check(new Refused.Reply(
                id,
                received.makelaar(),
                dv,
                dv.consumers()
                        .getOrDefault(
                                dv.defaultConsumer(),
                                dv.consumers().values().iterator().next()),
                fits ? relayState : ""));
        check.that(fits, "RelayState is longer than 80 bytes");
        check.that(proven(received.proof(), request), "the signature is not right");
        check.that(request.getAttribute("Version").equals("2.0"), "Version is not 2.0");
        check.that(
                request.getAttribute("Destination")
                        .equals(received.destination().toString()),
                "Destination is not here");
        check.that(fresh(request.getAttribute("IssueInstant")), "IssueInstant is too old, or ahead");
        check.that(!request.getAttribute("IsPassive").equals("true"), "IsPassive is true");
        check.that(firstTime(id), "this request was here before");
        return new SignInRequest(
                id,
                received.makelaar(),
                dv,
                service(request, dv, check),
                consumer(request, dv, check),
                level(request, check),
                request.getAttribute("ProviderName"),
                relayState,
                request.getAttribute("ForceAuthn").equals("true"));
    }

    private static Element parse(String xml) throws Refused {
        try {
            var root = Xml.parse(xml).getDocumentElement();
            if (Xml.is(root, Names.SAMLP, "AuthnRequest")) {
                return root;
            }
            throw new Refused("that is no AuthnRequest", "", null);
        } catch (IllegalArgumentException e) {
            throw new Refused("the request is not XML", "", null);
        }
    }

    private DvMetadata sender(Element request) throws Refused {
        try {
            var dv = provider.metadata();
            var issuer = Xml.child(request, Names.SAML, "Issuer");
            if (issuer.isEmpty() || !issuer.get().getTextContent().equals(dv.entityId())) {
                throw new Refused("this service provider is not known", "", null);
            }
            if (issuer.get().getAttributes().getLength() > 0 && hasNameAttributes(issuer.get())) {
                throw new Refused("Issuer has attributes that it must not have", "", null);
            }
            return dv;
        } catch (ServiceProvider.Unknown e) {
            throw new Refused(String.valueOf(e.getMessage()), "", null);
        }
    }

    private static boolean hasNameAttributes(Element issuer) {
        return List.of("NameQualifier", "SPNameQualifier", "Format", "SPProvidedID").stream()
                .anyMatch(issuer::hasAttribute);
    }

    /** A service provider may have a new certificate since we looked. */
    private boolean proven(Proof proof, Element request) throws Refused {
        try {
            return proof.by(request, keys(provider.metadata())) || proof.by(request, keys(provider.refreshed()));
        } catch (ServiceProvider.Unknown e) {
            throw new Refused(String.valueOf(e.getMessage()), "", null);
        }
    }

    private static List<PublicKey> keys(DvMetadata dv) {
        return dv.certificates().stream().map(X509Certificate::getPublicKey).toList();
    }

    private boolean fresh(String issued) {
        try {
            var age = Duration.between(Instant.parse(issued), clock.instant());
            return age.compareTo(OLDEST) <= 0 && age.compareTo(AHEAD.negated()) >= 0;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private boolean firstTime(String id) {
        synchronized (seen) {
            return seen.putIfAbsent(id, clock.instant()) == null;
        }
    }

    private static DvService service(Element request, DvMetadata dv, Check check) throws Refused {
        var index = Xml.attribute(request, "AttributeConsumingServiceIndex");
        check.supported(index.isPresent() || dv.services().size() == 1, "which service is asked for is not said");
        return check.found(dv.service(check.number(index, dv.defaultService())), "there is no such service");
    }

    private static URI consumer(Element request, DvMetadata dv, Check check) throws Refused {
        var address = Xml.attribute(request, "AssertionConsumerServiceURL");
        if (address.isPresent()) {
            check.that(
                    dv.consumers().containsValue(URI.create(address.get())),
                    "AssertionConsumerServiceURL is not in the metadata");
            return URI.create(address.get());
        }
        int index = check.number(Xml.attribute(request, "AssertionConsumerServiceIndex"), dv.defaultConsumer());
        return check.found(Optional.ofNullable(dv.consumers().get(index)), "there is no such AssertionConsumerService");
    }

    /** What the catalogue asks is EH3; a request may ask for less, and for more. */
    private static String level(Element request, Check check) throws Refused {
        var asked = Xml.children(request, Names.SAMLP, "RequestedAuthnContext");
        if (asked.isEmpty()) {
            return "loa3";
        }
        var classes = Xml.children(asked.get(0), Names.SAML, "AuthnContextClassRef");
        check.supported(
                asked.get(0).getAttribute("Comparison").equals("minimum") && classes.size() == 1,
                "RequestedAuthnContext is not one class as a minimum");
        var level = classes.get(0).getTextContent();
        check.supported(
                level.startsWith(Names.LEVEL) && Levels.known(level.substring(Names.LEVEL.length())),
                "the level is not known");
        return level.substring(Names.LEVEL.length());
    }

    /** Refuses, with an answer to the one that asked. */
    private record Check(Refused.Reply reply) {
        void that(boolean right, String otherwise) throws Refused {
            if (!right) {
                throw new Refused(otherwise, "", reply);
            }
        }

        void supported(boolean right, String otherwise) throws Refused {
            if (!right) {
                throw new Refused(otherwise, Names.REQUEST_UNSUPPORTED, reply);
            }
        }

        <T> T found(Optional<T> value, String otherwise) throws Refused {
            return value.orElseThrow(() -> new Refused(otherwise, Names.REQUEST_UNSUPPORTED, reply));
        }

        int number(Optional<String> text, int otherwise) throws Refused {
            that(text.isEmpty() || text.get().matches("[0-9]{1,5}"), "an index is not a number");
            return text.map(Integer::valueOf).orElse(otherwise);
        }
    }
}
