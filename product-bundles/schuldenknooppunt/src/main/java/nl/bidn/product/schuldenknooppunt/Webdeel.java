// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt;

import java.time.Clock;
import java.util.List;
import nl.bidn.portal.api.Contribution;
import nl.bidn.portal.api.Probe;
import nl.bidn.portal.api.Tab;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Adresboek;
import nl.bidn.product.schuldenknooppunt.service.bericht.Berichten;
import nl.bidn.product.schuldenknooppunt.web.BerichtenTab;
import nl.bidn.product.schuldenknooppunt.web.SleutelsTab;
import nl.bidn.product.schuldenknooppunt.web.VerzondenTab;

/** The pages on which people's browsers encrypt, open and answer, put together for the front door. */
final class Webdeel implements Contribution {
    private final List<Tab> tabs;
    private final List<Probe> probes;

    Webdeel(Berichten berichten, Berichtensets sets, Adresboekdeel adressen, Clock clock) {
        Adresboek adresboek = adressen.adresboek();
        tabs = List.of(
                new BerichtenTab(berichten, sets, adresboek, clock),
                new VerzondenTab(berichten, sets, adresboek),
                new SleutelsTab(adressen.sleutels(), adresboek, clock));
        probes = List.of(sets);
    }

    @Override
    public List<Tab> tabs() {
        return tabs;
    }

    @Override
    public List<Probe> probes() {
        return probes;
    }
}
