// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.bench;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.UUID;
import nl.bidn.portal.testkit.SignedSoap;

/** Questions about one person, ready to be sent. Each has a number of its own; a signed one is fresh for five minutes. */
final class WlzMessages {
    private static final String WLZ = "https://www.bidn.nl/wlz-registertoets/v1";

    private WlzMessages() {}

    static String rest(String bsn) {
        return "{\"bsn\":\"" + bsn + "\",\"doel\":\"wmo-aanvraag\",\"kenmerk\":\"Z-1\"}";
    }

    static String soap(String bsn) {
        return "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\""
                + " xmlns:a=\"http://www.w3.org/2005/08/addressing\" xmlns:u=\"" + SignedSoap.WSU
                + "\"><s:Header><a:To u:Id=\"to\">https://portaal.bidn.nl</a:To><a:Action u:Id=\"action\">" + WLZ
                + "/WlzRegistertoets/bepaalWlzStatusRequest</a:Action><a:MessageID u:Id=\"id\">urn:uuid:"
                + UUID.randomUUID() + "</a:MessageID></s:Header><s:Body u:Id=\"body\">"
                + "<w:bepaalWlzStatus xmlns:w=\"" + WLZ + "\"><w:bsn>" + bsn
                + "</w:bsn><w:doelbinding>wmo-aanvraag</w:doelbinding><w:kenmerk>Z-1</w:kenmerk></w:bepaalWlzStatus>"
                + "</s:Body></s:Envelope>";
    }

    static String signed(String bsn, X509Certificate certificate, PrivateKey key) throws Exception {
        return SignedSoap.sign(soap(bsn), certificate, key, Instant.now());
    }
}
