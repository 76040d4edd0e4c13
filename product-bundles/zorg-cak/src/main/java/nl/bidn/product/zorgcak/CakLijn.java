// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgcak;

import nl.bidn.portal.api.Outgoing;
import nl.bidn.product.zorgcak.service.CakPartner;
import nl.bidn.zorg.keten.Ketenpartner;
import nl.bidn.zorg.keten.lijn.Lijninstellingen;
import nl.bidn.zorg.keten.lijn.Partnerlijn;
import nl.bidn.zorg.keten.lijn.SoapLijn;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;

/** The CAK for the hub, at the address that the operator gave in {@code etc/nl.bidn.product.zorg-cak.cfg}. */
@Component(
        service = {CakLijn.class, Ketenpartner.class},
        configurationPid = "nl.bidn.product.zorg-cak")
public final class CakLijn extends Partnerlijn {
    @Activate
    public CakLijn(@Reference Outgoing outgoing, Lijninstellingen instellingen) {
        this(outgoing);
        stelIn(instellingen);
    }

    CakLijn(Outgoing outgoing) {
        this(new SoapLijn(outgoing, "CAK"));
    }

    private CakLijn(SoapLijn lijn) {
        super(lijn, new CakPartner(lijn));
    }

    @Modified
    void wijzig(Lijninstellingen nieuw) {
        stelIn(nieuw);
    }
}
