// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgcak;

import java.io.IOException;
import nl.bidn.portal.api.Health;
import nl.bidn.portal.api.Outgoing;
import nl.bidn.portal.api.Probe;
import nl.bidn.product.zorgcak.service.CakPartner;
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
 * The CAK for the hub, at the address that the operator gave in {@code etc/nl.bidn.product.zorg-cak.cfg}. Another address
 * holds from the next message on.
 */
@Component(
        service = {CakLijn.class, Ketenpartner.class},
        configurationPid = "nl.bidn.product.zorg-cak")
public final class CakLijn implements Ketenpartner, Probe {
    /** What the operator says. */
    public @interface Instellingen {
        /** Where the CAK takes messages: HTTPS. */
        String address() default "";

        /** A file with the certificate that the server of the CAK must show, or that signed it. */
        String certificate_file() default "";

        int patience_seconds() default 60;
    }

    private final SoapLijn lijn;
    private final CakPartner partner;

    @Activate
    public CakLijn(@Reference Outgoing outgoing, Instellingen instellingen) {
        this(outgoing);
        stelIn(instellingen);
    }

    CakLijn(Outgoing outgoing) {
        lijn = new SoapLijn(outgoing, "CAK");
        partner = new CakPartner(lijn);
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
    public String name() {
        return "cak";
    }

    @Override
    public Health check() {
        return lijn.gezondheid();
    }
}
