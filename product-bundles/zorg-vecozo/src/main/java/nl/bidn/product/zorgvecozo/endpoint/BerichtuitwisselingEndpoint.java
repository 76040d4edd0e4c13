// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgvecozo.endpoint;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import nl.bidn.portal.api.SoapService;
import nl.bidn.product.zorgvecozo.message.Kop;
import nl.bidn.product.zorgvecozo.message.Namen;
import nl.bidn.product.zorgvecozo.message.Zipfout;
import nl.bidn.product.zorgvecozo.service.Bezorging;
import nl.bidn.product.zorgvecozo.service.Reden;
import nl.bidn.product.zorgvecozo.service.Status;
import nl.bidn.zorg.keten.codes.Weigering;
import nl.bidn.zorg.keten.lijn.Teksten;
import nl.bidn.zorg.keten.stuf.Base64Lezer;
import nl.bidn.zorg.keten.stuf.StufFout;

/**
 * Takes messages for municipalities ({@code IndienenBericht}, the same as VECOZO takes) and news of those that VECOZO took
 * ({@code MeldenStatus}). What is refused is a fault with a code of the node.
 */
public final class BerichtuitwisselingEndpoint implements SoapService {
    /** The last part of the address, and the name of the contract. */
    public static final String NAAM = "Berichtuitwisseling";

    private final Bezorging bezorging;

    public BerichtuitwisselingEndpoint(Bezorging bezorging) {
        this.bezorging = bezorging;
    }

    @Override
    public boolean understands(QName header) {
        return Koplezer.kent(header);
    }

    @Override
    public Answer answer(Call call) throws SoapFault, IOException, XMLStreamException {
        if (call.operation().equals(Namen.INDIENEN)) {
            return indienen(call);
        }
        if (call.operation().equals(Namen.STATUS)) {
            return status(call.body());
        }
        throw fault(Reden.ENVELOP_ONGELDIG.weigering().omdat("Deze bewerking is onbekend."));
    }

    private Answer indienen(Call call) throws SoapFault, IOException, XMLStreamException {
        Kop kop = kop(call);
        XMLStreamReader xml = call.body();
        naar("Data", xml);
        try {
            var payload = new Base64Lezer(xml, Bezorging.MEESTE_BYTES, () -> uit(xml));
            weiger(bezorging.neemAan(kop, payload));
        } catch (StufFout e) {
            Reden reden = e.teGroot() ? Reden.BERICHT_TE_GROOT : Reden.ENVELOP_ONGELDIG;
            throw fault(reden.weigering().omdat(String.valueOf(e.getMessage())));
        }
        return antwoord -> {
            antwoord.writeStartElement("v", "IndienenBerichtResponse", Namen.DIENST);
            antwoord.writeNamespace("v", Namen.DIENST);
            antwoord.writeNamespace("m", Namen.BERICHT);
            antwoord.writeStartElement("v", "IndienenBerichtResult", Namen.DIENST);
            tekst("ConversatieId", kop.conversatieId(), antwoord);
            tekst("TraceerId", kop.traceerId(), antwoord);
            antwoord.writeEndElement();
            antwoord.writeEndElement();
        };
    }

    private static Kop kop(Call call) throws SoapFault {
        try {
            return Koplezer.lees(call.headers());
        } catch (IllegalArgumentException e) {
            throw fault(Reden.ENVELOP_ONGELDIG.weigering().omdat(String.valueOf(e.getMessage())));
        }
    }

    /** Down to an element; only elements that have it in them may come before. */
    private static void naar(String naam, XMLStreamReader xml) throws SoapFault, XMLStreamException {
        while (!xml.getLocalName().equals(naam)) {
            if (volgende(xml) != XMLStreamConstants.START_ELEMENT) {
                throw fault(Reden.ENVELOP_ONGELDIG.weigering().omdat("Het element " + naam + " ontbreekt."));
            }
        }
    }

    /** Up and out of the body: nothing may follow the payload. */
    private static void uit(XMLStreamReader xml) throws IOException {
        try {
            while (!xml.getName().equals(Namen.INDIENEN)) {
                if (volgende(xml) != XMLStreamConstants.END_ELEMENT) {
                    throw new Zipfout(Zipfout.Soort.ZIP_ONGELDIG);
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** To the next tag; text between tags means nothing. */
    private static int volgende(XMLStreamReader xml) throws XMLStreamException {
        int event = xml.next();
        while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT) {
            event = xml.next();
        }
        return event;
    }

    private Answer status(XMLStreamReader xml) throws SoapFault, XMLStreamException {
        Map<String, String> teksten = Teksten.lees(xml);
        String gelukt = teksten.getOrDefault("Status", "");
        if (!gelukt.equals("Afgeleverd") && !gelukt.equals("Afgekeurd")) {
            throw fault(Reden.ENVELOP_ONGELDIG.weigering().omdat("De status is Afgeleverd of Afgekeurd."));
        }
        boolean afgekeurd = gelukt.equals("Afgekeurd");
        weiger(bezorging.neemAan(new Status(
                teksten.getOrDefault("Gemeente", ""),
                teksten.getOrDefault("TraceerId", ""),
                afgekeurd ? Optional.of(teksten.getOrDefault("Code", "BRS")) : Optional.empty(),
                Optional.ofNullable(teksten.get("Omschrijving")))));
        return antwoord -> {
            antwoord.writeStartElement("v", "MeldenStatusResponse", Namen.DIENST);
            antwoord.writeNamespace("v", Namen.DIENST);
            antwoord.writeEndElement();
        };
    }

    private static void weiger(Optional<Weigering> weigering) throws SoapFault {
        if (weigering.isPresent()) {
            throw fault(weigering.get());
        }
    }

    private static SoapFault fault(Weigering weigering) {
        return new SoapFault(true, weigering.omschrijving(), Optional.of(detail -> {
            detail.writeStartElement("v", "Fout", Namen.DIENST);
            detail.writeNamespace("v", Namen.DIENST);
            detail.writeNamespace("m", Namen.BERICHT);
            tekst("Code", weigering.code(), detail);
            tekst("Omschrijving", weigering.omschrijving(), detail);
            detail.writeEndElement();
        }));
    }

    private static void tekst(String naam, String text, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("m", naam, Namen.BERICHT);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
