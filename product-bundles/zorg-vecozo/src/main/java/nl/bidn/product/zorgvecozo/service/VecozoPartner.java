// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgvecozo.service;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import nl.bidn.product.zorgvecozo.message.Berichtschrijver;
import nl.bidn.product.zorgvecozo.message.Kop;
import nl.bidn.product.zorgvecozo.message.Namen;
import nl.bidn.product.zorgvecozo.message.Statusschrijver;
import nl.bidn.product.zorgvecozo.message.Statusschrijver.Afkeuring;
import nl.bidn.product.zorgvecozo.service.Vecozocodes.Betekenis;
import nl.bidn.product.zorgvecozo.service.Vecozocodes.Gevolg;
import nl.bidn.zorg.keten.Adres;
import nl.bidn.zorg.keten.Envelop;
import nl.bidn.zorg.keten.Foutmelding;
import nl.bidn.zorg.keten.Inhoud;
import nl.bidn.zorg.keten.Ketenpartner;
import nl.bidn.zorg.keten.Overdracht;
import nl.bidn.zorg.keten.lijn.Antwoord;
import nl.bidn.zorg.keten.lijn.SoapLijn;
import nl.bidn.zorg.keten.lijn.Soapfout;
import nl.bidn.zorg.keten.lijn.Vraag;

/** Hands messages for aanbieders to VECOZO. For any thread. */
public final class VecozoPartner implements Ketenpartner {
    private static final int OMSCHRIJVING = 200;
    private static final int TEKST = 100;

    private final SoapLijn lijn;
    private final Vertaling vertaling;
    private final Vecozocodes codes = Vecozocodes.lees();

    public VecozoPartner(SoapLijn lijn, Vertaling vertaling) {
        this.lijn = lijn;
        this.vertaling = vertaling;
    }

    @Override
    public String naam() {
        return "VECOZO";
    }

    @Override
    public boolean bereikt(Adres ontvanger, String functie) {
        return ontvanger.rol() == Adres.Rol.AANBIEDER;
    }

    @Override
    public Overdracht draagOver(Envelop envelop, Inhoud inhoud) throws IOException {
        return draagOver(envelop, inhoud, Gevolg.DEFINITIEF);
    }

    @Override
    public Overdracht draagNogEensOver(Envelop envelop, Inhoud inhoud) throws IOException {
        return draagOver(envelop, inhoud, Gevolg.DUBBEL);
    }

    /** @param bekend what it means that VECOZO knows a message that looks like this one */
    private Overdracht draagOver(Envelop envelop, Inhoud inhoud, Gevolg bekend) throws IOException {
        Kop kop = vertaling.kop(envelop);
        return lijn.vraag(Namen.INDIENEN_ACTIE, new Indienen(kop, inhoud), new Resultaat(kop, bekend));
    }

    @Override
    public Overdracht meld(Foutmelding fout, Envelop over) throws IOException {
        var afkeuring = new Afkeuring(
                fout.kruisreferentie(),
                fout.zender().code(),
                fout.ontvanger().code(),
                fout.code(),
                fout.omschrijving());
        return lijn.vraag(
                Namen.STATUS_ACTIE, xml -> Statusschrijver.schrijf(afkeuring, xml), new Gemeld(fout.kruisreferentie()));
    }

    private record Indienen(Kop kop, Inhoud inhoud) implements Vraag {
        @Override
        public void kop(XMLStreamWriter xml) throws XMLStreamException {
            Berichtschrijver.kop(kop, xml);
        }

        @Override
        public void inhoud(XMLStreamWriter xml) throws IOException, XMLStreamException {
            try (InputStream payload = inhoud.open()) {
                Berichtschrijver.inhoud(kop.traceerId() + ".xml", payload, xml);
            }
        }
    }

    private final class Resultaat implements Antwoord<Overdracht> {
        private final Kop kop;
        private final Gevolg bekend;

        Resultaat(Kop kop, Gevolg bekend) {
            this.kop = kop;
            this.bekend = bekend;
        }

        /** Only what says that it is about this message counts. */
        @Override
        public Overdracht resultaat(XMLStreamReader xml) throws IOException, XMLStreamException {
            boolean resultaat = false;
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    resultaat |= xml.getLocalName().equals("IndienenBerichtResult");
                    if (resultaat && xml.getLocalName().equals("TraceerId")) {
                        return aangenomen(kort(xml));
                    }
                }
            }
            throw new IOException("VECOZO answered without an IndienenBerichtResult");
        }

        private Overdracht aangenomen(String traceerId) throws IOException {
            if (!traceerId.equals(kop.traceerId())) {
                throw new IOException("VECOZO answered about another message");
            }
            return new Overdracht.Aangenomen(traceerId);
        }

        @Override
        public Overdracht fout(Soapfout fout) throws IOException {
            return geweigerd(fout, kop.traceerId(), bekend);
        }

        private static String kort(XMLStreamReader xml) throws XMLStreamException {
            var text = new StringBuilder();
            while (xml.next() != XMLStreamConstants.END_ELEMENT && text.length() < TEKST) {
                if (xml.isCharacters()) {
                    text.append(xml.getText());
                }
            }
            return text.toString().strip();
        }
    }

    /** VECOZO heard that a message could not be processed; its answer has no content. */
    private final class Gemeld implements Antwoord<Overdracht> {
        private final String traceerId;

        Gemeld(String traceerId) {
            this.traceerId = traceerId;
        }

        @Override
        public Overdracht resultaat(XMLStreamReader xml) throws IOException {
            if (!xml.getLocalName().equals("MeldenStatusResponse")) {
                throw new IOException("VECOZO answered without a MeldenStatusResponse");
            }
            return new Overdracht.Aangenomen(traceerId);
        }

        /** What it knows already, it has. */
        @Override
        public Overdracht fout(Soapfout fout) throws IOException {
            return geweigerd(fout, traceerId, Gevolg.DUBBEL);
        }
    }

    private Overdracht geweigerd(Soapfout fout, String traceerId, Gevolg bekend) throws IOException {
        String code = Stream.of("Code", "faultcode", "faultstring")
                .flatMap(naam -> fout.tekst(naam).stream())
                .flatMap(text -> Vecozocodes.zoek(text).stream())
                .findFirst()
                .orElseThrow(() -> new IOException("VECOZO answered with a fault without a code"));
        Optional<Betekenis> betekenis = codes.van(code);
        Gevolg gevolg = betekenis
                .map(Betekenis::gevolg)
                .map(g -> g == Gevolg.BEKEND ? bekend : g)
                .orElse(fout.client() ? Gevolg.DEFINITIEF : Gevolg.LATER);
        return switch (gevolg) {
            case DUBBEL -> new Overdracht.Aangenomen(traceerId);
            case LATER -> throw new IOException("VECOZO cannot take it now: " + code);
            case DEFINITIEF, BEKEND ->
                new Overdracht.Geweigerd(
                        code,
                        SoapLijn.kort(
                                betekenis.map(Betekenis::omschrijving), "VECOZO weigert het bericht.", OMSCHRIJVING));
        };
    }
}
