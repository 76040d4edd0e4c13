// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.soap;

import java.util.NoSuchElementException;
import java.util.Objects;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.jspecify.annotations.Nullable;

/**
 * The one element in the body, as if it were all there is. At its end, before whoever reads hears of that, the rest of the
 * message is read: who has read to the end has had a message that is whole and sound. Comments are left out.
 */
final class OperationReader extends StreamReaderDelegate {
    /** More than a short text has; longer ones are to be read in pieces. */
    static final int LONGEST_TEXT = 1 << 20;

    private final QName operation;
    private final int around;
    private int depth = 1;
    private boolean ended;
    private boolean over;
    private @Nullable XMLStreamException failure;

    /**
     * @param xml stands at the start of the element
     * @param around how many elements are still open around it
     */
    OperationReader(XMLStreamReader xml, int around) {
        super(xml);
        this.operation = xml.getName();
        this.around = around;
    }

    QName operation() {
        return operation;
    }

    /** What is wrong with the message itself; nothing so far, mostly. */
    @Nullable
    XMLStreamException failure() {
        return failure;
    }

    /** Reads what nobody has read yet. */
    void finish() throws XMLStreamException {
        while (!ended) {
            next();
        }
    }

    @Override
    public int next() throws XMLStreamException {
        if (over) {
            throw new NoSuchElementException();
        }
        if (ended) {
            over = true;
            return END_DOCUMENT;
        }
        try {
            return advance();
        } catch (XMLStreamException e) {
            failure = e;
            throw e;
        }
    }

    private int advance() throws XMLStreamException {
        int event = content();
        if (event == START_ELEMENT) {
            depth++;
        } else if (event == END_ELEMENT) {
            depth--;
            if (depth == 0) {
                Envelope.rest(getParent(), around);
                ended = true;
            }
        }
        return event;
    }

    private int content() throws XMLStreamException {
        int event = super.next();
        while (event == COMMENT) {
            event = super.next();
        }
        return switch (event) {
            case START_ELEMENT, END_ELEMENT, CHARACTERS, CDATA, SPACE -> event;
            default -> throw new Malformed("Het bericht bevat iets anders dan elementen en tekst.");
        };
    }

    @Override
    public int nextTag() throws XMLStreamException {
        int event = next();
        while ((event == CHARACTERS || event == CDATA || event == SPACE) && isWhiteSpace()) {
            event = next();
        }
        if (event != START_ELEMENT && event != END_ELEMENT) {
            throw failed("Er staat tekst waar een element hoort.");
        }
        return event;
    }

    @Override
    public String getElementText() throws XMLStreamException {
        var text = new StringBuilder();
        for (int event = next(); event != END_ELEMENT; event = next()) {
            if (event == START_ELEMENT) {
                throw failed("Er staat een element waar tekst hoort.");
            }
            text.append(super.getTextCharacters(), super.getTextStart(), super.getTextLength());
            if (text.length() > LONGEST_TEXT) {
                throw failed("Een tekst is te lang.");
            }
        }
        return text.toString();
    }

    private XMLStreamException failed(String reason) {
        var malformed = new Malformed(reason);
        failure = malformed;
        return malformed;
    }

    /** The message is closed by whoever opened it. */
    @Override
    public void close() {}

    @Override
    public int getEventType() {
        return over ? END_DOCUMENT : ended ? END_ELEMENT : super.getEventType();
    }

    @Override
    public boolean hasNext() {
        return !over;
    }

    @Override
    public boolean isStartElement() {
        return getEventType() == START_ELEMENT;
    }

    @Override
    public boolean isEndElement() {
        return getEventType() == END_ELEMENT;
    }

    @Override
    public boolean hasName() {
        return isStartElement() || isEndElement();
    }

    @Override
    public QName getName() {
        return atEnd() ? operation : super.getName();
    }

    @Override
    public String getLocalName() {
        return atEnd() ? operation.getLocalPart() : super.getLocalName();
    }

    @Override
    public String getNamespaceURI() {
        return atEnd() ? operation.getNamespaceURI() : super.getNamespaceURI();
    }

    @Override
    public String getPrefix() {
        return atEnd() ? operation.getPrefix() : super.getPrefix();
    }

    @Override
    public int getNamespaceCount() {
        return atEnd() ? 0 : super.getNamespaceCount();
    }

    @Override
    public @Nullable String getNamespaceURI(String of) {
        return atEnd() ? null : super.getNamespaceURI(of);
    }

    @Override
    public void require(int type, @Nullable String namespace, @Nullable String name) throws XMLStreamException {
        boolean right = getEventType() == type
                && (namespace == null || Objects.equals(namespace, getNamespaceURI()))
                && (name == null || name.equals(getLocalName()));
        if (!right) {
            throw failed("Er staat iets anders dan het contract zegt.");
        }
    }

    private boolean atEnd() {
        return ended && !over;
    }
}
