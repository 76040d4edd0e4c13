// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgvecozo;

import java.io.IOException;
import nl.bidn.portal.api.Health;
import nl.bidn.portal.api.Outgoing;
import nl.bidn.portal.api.Probe;
import nl.bidn.product.zorgvecozo.service.VecozoPartner;
import nl.bidn.product.zorgvecozo.service.Vertaling;
import nl.bidn.zorg.keten.Adres;
import nl.bidn.zorg.keten.Envelop;
import nl.bidn.zorg.keten.Inhoud;
import nl.bidn.zorg.keten.Ketenpartner;
import nl.bidn.zorg.keten.Overdracht;
import nl.bidn.zorg.keten.lijn.SoapLijn;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;

/**
 * VECOZO for the hub, at the address that the operator gave in {@code etc/nl.bidn.product.zorg-vecozo.cfg}. Another address
 * holds from the next message on.
 */
@Component(
        service = {VecozoLijn.class, Ketenpartner.class},
        configurationPid = "nl.bidn.product.zorg-vecozo")
public final class VecozoLijn implements Ketenpartner, Probe {
    /** What the operator says. */
    public @interface Instellingen {
        /** Where VECOZO takes messages: HTTPS. */
        String address() default "";

        /** A file with the certificate that VECOZO's server must show, or that signed it. */
        String certificate_file() default "";

        int patience_seconds() default 60;
    }

    private final SoapLijn lijn;
    private final VecozoPartner partner;

    @Activate
    public VecozoLijn(@Reference Outgoing outgoing, Instellingen instellingen) {
        this(outgoing);
        stelIn(instellingen);
    }

    VecozoLijn(Outgoing outgoing) {
        lijn = new SoapLijn(outgoing, "VECOZO");
        partner = new VecozoPartner(lijn, Vertaling.lees());
    }

    @Modified
    void stelIn(Instellingen nieuw) {
        stelIn(nieuw.address(), nieuw.certificate_file(), nieuw.patience_seconds());
    }

    void stelIn(String address, String certificateFile, int patienceSeconds) {
        lijn.stelIn(address, certificateFile, patienceSeconds);
    }

    @Override
    public String naam() {
        return partner.naam();
    }

    @Override
    public boolean bereikt(Adres ontvanger, String functie) {
        return partner.bereikt(ontvanger, functie);
    }

    @Override
    public Overdracht draagOver(Envelop envelop, Inhoud inhoud) throws IOException {
        return partner.draagOver(envelop, inhoud);
    }

    @Override
    public Overdracht draagNogEensOver(Envelop envelop, Inhoud inhoud) throws IOException {
        return partner.draagNogEensOver(envelop, inhoud);
    }

    @Override
    public String name() {
        return "vecozo";
    }

    @Override
    public Health check() {
        return lijn.gezondheid();
    }
}
