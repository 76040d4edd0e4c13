// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgcak.service;

import java.io.IOException;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.bidn.product.zorgcak.service.Cakcodes.Gevolg;
import nl.bidn.zorg.keten.Adres;
import nl.bidn.zorg.keten.Envelop;
import nl.bidn.zorg.keten.Envelop.Soort;
import nl.bidn.zorg.keten.Foutmelding;
import nl.bidn.zorg.keten.Inhoud;
import nl.bidn.zorg.keten.Ketenpartner;
import nl.bidn.zorg.keten.Overdracht;
import nl.bidn.zorg.keten.lijn.Antwoord;
import nl.bidn.zorg.keten.lijn.SoapLijn;
import nl.bidn.zorg.keten.lijn.Soapfout;
import nl.bidn.zorg.keten.stuf.Bevestiging;
import nl.bidn.zorg.keten.stuf.Fout;
import nl.bidn.zorg.keten.stuf.Stuf;
import nl.bidn.zorg.keten.stuf.StufLezer;
import nl.bidn.zorg.keten.stuf.StufSchrijver;
import nl.bidn.zorg.keten.stuf.Stufenvelop;
import nl.bidn.zorg.keten.stuf.Systeem;

/** Hands messages about the eigen bijdrage to the CAK. For any thread. */
public final class CakPartner implements Ketenpartner {
    private static final String APPLICATIE_CAK = "CAK";
    private static final int CODE = 20;
    private static final int STUFCODE = 7;
    private static final int OMSCHRIJVING = 200;

    private final SoapLijn lijn;
    private final Cakcodes codes = Cakcodes.lees();

    public CakPartner(SoapLijn lijn) {
        this.lijn = lijn;
    }

    @Override
    public String naam() {
        return "CAK";
    }

    @Override
    public boolean bereikt(Adres ontvanger, String functie) {
        return ontvanger.equals(Adres.CAK);
    }

    @Override
    public Overdracht draagOver(Envelop envelop, Inhoud inhoud) throws IOException {
        var stuf = Stufenvelop.om(
                envelop,
                Knooppuntsysteem.APPLICATIE,
                Knooppuntsysteem.VERSIE,
                Knooppuntsysteem.SUBVERSIE,
                APPLICATIE_CAK);
        String actie = envelop.soort() == Soort.HEEN ? Stuf.ACTIE_DI01 : Stuf.ACTIE_DU01;
        return lijn.vraag(
                actie, xml -> StufSchrijver.schrijf(stuf, inhoud, xml), new Resultaat(envelop.referentienummer()));
    }

    /** By the same door as messages. Assumption: the CAK takes a Fo01 of a municipality, as StUF-GGk lets the chain do. */
    @Override
    public Overdracht meld(Foutmelding fout, Envelop over) throws IOException {
        var stuf = new Fout(
                Fout.Soort.FO01,
                Systeem.van(fout.zender().code(), Knooppuntsysteem.APPLICATIE),
                Systeem.van(fout.ontvanger().code(), APPLICATIE_CAK),
                fout.referentienummer(),
                fout.tijdstip(),
                fout.kruisreferentie(),
                SoapLijn.kort(Optional.of(fout.code()), "fout", STUFCODE),
                true,
                fout.omschrijving(),
                Optional.of(over.functie() + "-" + Knooppuntsysteem.VERSIE + Knooppuntsysteem.SUBVERSIE));
        return lijn.vraag(
                Stuf.ACTIE_FO01, xml -> StufSchrijver.schrijf(stuf, xml), new Resultaat(fout.referentienummer()));
    }

    private final class Resultaat implements Antwoord<Overdracht> {
        private final String referentienummer;

        Resultaat(String referentienummer) {
            this.referentienummer = referentienummer;
        }

        /** Only what says that it is about this message counts. */
        @Override
        public Overdracht resultaat(XMLStreamReader xml) throws IOException, XMLStreamException {
            Bevestiging bevestiging = StufLezer.bevestiging(xml);
            if (!bevestiging.kruisreferentie().equals(referentienummer)) {
                throw new IOException("the CAK answered about another message");
            }
            return new Overdracht.Aangenomen(bevestiging.referentienummer());
        }

        /** The detail is a Fo03. */
        @Override
        public Overdracht fout(Soapfout fout) throws IOException {
            String code = fout.tekst("code")
                    .filter(text -> text.length() <= CODE)
                    .orElseThrow(() -> new IOException("the CAK answered with a fault without a code"));
            boolean onze = fout.tekst("plek").filter("client"::equals).isPresent();
            Gevolg gevolg = codes.van(code).orElse(onze ? Gevolg.DEFINITIEF : Gevolg.LATER);
            return switch (gevolg) {
                case DUBBEL -> new Overdracht.Aangenomen(referentienummer);
                case LATER -> throw new IOException("the CAK cannot take it now: " + code);
                case DEFINITIEF ->
                    new Overdracht.Geweigerd(
                            code,
                            SoapLijn.kort(fout.tekst("omschrijving"), "Het CAK weigert het bericht.", OMSCHRIJVING));
            };
        }
    }
}
