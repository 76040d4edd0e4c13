// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import nl.bidn.portal.sandbox.eherkenning.dv.RequestReader;
import nl.bidn.portal.sandbox.eherkenning.dv.RequestReader.Received;
import nl.bidn.portal.sandbox.eherkenning.saml.Makelaar;
import nl.bidn.portal.sandbox.eherkenning.xml.Names;

/** How a request comes in: HTTP-POST or HTTP-Redirect (SAML 2.0 bindings, 3.4 and 3.5). */
final class Bindings {
    private static final int LARGEST = 64 * 1024;

    private Bindings() {}

    /** @throws IllegalArgumentException if there is no request in it */
    static Received post(Map<String, String> form, Makelaar makelaar, URI destination) {
        var xml = new String(Base64.getMimeDecoder().decode(required(form, "SAMLRequest")), StandardCharsets.UTF_8);
        return new Received(xml, form.getOrDefault("RelayState", ""), makelaar, destination, RequestReader.ENVELOPED);
    }

    /** The signature is over the parameters as they were sent, in the order of the standard. */
    static Received redirect(String query, Makelaar makelaar, URI destination) {
        var raw = raw(query);
        var decoded = Exchange.parse(query);
        var xml = inflate(Base64.getMimeDecoder().decode(required(decoded, "SAMLRequest")));
        var signed = "SAMLRequest=" + raw.get("SAMLRequest")
                + (raw.containsKey("RelayState") ? "&RelayState=" + raw.get("RelayState") : "")
                + "&SigAlg=" + raw.getOrDefault("SigAlg", "");
        return new Received(
                xml,
                decoded.getOrDefault("RelayState", ""),
                makelaar,
                destination,
                (request, keys) -> decoded.getOrDefault("SigAlg", "").equals(Names.RSA_SHA256)
                        && verified(signed, decoded.getOrDefault("Signature", ""), keys));
    }

    private static Map<String, String> raw(String query) {
        var raw = new LinkedHashMap<String, String>();
        for (var pair : query.split("&", -1)) {
            int at = pair.indexOf('=');
            if (at > 0 && raw.put(pair.substring(0, at), pair.substring(at + 1)) != null) {
                throw new IllegalArgumentException("a parameter is there twice");
            }
        }
        return raw;
    }

    private static String required(Map<String, String> fields, String name) {
        var value = fields.get(name);
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException("there is no " + name);
        }
        return value;
    }

    private static String inflate(byte[] deflated) {
        var inflater = new Inflater(true);
        try (var in = new InflaterInputStream(new ByteArrayInputStream(deflated), inflater)) {
            var bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new IllegalArgumentException("the request is too large");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalArgumentException("SAMLRequest is not deflated", e);
        } finally {
            inflater.end();
        }
    }

    private static boolean verified(String signed, String base64, List<? extends PublicKey> keys) {
        return keys.stream().anyMatch(key -> verified(signed, base64, key));
    }

    private static boolean verified(String signed, String base64, PublicKey key) {
        try {
            var check = Signature.getInstance("SHA256withRSA");
            check.initVerify(key);
            check.update(signed.getBytes(StandardCharsets.UTF_8));
            return check.verify(Base64.getMimeDecoder().decode(base64));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
