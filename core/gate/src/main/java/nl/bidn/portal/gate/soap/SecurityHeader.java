// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.soap;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the header of WS-Security: one certificate, one time and one signature with a direct reference to that
 * certificate. Of what is read here nothing is believed but the certificate, which is checked, and the value of the signature.
 */
final class SecurityHeader {
    private static final String TOKEN = "BinarySecurityToken";
    private static final int LONGEST_TOKEN = 16_000;

    private @Nullable String token;
    private @Nullable String tokenId;
    private @Nullable String value;
    private @Nullable String keyReference;
    private @Nullable Set<String> inclusive;
    private boolean timed;

    /** Reads a child of the header to its end. */
    void read(XMLStreamReader xml) throws XMLStreamException, Fault {
        if (Names.is(xml, Names.WSSE, TOKEN)) {
            refuseSecond(token);
            tokenId = xml.getAttributeValue(Names.WSU, "Id");
            if (!Names.X509.equals(xml.getAttributeValue(null, "ValueType"))) {
                throw new Fault(
                        Fault.Code.SECURITY_TOKEN, "Het certificaat is een BinarySecurityToken van type X509v3.");
            }
            token = Text.of(xml, LONGEST_TOKEN);
        } else if (Names.is(xml, Names.WSU, "Timestamp")) {
            refuseSecond(timed ? "" : null);
            timed = true;
            Text.skip(xml);
        } else if (Names.is(xml, Names.DS, "Signature")) {
            refuseSecond(value);
            signature(xml);
        } else {
            throw new Fault(
                    Fault.Code.SECURITY,
                    "In wsse:Security staan een certificaat, een Timestamp en een Signature, en verder niets.");
        }
    }

    private static void refuseSecond(@Nullable String before) throws Fault {
        if (before != null) {
            throw new Fault(Fault.Code.SECURITY, "In wsse:Security staat iets dubbel.");
        }
    }

    private void signature(XMLStreamReader xml) throws XMLStreamException, Fault {
        while (Parts.toNext(xml)) {
            if (Names.is(xml, Names.DS, "SignedInfo") && inclusive == null) {
                inclusive = ofSignedInfo(xml);
            } else if (Names.is(xml, Names.DS, "SignatureValue") && value == null) {
                value = Text.withoutSpace(Text.of(xml, LONGEST_TOKEN));
            } else if (Names.is(xml, Names.DS, "KeyInfo") && keyReference == null) {
                keyReference = ofKeyInfo(xml);
            } else {
                throw incomplete();
            }
        }
    }

    private static Set<String> ofSignedInfo(XMLStreamReader xml) throws XMLStreamException, Fault {
        if (!Parts.toNext(xml) || !Names.is(xml, Names.DS, "CanonicalizationMethod")) {
            throw incomplete();
        }
        var found = SignedInfo.inclusive(xml);
        while (Parts.toNext(xml)) {
            Text.skip(xml);
        }
        return found;
    }

    private static String ofKeyInfo(XMLStreamReader xml) throws XMLStreamException, Fault {
        if (!Parts.toNext(xml)
                || !Names.is(xml, Names.WSSE, "SecurityTokenReference")
                || !Parts.toNext(xml)
                || !Names.is(xml, Names.WSSE, "Reference")) {
            throw incomplete();
        }
        var uri = String.valueOf(xml.getAttributeValue(null, "URI"));
        for (int open = 3; open > 0; open--) {
            if (Parts.toNext(xml)) {
                throw incomplete();
            }
        }
        return uri;
    }

    private static Fault incomplete() {
        return new Fault(
                Fault.Code.SECURITY,
                "De Signature bestaat uit SignedInfo, SignatureValue en een verwijzing naar het certificaat.");
    }

    void check() throws Fault {
        if (value == null || inclusive == null || token == null || !timed) {
            throw new Fault(
                    Fault.Code.SECURITY,
                    "Onderteken het bericht: in wsse:Security horen een certificaat, een Timestamp en een Signature.");
        }
        if (tokenId == null || !("#" + tokenId).equals(keyReference)) {
            throw incomplete();
        }
    }

    /** Of the canonicalisation of SignedInfo. */
    Set<String> inclusive() {
        return inclusive == null ? Set.of() : inclusive;
    }

    /** As base64. */
    String value() {
        return String.valueOf(value);
    }

    X509Certificate certificate() throws Fault {
        try {
            var der = Base64.getDecoder().decode(Text.withoutSpace(String.valueOf(token)));
            var factory = CertificateFactory.getInstance("X.509");
            return (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException | IllegalArgumentException e) {
            throw new Fault(Fault.Code.SECURITY_TOKEN, "Het certificaat kan niet gelezen worden.");
        }
    }
}
