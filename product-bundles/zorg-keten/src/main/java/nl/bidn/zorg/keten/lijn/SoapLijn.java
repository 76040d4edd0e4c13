// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.zorg.keten.lijn;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import nl.bidn.portal.api.Health;
import nl.bidn.portal.api.Outgoing;
import org.jspecify.annotations.Nullable;

/** Calls one partner; its address may change at any time. For any thread, which waits for the answer. */
public final class SoapLijn {
    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";

    private final Outgoing outgoing;
    private final String partner;
    private volatile @Nullable Adresboek adresboek;
    private volatile Health gezondheid = Health.degraded("no address is configured");

    /** @param partner its name, for the operator */
    public SoapLijn(Outgoing outgoing, String partner) {
        this.outgoing = outgoing;
        this.partner = partner;
    }

    /** Takes what the operator says; if that is wrong, nothing is called and the probe says why. */
    public void stelIn(String adres, String certificaat, int geduldSeconden) {
        try {
            adresboek = Adresboek.lees(adres, certificaat, geduldSeconden);
            gezondheid = Health.ok("an address is configured; nothing was sent yet");
        } catch (IllegalArgumentException e) {
            adresboek = null;
            gezondheid = Health.degraded(String.valueOf(e.getMessage()));
        }
    }

    /** How the last call went. */
    public Health gezondheid() {
        return gezondheid;
    }

    /** @throws IOException if it is not known whether the partner has it, or it surely has not */
    public <T> T vraag(String actie, Vraag vraag, Antwoord<T> antwoord) throws IOException {
        Adresboek nu = adresboek;
        if (nu == null) {
            throw new IOException("no address of " + partner + " is configured");
        }
        var call = new Outgoing.Call(
                nu.adres(),
                "text/xml; charset=utf-8",
                Map.of("SOAPAction", '"' + actie + '"'),
                out -> schrijf(vraag, out),
                nu.certificaat(),
                nu.geduld());
        try {
            T gelezen = outgoing.post(call, answer -> lees(answer, antwoord));
            gezondheid = Health.ok("the last call was answered");
            return gelezen;
        } catch (IOException | IllegalArgumentException e) {
            gezondheid = Health.degraded("the last call failed: " + e.getClass().getSimpleName());
            throw e instanceof IOException io ? io : new IOException("the address is refused", e);
        }
    }

    private static void schrijf(Vraag vraag, OutputStream out) throws IOException {
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("soap", "Envelope", SOAP);
            xml.writeNamespace("soap", SOAP);
            xml.writeStartElement("soap", "Header", SOAP);
            vraag.kop(xml);
            xml.writeEndElement();
            xml.writeStartElement("soap", "Body", SOAP);
            vraag.inhoud(xml);
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof IOException io ? io : new IOException(e);
        }
    }

    private <T> T lees(Outgoing.Answer answer, Antwoord<T> antwoord) throws IOException {
        try (InputStream in = answer.content()) {
            XMLStreamReader xml = factory().createXMLStreamReader(in);
            if (!naarInhoud(xml)) {
                throw new IOException(partner + " answered " + answer.status() + " with an empty body");
            }
            if (xml.getLocalName().equals("Fault") && SOAP.equals(xml.getNamespaceURI())) {
                return antwoord.fout(Soapfout.lees(xml));
            }
            return antwoord.resultaat(xml);
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof IOException io
                    ? io
                    : new IOException(partner + " answered " + answer.status() + " without SOAP");
        }
    }

    /** To the first element of the body, if there is one. */
    private static boolean naarInhoud(XMLStreamReader xml) throws XMLStreamException {
        boolean inBody = false;
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                if (inBody) {
                    return true;
                }
                inBody = xml.getLocalName().equals("Body") && SOAP.equals(xml.getNamespaceURI());
            }
        }
        return false;
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** A sentence of at most so many characters, as the hub takes it. */
    public static String kort(Optional<String> zin, String anders, int meeste) {
        String text = zin.filter(s -> !s.isBlank()).orElse(anders);
        return text.length() <= meeste ? text : text.substring(0, meeste);
    }
}
