// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning.saml;

import java.util.List;
import nl.bidn.portal.sandbox.eherkenning.xml.EncryptedId;
import nl.bidn.portal.sandbox.eherkenning.xml.EncryptedId.Reader;
import nl.bidn.portal.sandbox.eherkenning.xml.Names;
import nl.bidn.portal.sandbox.eherkenning.xml.Xml;

/**
 * An identifying number in an answer.
 *
 * @param value as XML text, so already escaped
 * @param transport how the keys are encrypted; empty: the number is not encrypted at all
 * @param flip which byte of the ciphertext, from the end, is spoilt; 0 is none
 */
public record Identifier(String qualifier, String value, List<Reader> readers, String transport, int flip) {
    public static Identifier of(String qualifier, String value, List<Reader> readers) {
        return new Identifier(qualifier, Xml.escape(value), readers, Names.RSA_OAEP, 0);
    }

    public Identifier withQualifier(String other) {
        return new Identifier(other, value, readers, transport, flip);
    }

    public Identifier withValue(String xmlText) {
        return new Identifier(qualifier, xmlText, readers, transport, flip);
    }

    public Identifier withReaders(List<Reader> others) {
        return new Identifier(qualifier, value, others, transport, flip);
    }

    public Identifier withTransport(String other) {
        return new Identifier(qualifier, value, readers, other, flip);
    }

    public Identifier withFlip(int fromTheEnd) {
        return new Identifier(qualifier, value, readers, transport, fromTheEnd);
    }

    /** The content of an AttributeValue. */
    String write() {
        var plain = "<saml:NameID xmlns:saml=\"" + Names.SAML + "\" Format=\"" + Names.PERSISTENT
                + "\" NameQualifier=\"" + Xml.escape(qualifier) + "\">" + value + "</saml:NameID>";
        return transport.isEmpty() ? plain : EncryptedId.write(plain, readers, transport, flip);
    }
}
