// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning.attack;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.bidn.portal.sandbox.eherkenning.saml.Landscape;
import nl.bidn.portal.sandbox.eherkenning.saml.Makelaar;
import nl.bidn.portal.sandbox.eherkenning.xml.Ids;
import nl.bidn.portal.sandbox.eherkenning.xml.Names;
import nl.bidn.portal.sandbox.eherkenning.xml.Signer;
import nl.bidn.portal.sandbox.eherkenning.xml.Xml;

/** Row E4: requests to sign somebody out that must not be followed. */
public final class LogoutForge {
    /** The one that is sent again, by broker. */
    private static final Map<Makelaar, String> SENT = new ConcurrentHashMap<>();

    private LogoutForge() {}

    /**
     * For the parameter SAMLRequest of the binding POST.
     *
     * @param kind {@code unsigned}; {@code replay}, twice the same signed one; anything else: signed, for somebody else
     */
    public static String make(Landscape landscape, Makelaar makelaar, String kind, String destination) {
        if (kind.equals("replay")) {
            return SENT.computeIfAbsent(makelaar, m -> signed(landscape, m, destination));
        }
        return kind.equals("unsigned")
                ? encoded(request(landscape, makelaar, destination))
                : signed(landscape, makelaar, destination);
    }

    private static String signed(Landscape landscape, Makelaar makelaar, String destination) {
        var xml = request(landscape, makelaar, destination);
        return encoded(Signer.sign(xml, landscape.signingKey(makelaar).spec()));
    }

    private static String request(Landscape landscape, Makelaar makelaar, String destination) {
        return "<samlp:LogoutRequest xmlns:samlp=\"" + Names.SAMLP + "\" xmlns:saml=\"" + Names.SAML + "\" ID=\""
                + Ids.next()
                + "\" Version=\"2.0\" IssueInstant=\"" + landscape.now() + "\" Destination=\"" + Xml.escape(destination)
                + "\"><saml:Issuer>" + makelaar.entityId() + "</saml:Issuer><saml:NameID Format=\"" + Names.TRANSIENT
                + "\">"
                + Ids.next() + "</saml:NameID></samlp:LogoutRequest>";
    }

    private static String encoded(String xml) {
        return Base64.getEncoder().encodeToString(xml.getBytes(StandardCharsets.UTF_8));
    }
}
