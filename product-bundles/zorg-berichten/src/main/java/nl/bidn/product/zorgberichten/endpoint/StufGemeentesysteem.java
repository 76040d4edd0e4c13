// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.endpoint;

import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import nl.bidn.portal.api.Outgoing;
import nl.bidn.product.zorgberichten.endpoint.SoapAntwoord.Gelezen;
import nl.bidn.product.zorgberichten.service.Gemeentesysteem;
import nl.bidn.zorg.keten.Envelop;
import nl.bidn.zorg.keten.Foutmelding;
import nl.bidn.zorg.keten.Inhoud;
import nl.bidn.zorg.keten.stuf.Fout;
import nl.bidn.zorg.keten.stuf.Stuf;
import nl.bidn.zorg.keten.stuf.StufSchrijver;
import nl.bidn.zorg.keten.stuf.Stufenvelop;
import nl.bidn.zorg.keten.stuf.Systeem;

/** Brings messages to systems of municipalities by StUF-GGk 2.1 over SOAP 1.1, while they are read. */
public final class StufGemeentesysteem implements Gemeentesysteem {
    private static final String XML = "text/xml; charset=utf-8";
    /** How the hub names its software (StUF-GGk 2.1, section 3). */
    private static final String APPLICATIE = "GGKWebservice";

    private static final String APPLICATIE_VERSIE = "0001";
    private static final String APPLICATIE_SUBVERSIE = "0000";
    /** The node itself, as every envelope names it. */
    private static final String KNOOPPUNT = "GGk";

    /** The system has a message with this number already. */
    private static final String DUBBEL = "IB016";

    private static final int OK = 200;
    private static final int ACCEPTED = 202;
    private static final int NO_CONTENT = 204;
    private static final int SERVER_ERROR = 500;
    private static final Set<Integer> GOED = Set.of(OK, ACCEPTED, NO_CONTENT);
    private static final Set<Integer> GEEN_TOEGANG = Set.of(401, 403);
    private static final Set<Integer> DRUK = Set.of(408, 429, 502, 503);

    private final Outgoing outgoing;
    private final SoapAntwoord antwoord = new SoapAntwoord();
    private final XMLOutputFactory xml = new WstxOutputFactory();

    public StufGemeentesysteem(Outgoing outgoing) {
        this.outgoing = outgoing;
    }

    @Override
    public Uitkomst bied(Verbinding verbinding, Envelop envelop, Inhoud inhoud) {
        var stuf = Stufenvelop.om(envelop, APPLICATIE, APPLICATIE_VERSIE, APPLICATIE_SUBVERSIE, KNOOPPUNT);
        String actie = envelop.soort() == Envelop.Soort.HEEN ? Stuf.ACTIE_DI01 : Stuf.ACTIE_DU01;
        return stuur(verbinding, actie, writer -> StufSchrijver.schrijf(stuf, inhoud, writer));
    }

    @Override
    public Uitkomst meld(Verbinding verbinding, Foutmelding melding, Envelop over) {
        var fout = new Fout(
                Fout.Soort.FO01,
                Systeem.van(melding.zender().code(), APPLICATIE),
                Systeem.van(melding.ontvanger().code(), KNOOPPUNT),
                melding.referentienummer(),
                melding.tijdstip(),
                melding.kruisreferentie(),
                StufCode.van(melding.code()),
                true,
                melding.omschrijving(),
                Optional.of(over.functie() + "-" + APPLICATIE_VERSIE + APPLICATIE_SUBVERSIE));
        return stuur(verbinding, Stuf.ACTIE_FO01, writer -> StufSchrijver.schrijf(fout, writer));
    }

    /** Writes what stands in the body. */
    @FunctionalInterface
    private interface Body {
        void schrijf(XMLStreamWriter writer) throws IOException, XMLStreamException;
    }

    private Uitkomst stuur(Verbinding verbinding, String actie, Body body) {
        var call = new Outgoing.Call(
                verbinding.adres(),
                XML,
                Map.of("SOAPAction", '"' + actie + '"'),
                out -> schrijf(body, out),
                verbinding.certificaat(),
                verbinding.geduld());
        try {
            return outgoing.post(call, this::uitkomst);
        } catch (IllegalArgumentException e) {
            return new Uitkomst.NietBereikt(Reden.ADRES_GEWEIGERD);
        } catch (Outgoing.NotReached e) {
            return new Uitkomst.NietBereikt(Reden.GEEN_VERBINDING);
        } catch (IOException e) {
            return new Uitkomst.Onzeker(Reden.VERBROKEN);
        }
    }

    private void schrijf(Body body, OutputStream out) throws IOException {
        try {
            XMLStreamWriter writer = xml.createXMLStreamWriter(out, "UTF-8");
            writer.writeStartDocument("UTF-8", "1.0");
            writer.writeStartElement("soapenv", "Envelope", SoapAntwoord.SOAP);
            writer.writeNamespace("soapenv", SoapAntwoord.SOAP);
            writer.writeStartElement("soapenv", "Body", SoapAntwoord.SOAP);
            body.schrijf(writer);
            writer.writeEndElement();
            writer.writeEndElement();
            writer.writeEndDocument();
            writer.flush();
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof IOException line ? line : new IOException(e);
        }
    }

    private Uitkomst uitkomst(Outgoing.Answer answer) throws IOException {
        int status = answer.status();
        if (!GOED.contains(status) && status != SERVER_ERROR) {
            return zonderStuf(status);
        }
        Gelezen gelezen = antwoord.lees(answer.content());
        if (gelezen instanceof Gelezen.Fo03 fo03) {
            return fo03.fout().code().equals(DUBBEL)
                    ? new Uitkomst.Aangenomen()
                    : new Uitkomst.Geweigerd(fo03.fout().code(), fo03.fout().omschrijving());
        }
        if (gelezen instanceof Gelezen.SoapFault fault && fault.client()) {
            return new Uitkomst.Geweigerd("SOAP", "");
        }
        if (status == SERVER_ERROR) {
            return new Uitkomst.Onzeker(Reden.STORING);
        }
        return gelezen instanceof Gelezen.Bevestigd || gelezen instanceof Gelezen.Leeg
                ? new Uitkomst.Aangenomen()
                : new Uitkomst.Onzeker(Reden.ANTWOORD_ONBEKEND);
    }

    /** Something before the system of the municipality answered, or a system that does not know StUF. */
    private static Uitkomst zonderStuf(int status) {
        if (GEEN_TOEGANG.contains(status)) {
            return new Uitkomst.NietBereikt(Reden.GEEN_TOEGANG);
        }
        if (DRUK.contains(status)) {
            return new Uitkomst.NietBereikt(Reden.STORING);
        }
        return status > SERVER_ERROR
                ? new Uitkomst.Onzeker(Reden.STORING)
                : new Uitkomst.NietBereikt(Reden.NIETS_OP_ADRES);
    }
}
