// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.soap;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What a signature says that it is about, by id. Only what WS-Security and Digikoppeling need is taken: parts of this
 * message, each in exclusive canonical form and no other transform.
 */
record SignedInfo(String algorithm, Map<String, Reference> references) {
    private static final String INCLUSIVE = "InclusiveNamespaces";
    private static final int MOST_REFERENCES = 30;

    /** @param inclusive prefixes for {@link Canonicaliser} */
    record Reference(Set<String> inclusive, String digestAlgorithm, String digest) {}

    /** @param canonical the very bytes that were signed */
    static SignedInfo read(byte[] canonical) throws XMLStreamException, Fault {
        var xml = Parser.read(new ByteArrayInputStream(canonical));
        xml.next();
        need(xml, "CanonicalizationMethod");
        var unused = inclusive(xml);
        need(xml, "SignatureMethod");
        var algorithm = algorithm(xml);
        end(xml);
        var references = new HashMap<String, Reference>();
        while (Parts.toNext(xml)) {
            check(xml, "Reference");
            var uri = String.valueOf(xml.getAttributeValue(null, "URI"));
            if (!uri.startsWith("#") || references.put(uri.substring(1), reference(xml)) != null) {
                throw shape();
            }
            if (references.size() > MOST_REFERENCES) {
                throw shape();
            }
        }
        return new SignedInfo(algorithm, Map.copyOf(references));
    }

    private static Reference reference(XMLStreamReader xml) throws XMLStreamException, Fault {
        need(xml, "Transforms");
        need(xml, "Transform");
        var inclusive = inclusive(xml);
        end(xml);
        need(xml, "DigestMethod");
        var algorithm = algorithm(xml);
        end(xml);
        need(xml, "DigestValue");
        var digest = Text.withoutSpace(Text.of(xml));
        end(xml);
        return new Reference(inclusive, algorithm, digest);
    }

    /** Reads the use of exclusive canonicalisation to its end. */
    static Set<String> inclusive(XMLStreamReader xml) throws XMLStreamException, Fault {
        if (!algorithm(xml).equals(Canonicaliser.ALGORITHM)) {
            throw shape();
        }
        Set<String> prefixes = Set.of();
        if (Parts.toNext(xml)) {
            if (!Names.is(xml, Canonicaliser.ALGORITHM, INCLUSIVE)) {
                throw shape();
            }
            var list = xml.getAttributeValue(null, "PrefixList");
            prefixes = Arrays.stream(list == null ? new String[0] : list.strip().split("\\s+"))
                    .filter(prefix -> !prefix.isEmpty())
                    .map(prefix -> prefix.equals("#default") ? "" : prefix)
                    .collect(Collectors.toUnmodifiableSet());
            end(xml);
            end(xml);
        }
        return prefixes;
    }

    private static String algorithm(XMLStreamReader xml) {
        return String.valueOf(xml.getAttributeValue(null, "Algorithm"));
    }

    private static void need(XMLStreamReader xml, String name) throws XMLStreamException, Fault {
        if (!Parts.toNext(xml)) {
            throw shape();
        }
        check(xml, name);
    }

    private static void check(XMLStreamReader xml, String name) throws Fault {
        if (!Names.is(xml, Names.DS, name)) {
            throw shape();
        }
    }

    private static void end(XMLStreamReader xml) throws XMLStreamException, Fault {
        if (Parts.toNext(xml)) {
            throw shape();
        }
    }

    private static Fault shape() {
        return new Fault(
                Fault.Code.SECURITY,
                "De ondertekening heeft een vorm die hier niet mag: verwijs naar delen van het bericht, in exc-c14n.");
    }
}
