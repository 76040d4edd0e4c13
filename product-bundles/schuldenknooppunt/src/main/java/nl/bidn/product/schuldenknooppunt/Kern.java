// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt;

import java.time.Clock;
import java.util.List;
import nl.bidn.portal.api.Audit;
import nl.bidn.portal.api.Contribution;
import nl.bidn.portal.api.Notices;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationDirectory;
import nl.bidn.portal.api.Outgoing;
import nl.bidn.portal.api.Participation;
import nl.bidn.portal.api.Secrecy;
import nl.bidn.portal.api.Settings;
import nl.bidn.portal.api.Tasks;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.api.Vault;
import nl.bidn.portal.api.WorkingCalendar;
import nl.bidn.product.schuldenknooppunt.service.Portal;
import nl.bidn.product.schuldenknooppunt.service.bericht.BerichtStore;
import nl.bidn.product.schuldenknooppunt.service.webhook.Webhookdienst;
import nl.bidn.product.schuldenknooppunt.store.AdresboekStores;
import nl.bidn.product.schuldenknooppunt.store.KoppelStores;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.BundleTracker;

/** Puts the rooms together, for both products of this bundle. */
@Component(service = Kern.class)
public final class Kern {
    private final List<Contribution> knooppunt;
    private final Contribution beheer;
    private final Adresboekdeel adresboek;
    private final BundleTracker<List<String>> tracker;

    @Activate
    public Kern(
            BundleContext context,
            @Reference BerichtStore berichtStore,
            @Reference AdresboekStores adresboekStores,
            @Reference KoppelStores koppelStores,
            @Reference Aansluitconfiguratie aansluiting,
            @Reference Transactions transactions,
            @Reference Vault vault,
            @Reference Secrecy secrecy,
            @Reference Audit audit,
            @Reference Notices notices,
            @Reference Tasks tasks,
            @Reference Outgoing outgoing,
            @Reference Settings settings,
            @Reference OrganisationDirectory directory,
            @Reference Participation participation,
            @Reference WorkingCalendar kalender,
            @Reference Clock clock) {
        var portal = new Portal(
                transactions,
                vault,
                secrecy,
                audit,
                notices,
                tasks,
                outgoing,
                settings,
                directory,
                participation,
                kalender,
                clock);
        var sets = new Berichtensets();
        tracker = sets.follow(context);
        var webhooks = Webhookdienst.van(koppelStores.webhooks(), koppelStores.bezorgingen(), portal);
        adresboek = new Adresboekdeel(adresboekStores, sets, aansluiting, webhooks, portal);
        var berichten = new Berichtdeel(berichtStore, adresboek.adresboek(), sets, adresboek.melder(), portal);
        var web = new Webdeel(berichten.berichten(), sets, adresboek, clock);
        // tabs are shown in this order
        knooppunt = List.of(
                web,
                berichten,
                adresboek,
                adresboek.mailDagelijks(berichten::wacht),
                new Webhookdeel(webhooks, adresboek.adresboek()),
                new Koppeldeel(sets, berichten.berichten(), adresboek));
        beheer = adresboek.beheer();
    }

    @Deactivate
    void stop() {
        tracker.close();
    }

    /** What participants use; tabs are shown in this order. */
    List<Contribution> knooppunt() {
        return knooppunt;
    }

    /** What the servicedesk uses. */
    Contribution beheer() {
        return beheer;
    }

    void sluitAan(Organisation organisatie) {
        adresboek.sluitAan(organisatie);
    }

    void sluitAf(Organisation organisatie) {
        adresboek.sluitAf(organisatie);
    }
}
