// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.message;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Parses what others sent, with everything dangerous off (OWASP ASVS 5.0, 1.5.1), by the parser of the JDK whatever else
 * the runtime has on board.
 */
final class Xml {
    private static final Pattern DECLARATION = Pattern.compile(
            "<\\?xml version=[\"']1\\.0[\"']( encoding=[\"'][Uu][Tt][Ff]-8[\"'])?( standalone=[\"'](yes|no)[\"'])? ?\\?>");
    private static final int LONGEST_DECLARATION = 100;
    private static final int MOST_IDLE = 16;
    private static final int MOST_USES = 500;
    private static final DocumentBuilderFactory FACTORY = factory();
    private static final BlockingQueue<Parser> IDLE = new ArrayBlockingQueue<>(MOST_IDLE);

    private static final ErrorHandler SILENT = new ErrorHandler() {
        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    };

    private Xml() {}

    private static DocumentBuilderFactory factory() {
        var factory = DocumentBuilderFactory.newDefaultInstance();
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            factory.setFeature("http://apache.org/xml/features/dom/defer-node-expansion", false);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setAttribute("jdk.xml.elementAttributeLimit", "30");
        factory.setAttribute("jdk.xml.maxElementDepth", "60");
        factory.setAttribute("jdk.xml.maxXMLNameLimit", "200");
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(true);
        factory.setNamespaceAware(true);
        return factory;
    }

    /**
     * A message: elements, attributes and text alone. A {@code <} in XML always begins markup, so that whatever else there
     * could be is found by looking for {@code <!} and {@code <?}.
     */
    static Document message(byte[] bytes) {
        var text = text(bytes);
        if (text.contains("<!") || text.indexOf("<?", 1) > 0) {
            throw new Refused(Reason.XML_FORBIDDEN, "markup that is no element");
        }
        return parse(bytes, text);
    }

    /** The same, but comments may be in it; whoever reads it reads the canonical form, which has none. */
    static Document commented(byte[] bytes) {
        return parse(bytes, text(bytes));
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Refused(Reason.XML_FORBIDDEN, "not UTF-8", e);
        }
    }

    private static Document parse(byte[] bytes, String text) {
        checkDeclaration(text);
        var source = new InputSource(new ByteArrayInputStream(bytes));
        source.setEncoding("UTF-8");
        var parser = IDLE.poll();
        if (parser == null) {
            parser = new Parser();
        }
        try {
            var document = parser.parse(source);
            if (parser.isGood()) {
                IDLE.offer(parser);
            }
            return document;
        } catch (SAXException | IOException e) {
            throw new Refused(Reason.XML_MALFORMED, "the parser refuses it", e);
        }
    }

    /**
     * A parser that is used again: a third of the work for a small message is to make one, and the names that all messages share
     * are in its table already. One that refused something is not used again, and none for ever, so that no sender fills the table.
     */
    private static final class Parser {
        private final DocumentBuilder builder = builder();
        private int uses;

        Document parse(InputSource source) throws SAXException, IOException {
            if (uses++ > 0) {
                builder.reset();
                harden(builder);
            }
            return builder.parse(source);
        }

        boolean isGood() {
            return uses < MOST_USES;
        }
    }

    private static DocumentBuilder builder() {
        synchronized (FACTORY) {
            try {
                var builder = FACTORY.newDocumentBuilder();
                harden(builder);
                return builder;
            } catch (ParserConfigurationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void harden(DocumentBuilder builder) {
        builder.setErrorHandler(SILENT);
        builder.setEntityResolver((publicId, systemId) -> {
            throw new SAXException("nothing is fetched");
        });
    }

    private static void checkDeclaration(String text) {
        var start = text.substring(0, Math.min(text.length(), LONGEST_DECLARATION));
        if (start.startsWith("<?")) {
            int end = start.indexOf("?>");
            if (end < 0 || !DECLARATION.matcher(start.substring(0, end + 2)).matches()) {
                throw new Refused(Reason.XML_FORBIDDEN, "another declaration than that of XML 1.0 in UTF-8");
            }
        } else if (!start.startsWith("<")) {
            throw new Refused(Reason.XML_MALFORMED, "does not begin with an element");
        }
    }

    static List<Element> children(Element parent) {
        var children = new ArrayList<Element>();
        for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    static List<Element> children(Element parent, String namespace, String name) {
        return children(parent).stream().filter(e -> is(e, namespace, name)).toList();
    }

    /** The first child of this name; none if there is none. Shapes see to it that there is one only. */
    static @Nullable Element child(Element parent, String namespace, String name) {
        for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element element && is(element, namespace, name)) {
                return element;
            }
        }
        return null;
    }

    /** A child that the shape says is there. */
    static Element need(Element parent, String namespace, String name) {
        var child = child(parent, namespace, name);
        if (child == null) {
            throw new Refused(Reason.SHAPE, "no " + name);
        }
        return child;
    }

    static boolean is(Element element, String namespace, String name) {
        return name.equals(element.getLocalName()) && namespace.equals(element.getNamespaceURI());
    }

    static String text(Element parent, String namespace, String name) {
        return need(parent, namespace, name).getTextContent();
    }
}
