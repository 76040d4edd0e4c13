// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import nl.bidn.portal.api.Audit;
import nl.bidn.portal.api.Configuration;
import nl.bidn.portal.api.Notices;
import nl.bidn.portal.api.OrganisationDirectory;
import nl.bidn.portal.api.Outgoing;
import nl.bidn.portal.api.Participation;
import nl.bidn.portal.api.Probe;
import nl.bidn.portal.api.Settings;
import nl.bidn.portal.api.Tasks;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.api.Vault;
import nl.bidn.portal.api.WorkingCalendar;
import nl.bidn.product.zorgberichten.endpoint.StufGemeentesysteem;
import nl.bidn.product.zorgberichten.service.Hub;
import nl.bidn.product.zorgberichten.service.Partners;
import nl.bidn.product.zorgberichten.service.Portal;
import nl.bidn.product.zorgberichten.store.JpaStores;
import nl.bidn.zorg.keten.Aanname;
import nl.bidn.zorg.keten.Adres;
import nl.bidn.zorg.keten.Envelop;
import nl.bidn.zorg.keten.Foutmelding;
import nl.bidn.zorg.keten.Ketenpartner;
import nl.bidn.zorg.keten.Knooppunt;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.util.tracker.BundleTracker;

/** Puts the rooms together, for the three products of this bundle and for the adapters of partners. */
@Component(service = {Berichtenhub.class, Knooppunt.class})
public final class Berichtenhub implements Knooppunt {
    private final Partners partners = new Partners();
    private final Standaardsets standaardsets = new Standaardsets();
    private final @Nullable BundleTracker<List<String>> tracker;
    private final Hub hub;
    private final Clock clock;

    @Activate
    public Berichtenhub(
            BundleContext context,
            @Reference JpaStores stores,
            @Reference Transactions transactions,
            @Reference Vault vault,
            @Reference Tasks tasks,
            @Reference Notices notices,
            @Reference Settings settings,
            @Reference Audit audit,
            @Reference OrganisationDirectory directory,
            @Reference Participation participation,
            @Reference WorkingCalendar calendar,
            @Reference Configuration configuration,
            @Reference Clock clock,
            @Reference Outgoing outgoing) {
        this.clock = clock;
        var portal = new Portal(
                transactions,
                vault,
                tasks,
                notices,
                settings,
                audit,
                directory,
                participation,
                calendar,
                configuration,
                clock,
                outgoing);
        tracker = standaardsets.follow(context);
        hub = new Hub(stores, standaardsets::keuring, partners, new StufGemeentesysteem(outgoing), portal);
    }

    /** Of rooms that were put together already. */
    Berichtenhub(Hub hub, Clock clock) {
        this.hub = hub;
        this.clock = clock;
        this.tracker = null;
    }

    @Deactivate
    void stop() {
        if (tracker != null) {
            tracker.close();
        }
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, unbind = "ging")
    void kwam(Ketenpartner partner) {
        partners.kwam(partner);
    }

    void ging(Ketenpartner partner) {
        partners.ging(partner);
    }

    public Hub hub() {
        return hub;
    }

    List<Probe> probes() {
        return List.of(standaardsets);
    }

    Clock clock() {
        return clock;
    }

    @Override
    public Aanname neemAan(Envelop envelop, InputStream inhoud) throws IOException {
        return hub.inkomend().neemAan(envelop, inhoud);
    }

    @Override
    public Aanname neemAan(Foutmelding fout) {
        return hub.inkomend().neemAan(fout);
    }

    @Override
    public void afgeleverd(Adres zender, String referentienummer) {
        hub.inkomend().afgeleverd(zender, referentienummer);
    }
}
