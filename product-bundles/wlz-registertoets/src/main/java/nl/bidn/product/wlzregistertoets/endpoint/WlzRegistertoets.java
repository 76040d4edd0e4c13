// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.endpoint;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import nl.bidn.portal.api.SoapService;
import nl.bidn.product.wlzregistertoets.service.Indicatie;
import nl.bidn.product.wlzregistertoets.service.Versheid;
import nl.bidn.product.wlzregistertoets.service.toets.Kanaal;
import nl.bidn.product.wlzregistertoets.service.toets.Systeemtoets;
import nl.bidn.product.wlzregistertoets.service.toets.Systeemuitkomst;
import nl.bidn.product.wlzregistertoets.service.toets.Toetsantwoord;

/**
 * {@code bepaalWlzStatus} of {@code wsdl/WlzRegistertoets.wsdl}, for systems of municipalities: Digikoppeling WUS 2W-be, and
 * 2W-be-S by a second address. What is refused has a fault with each thing that is wrong, and nothing of what was sent.
 */
public final class WlzRegistertoets implements SoapService {
    /** Its name in the address where the line is enough. */
    public static final String NAAM = "WlzRegistertoets";
    /** Its name in the address where messages are signed. */
    public static final String NAAM_ONDERTEKEND = "WlzRegistertoetsOndertekend";

    private final Systeemtoets toetsen;

    public WlzRegistertoets(Systeemtoets toetsen) {
        this.toetsen = toetsen;
    }

    @Override
    public Answer answer(Call call) throws SoapFault, IOException, XMLStreamException {
        if (!call.operation().equals(Wlz.VRAAG)) {
            throw fault(new Vraagfout("body", "bewerking-onbekend", "Deze interface kent alleen bepaalWlzStatus."));
        }
        if (!call.action().equals(Wlz.ACTIE)) {
            throw fault(new Vraagfout("action", "actie-onjuist", "De Action hoort niet bij bepaalWlzStatus."));
        }
        SoapVraag vraag = SoapVraag.lees(call.body())
                .orElseThrow(() -> fault(new Vraagfout(
                        "body", "bericht-onjuist", "In de Body staat iets dat het schema daar niet heeft.")));
        // the gate asks for it; an empty one would be the same number for all
        String nummer = call.messageId()
                .orElseThrow(() -> fault(new Vraagfout("messageid", "messageid-ontbreekt", "De MessageID ontbreekt.")));
        Systeemuitkomst uitkomst =
                toetsen.toetsEenmaal(call.caller(), vraag.organisatie(), vraag.vraag(), Kanaal.SOAP, nummer);
        if (uitkomst instanceof Systeemuitkomst.Beantwoord beantwoord) {
            return xml -> schrijf(beantwoord.antwoord(), xml);
        }
        throw fault(uitkomst);
    }

    private static SoapFault fault(Systeemuitkomst uitkomst) {
        if (uitkomst instanceof Systeemuitkomst.Onjuist onjuist) {
            return fault(true, "De vraag is niet beantwoord: er zit een fout in.", Vraagfout.van(onjuist));
        }
        if (uitkomst instanceof Systeemuitkomst.GeenToegang geen) {
            return fault(Weigeringen.van(geen));
        }
        if (uitkomst instanceof Systeemuitkomst.Dubbel) {
            return fault(new Vraagfout(
                    "messageid",
                    "bericht-dubbel",
                    "Een bericht met deze MessageID kwam al eerder. Gebruik een nieuwe."));
        }
        if (uitkomst instanceof Systeemuitkomst.TeVeel) {
            return straks("te-veel", Weigeringen.TE_VEEL);
        }
        return straks("niet-beschikbaar", Weigeringen.NIET_BESCHIKBAAR);
    }

    private static SoapFault fault(Vraagfout fout) {
        return fault(true, fout.zin(), List.of(fout));
    }

    private static SoapFault straks(String code, String zin) {
        return fault(false, zin, List.of(new Vraagfout("register", code, zin)));
    }

    private static SoapFault fault(boolean client, String reden, List<Vraagfout> fouten) {
        return new SoapFault(client, reden, Optional.of(xml -> schrijf(fouten, xml)));
    }

    private static void schrijf(List<Vraagfout> fouten, XMLStreamWriter xml) throws XMLStreamException {
        Wlz.begin(xml, Wlz.FOUT);
        for (Vraagfout fout : fouten) {
            Wlz.begin(xml, "fout");
            Wlz.tekst(xml, "code", fout.code());
            Wlz.tekst(xml, "plek", fout.plek());
            Wlz.tekst(xml, "omschrijving", fout.zin());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void schrijf(Toetsantwoord antwoord, XMLStreamWriter xml) throws XMLStreamException {
        Wlz.begin(xml, Wlz.ANTWOORD);
        Wlz.tekst(xml, "ontvangstnummer", antwoord.ontvangstnummer());
        Wlz.tekst(xml, "status", antwoord.status().name());
        if (antwoord.indicatie().isPresent()) {
            schrijf(antwoord.indicatie().get(), xml);
        }
        Wlz.tekst(xml, "peilmoment", antwoord.peilmoment().toString());
        Wlz.tekst(xml, "registerVerouderd", String.valueOf(antwoord.versheid() == Versheid.VEROUDERD));
        Wlz.tekst(xml, "registerWordtGeladen", String.valueOf(antwoord.laden()));
        Wlz.tekst(xml, "bsnAangevuld", String.valueOf(antwoord.aangevuld()));
        Wlz.tekst(xml, "toetsmoment", antwoord.moment().toString());
        xml.writeEndElement();
    }

    private static void schrijf(Indicatie indicatie, XMLStreamWriter xml) throws XMLStreamException {
        Wlz.tekst(xml, "afgiftedatum", indicatie.afgiftedatum().toString());
        Wlz.tekst(xml, "ingangsdatum", indicatie.ingangsdatum().toString());
        if (indicatie.einddatum() != null) {
            Wlz.tekst(xml, "einddatum", indicatie.einddatum().toString());
        }
    }
}
