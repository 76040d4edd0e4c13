// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.testkit;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Looks whether a WSDL can be used as the gate serves it: with all that it imports, and an address to fill in. */
final class WsdlFiles {
    private static final String WSDL = "http://schemas.xmlsoap.org/wsdl/";
    private static final String WSDL_SOAP = "http://schemas.xmlsoap.org/wsdl/soap/";
    /** What the gate serves beside a WSDL. */
    private static final Pattern SERVED =
            Pattern.compile("wsdl/([A-Za-z0-9][A-Za-z0-9._-]*/)*[A-Za-z0-9][A-Za-z0-9._-]*\\.(wsdl|xsd)");

    private final Function<String, Optional<String>> files;
    private final List<String> flaws = new ArrayList<>();
    private final Deque<String> waiting = new ArrayDeque<>();
    private final Set<String> seen = new HashSet<>();

    private WsdlFiles(Function<String, Optional<String>> files) {
        this.files = files;
    }

    /** @param files the text of a file of the bundle */
    static List<String> flaws(String path, Function<String, Optional<String>> files) {
        var all = new WsdlFiles(files);
        all.read(path).ifPresentOrElse(all::checkAddress, () -> all.flaws.add(path + " is not there, or no XML"));
        all.waiting.add(path);
        while (!all.waiting.isEmpty()) {
            all.follow(all.waiting.remove());
        }
        return all.flaws;
    }

    private void checkAddress(Document wsdl) {
        if (!WSDL.equals(wsdl.getDocumentElement().getNamespaceURI())) {
            flaws.add("no WSDL 1.1");
        }
        if (wsdl.getElementsByTagNameNS(WSDL_SOAP, "address").getLength() == 0) {
            flaws.add("no soap:address of SOAP 1.1");
        }
    }

    private void follow(String path) {
        if (!seen.add(path)) {
            return;
        }
        Document document = read(path).orElse(null);
        if (document == null || !SERVED.matcher(path).matches()) {
            flaws.add(path + " is imported, and not there, no XML, or not below wsdl/ with a plain name");
            return;
        }
        var elements = document.getElementsByTagName("*");
        for (int i = 0; i < elements.getLength(); i++) {
            if (elements.item(i) instanceof Element element) {
                imported(path, element, "schemaLocation");
                imported(path, element, "location");
            }
        }
    }

    private void imported(String from, Element element, String attribute) {
        boolean imports = Set.of("import", "include", "redefine").contains(element.getLocalName());
        var location = element.getAttribute(attribute);
        if (imports && !location.isEmpty()) {
            waiting.add(
                    URI.create("bundle:/" + from).resolve(location).toString().replaceFirst("^bundle:/", ""));
        }
    }

    private Optional<Document> read(String path) {
        return files.apply(path).flatMap(text -> {
            try {
                var factory = DocumentBuilderFactory.newDefaultInstance();
                factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
                factory.setNamespaceAware(true);
                return Optional.of(factory.newDocumentBuilder().parse(new InputSource(new StringReader(text))));
            } catch (SAXException | IOException | ParserConfigurationException e) {
                return Optional.empty();
            }
        });
    }
}
