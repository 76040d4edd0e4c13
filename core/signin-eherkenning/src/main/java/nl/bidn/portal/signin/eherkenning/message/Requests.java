// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.message;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** What we send to a broker: AuthnRequest by form or address, and ArtifactResolve. */
public final class Requests {
    private static final String VERSION = "2.0";

    private Requests() {}

    /**
     * A request to sign in.
     *
     * @param destination of the broker's metadata
     * @param consumer address of ours, or empty: by its index 0
     * @param level the lowest that will do, or empty: as the catalogue says
     */
    public record Ask(
            String id,
            Instant at,
            URI destination,
            String entityId,
            String consumer,
            int service,
            String providerName,
            String level) {}

    /** The fields of the form of the POST binding. */
    public static Map<String, String> form(Ask ask, String relayState, OwnKey key) {
        var xml = new Canonical();
        int at = write(xml, ask);
        var signed = Signing.withKeyName(xml.toString(), at, ask.id(), key);
        var fields = new LinkedHashMap<String, String>();
        fields.put("SAMLRequest", Base64.getEncoder().encodeToString(Signing.utf8(signed)));
        fields.put("RelayState", relayState);
        return fields;
    }

    /** The address of the Redirect binding, of which the query is signed (SAML 2.0 bindings, 3.4.4.1). */
    public static URI address(Ask ask, String relayState, OwnKey key) {
        var xml = new Canonical();
        write(xml, ask);
        var query = "SAMLRequest=" + encoded(deflated(xml.toString())) + "&RelayState=" + encoded(relayState)
                + "&SigAlg=" + encoded(Names.RSA_SHA256);
        try {
            var signature = Base64.getEncoder().encodeToString(Signing.sign(Signing.utf8(query), key));
            var before = ask.destination().getRawQuery() == null ? "?" : "&";
            return URI.create(ask.destination() + before + query + "&Signature=" + encoded(signature));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key of the portal cannot sign", e);
        }
    }

    private static int write(Canonical xml, Ask ask) {
        var attributes = new ArrayList<>(List.of(
                "ID", ask.id(),
                "Version", VERSION,
                "IssueInstant", Times.text(ask.at()),
                "Destination", ask.destination().toString(),
                "ForceAuthn", "true",
                "IsPassive", "false",
                "AttributeConsumingServiceIndex", Integer.toString(ask.service()),
                "ProviderName", ask.providerName()));
        if (ask.consumer().isEmpty()) {
            attributes.addAll(List.of("AssertionConsumerServiceIndex", "0"));
        } else {
            attributes.addAll(
                    List.of("AssertionConsumerServiceURL", ask.consumer(), "ProtocolBinding", Names.ARTIFACT));
        }
        xml.open("samlp", "AuthnRequest", attributes.toArray(String[]::new)).leaf("saml", "Issuer", ask.entityId());
        int at = xml.position();
        if (!ask.level().isEmpty()) {
            xml.open("samlp", "RequestedAuthnContext", "Comparison", "minimum")
                    .leaf("saml", "AuthnContextClassRef", ask.level())
                    .close();
        }
        xml.close();
        return at;
    }

    private static String deflated(String text) {
        var bytes = new ByteArrayOutputStream();
        var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try (var out = new DeflaterOutputStream(bytes, deflater)) {
            out.write(Signing.utf8(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The SOAP 1.1 message that asks for what an artifact stands for. */
    public static byte[] resolve(
            String id, Instant at, URI destination, String entityId, Artifact artifact, OwnKey key) {
        var resolve = new Canonical();
        resolve.open(
                        "samlp",
                        "ArtifactResolve",
                        "ID",
                        id,
                        "Version",
                        VERSION,
                        "IssueInstant",
                        Times.text(at),
                        "Destination",
                        destination.toString())
                .leaf("saml", "Issuer", entityId);
        int place = resolve.position();
        resolve.leaf("samlp", "Artifact", artifact.text()).close();
        var signed = Signing.withKeyName(resolve.toString(), place, id, key);
        var soap = "soap:Envelope xmlns:soap=\"" + Names.SOAP + "\"";
        return Signing.utf8("<?xml version=\"1.0\" encoding=\"UTF-8\"?><" + soap + "><soap:Body>" + signed
                + "</soap:Body></soap:Envelope>");
    }
}
