// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.zorg.keten.lijn;

import java.io.IOException;
import java.util.Locale;
import nl.bidn.portal.api.Health;
import nl.bidn.portal.api.Probe;
import nl.bidn.zorg.keten.Adres;
import nl.bidn.zorg.keten.Envelop;
import nl.bidn.zorg.keten.Foutmelding;
import nl.bidn.zorg.keten.Inhoud;
import nl.bidn.zorg.keten.Ketenpartner;
import nl.bidn.zorg.keten.Overdracht;

/**
 * A partner for the hub, on the line that the operator set for it. Another address holds from the next message on. An adapter
 * makes a component of it, as that is what has a configuration.
 */
public abstract class Partnerlijn implements Ketenpartner, Probe {
    private final SoapLijn lijn;
    private final Ketenpartner partner;

    /** @param partner who uses this line */
    protected Partnerlijn(SoapLijn lijn, Ketenpartner partner) {
        this.lijn = lijn;
        this.partner = partner;
    }

    public final void stelIn(String address, String certificateFile, int patienceSeconds) {
        lijn.stelIn(address, certificateFile, patienceSeconds);
    }

    protected final void stelIn(Lijninstellingen nieuw) {
        stelIn(nieuw.address(), nieuw.certificate_file(), nieuw.patience_seconds());
    }

    @Override
    public final String naam() {
        return partner.naam();
    }

    @Override
    public final boolean bereikt(Adres ontvanger, String functie) {
        return partner.bereikt(ontvanger, functie);
    }

    @Override
    public final Overdracht draagOver(Envelop envelop, Inhoud inhoud) throws IOException {
        return partner.draagOver(envelop, inhoud);
    }

    @Override
    public final Overdracht draagNogEensOver(Envelop envelop, Inhoud inhoud) throws IOException {
        return partner.draagNogEensOver(envelop, inhoud);
    }

    @Override
    public final Overdracht meld(Foutmelding fout, Envelop over) throws IOException {
        return partner.meld(fout, over);
    }

    @Override
    public final String name() {
        return naam().toLowerCase(Locale.ROOT);
    }

    @Override
    public final Health check() {
        return lijn.gezondheid();
    }
}
