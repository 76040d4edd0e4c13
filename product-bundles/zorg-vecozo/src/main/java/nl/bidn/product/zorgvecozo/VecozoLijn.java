// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgvecozo;

import nl.bidn.portal.api.Outgoing;
import nl.bidn.product.zorgvecozo.service.VecozoPartner;
import nl.bidn.product.zorgvecozo.service.Vertaling;
import nl.bidn.zorg.keten.Ketenpartner;
import nl.bidn.zorg.keten.lijn.Lijninstellingen;
import nl.bidn.zorg.keten.lijn.Partnerlijn;
import nl.bidn.zorg.keten.lijn.SoapLijn;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;

/** VECOZO for the hub, at the address that the operator gave in {@code etc/nl.bidn.product.zorg-vecozo.cfg}. */
@Component(
        service = {VecozoLijn.class, Ketenpartner.class},
        configurationPid = "nl.bidn.product.zorg-vecozo")
public final class VecozoLijn extends Partnerlijn {
    @Activate
    public VecozoLijn(@Reference Outgoing outgoing, Lijninstellingen instellingen) {
        this(outgoing);
        stelIn(instellingen);
    }

    VecozoLijn(Outgoing outgoing) {
        this(new SoapLijn(outgoing, "VECOZO"));
    }

    private VecozoLijn(SoapLijn lijn) {
        super(lijn, new VecozoPartner(lijn, Vertaling.lees()));
    }

    @Modified
    void wijzig(Lijninstellingen nieuw) {
        stelIn(nieuw);
    }
}
