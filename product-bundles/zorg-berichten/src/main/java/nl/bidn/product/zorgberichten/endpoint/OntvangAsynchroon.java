// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.endpoint;

import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import nl.bidn.portal.api.SoapService;
import nl.bidn.product.zorgberichten.service.Bericht.Afwijzing;
import nl.bidn.product.zorgberichten.service.Kanaal;
import nl.bidn.product.zorgberichten.service.Koppeling;
import nl.bidn.product.zorgberichten.service.Koppeling.Ontvangst;
import nl.bidn.product.zorgberichten.service.Weigering;
import nl.bidn.zorg.keten.Foutmelding;
import nl.bidn.zorg.keten.stuf.Bevestiging;
import nl.bidn.zorg.keten.stuf.Fout;
import nl.bidn.zorg.keten.stuf.Stuf;
import nl.bidn.zorg.keten.stuf.StufFout;
import nl.bidn.zorg.keten.stuf.StufLezer;
import nl.bidn.zorg.keten.stuf.StufSchrijver;
import nl.bidn.zorg.keten.stuf.Stufbericht;
import nl.bidn.zorg.keten.stuf.Stufenvelop;
import nl.bidn.zorg.keten.stuf.Systeem;

/**
 * {@code OntvangAsynchroon} of StUF-GGk 2.1, as {@code wsdl/OntvangAsynchroon.wsdl} describes it: systems of municipalities
 * offer messages and say what was wrong with what they got. Answered with {@code Bv03}, or a fault with {@code Fo03}.
 */
public final class OntvangAsynchroon implements SoapService {
    /** Its name in the address. */
    public static final String NAAM = "OntvangAsynchroon";

    /** The whole envelope may be 25 MB; so much payload is more than that as base64, without what stands around it. */
    private static final long MEESTE = 25L * 1024 * 1024 / 4 * 3;

    private static final int LANGSTE_OMSCHRIJVING = 200;
    private static final Map<QName, String> ACTIES =
            Map.of(Stuf.DI01, Stuf.ACTIE_DI01, Stuf.DU01, Stuf.ACTIE_DU01, Stuf.FO01, Stuf.ACTIE_FO01);
    private static final Systeem HUB = Systeem.van("IB", "GGKWebservice");
    /** Who offers something that we could not read. */
    private static final Systeem ONBEKEND = Systeem.van("onbekend", "onbekend");

    private static final String GEEN_NUMMER = "00000000-0000-4000-8000-000000000000";

    private final Koppeling koppeling;
    private final Clock clock;

    public OntvangAsynchroon(Koppeling koppeling, Clock clock) {
        this.koppeling = koppeling;
        this.clock = clock;
    }

    @Override
    public Answer answer(Call call) throws SoapFault, IOException, XMLStreamException {
        String actie = ACTIES.get(call.operation());
        if (actie == null || !(call.action().isEmpty() || call.action().equals(actie))) {
            throw fault(koppeling.afwijzing(Weigering.ENVELOP_ONGELDIG), ONBEKEND, GEEN_NUMMER);
        }
        return call.operation().equals(Stuf.FO01) ? fout(call) : bericht(call);
    }

    private Answer bericht(Call call) throws SoapFault, IOException {
        Stufenvelop stuf = null;
        try {
            Stufbericht bericht = StufLezer.bericht(call.body(), MEESTE);
            stuf = bericht.kop();
            Ontvangst ontvangst = koppeling.bied(
                    call.caller(), Kanaal.SOAP, stuf.envelop(), new TotHetEinde(bericht.inhoud(), call.body()));
            TotHetEinde.lees(call.body());
            Optional<Afwijzing> afwijzing = afwijzing(ontvangst);
            if (afwijzing.isPresent()) {
                throw fault(afwijzing.get(), stuf.zender(), stuf.envelop().referentienummer());
            }
            return bevestiging(stuf.zender(), stuf.envelop().referentienummer());
        } catch (StufFout e) {
            throw fault(
                    e.teGroot() ? koppeling.afwijzing(Weigering.ENVELOP_TE_GROOT) : vorm(e),
                    stuf == null ? ONBEKEND : stuf.zender(),
                    stuf == null ? GEEN_NUMMER : stuf.envelop().referentienummer());
        }
    }

    private Answer fout(Call call) throws SoapFault, IOException {
        Fout fout = lees(call);
        Foutmelding melding = melding(fout);
        TotHetEinde.lees(call.body());
        Optional<Afwijzing> afwijzing = koppeling.meld(call.caller(), melding);
        if (afwijzing.isPresent()) {
            throw fault(afwijzing.get(), fout.zender(), fout.referentienummer());
        }
        return bevestiging(fout.zender(), fout.referentienummer());
    }

    private Fout lees(Call call) throws SoapFault, IOException {
        try {
            return StufLezer.fout(call.body());
        } catch (StufFout e) {
            throw fault(vorm(e), ONBEKEND, GEEN_NUMMER);
        }
    }

    private Foutmelding melding(Fout fout) throws SoapFault {
        try {
            return fout.melding();
        } catch (StufFout e) {
            throw fault(vorm(e), fout.zender(), fout.referentienummer());
        }
    }

    private static Optional<Afwijzing> afwijzing(Ontvangst ontvangst) {
        if (ontvangst instanceof Ontvangst.Dubbel dubbel) {
            return Optional.of(new Afwijzing(dubbel.code(), dubbel.omschrijving()));
        }
        if (ontvangst instanceof Ontvangst.Geweigerd geweigerd) {
            return Optional.of(new Afwijzing(geweigerd.code(), geweigerd.omschrijving()));
        }
        return ((Ontvangst.Bewaard) ontvangst).bericht().afwijzing();
    }

    /** The code of the list for a wrong envelope, and a sentence that says where it is wrong: it names the element. */
    private Afwijzing vorm(StufFout e) {
        String zin = String.valueOf(e.getMessage());
        Weigering weigering = zin.contains("applicatie") ? Weigering.APPLICATIE_ONTBREEKT : Weigering.ENVELOP_ONGELDIG;
        return new Afwijzing(koppeling.afwijzing(weigering).code(), zin);
    }

    private Answer bevestiging(Systeem aan, String referentienummer) {
        var bevestiging = new Bevestiging(
                HUB,
                aan,
                UUID.randomUUID().toString(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                referentienummer);
        return xml -> StufSchrijver.schrijf(bevestiging, xml);
    }

    private SoapFault fault(Afwijzing afwijzing, Systeem aan, String referentienummer) {
        String omschrijving = afwijzing.omschrijving();
        var fout = new Fout(
                Fout.Soort.FO03,
                HUB,
                aan,
                UUID.randomUUID().toString(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                referentienummer,
                StufCode.van(afwijzing.code()),
                true,
                omschrijving.length() <= LANGSTE_OMSCHRIJVING
                        ? omschrijving
                        : omschrijving.substring(0, LANGSTE_OMSCHRIJVING),
                Optional.empty());
        return new SoapFault(true, omschrijving, Optional.of(xml -> StufSchrijver.schrijf(fout, xml)));
    }
}
