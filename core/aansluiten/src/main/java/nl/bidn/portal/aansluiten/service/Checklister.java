// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.bidn.portal.aansluiten.Checklist;
import nl.bidn.portal.aansluiten.Checklist.Regel;
import nl.bidn.portal.aansluiten.Checklists;
import nl.bidn.portal.aansluiten.Geweigerd;
import nl.bidn.portal.aansluiten.Geweigerd.Waarom;
import nl.bidn.portal.aansluiten.store.AanvraagStore;
import nl.bidn.portal.aansluiten.store.Lopend;
import nl.bidn.portal.aansluiten.store.VinkjeStore;
import nl.bidn.portal.api.Audit;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.api.Product;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.Enablement;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Derives checklists; {@link Stappen} knows each step. */
@Component(service = Checklists.class)
public final class Checklister implements Checklists {
    private final Producten products;
    private final Organisaties organisaties;
    private final Enablement enablement;
    private final Stappen steps;
    private final AanvraagStore store;
    private final VinkjeStore ticks;
    private final Transactions transactions;
    private final Audit audit;
    private final Clock clock;

    @Activate
    public Checklister(
            @Reference Producten products,
            @Reference Organisaties organisaties,
            @Reference Enablement enablement,
            @Reference Stappen steps,
            @Reference AanvraagStore store,
            @Reference VinkjeStore ticks,
            @Reference Transactions transactions,
            @Reference Audit audit,
            @Reference Clock clock) {
        this.products = products;
        this.organisaties = organisaties;
        this.enablement = enablement;
        this.steps = steps;
        this.store = store;
        this.ticks = ticks;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Checklist of(OrganisationId organisation, ProductId product) {
        return transactions.call(() -> checklist(organisation, known(product), store.openOf(organisation)));
    }

    @Override
    public List<Checklist> of(OrganisationId organisation) {
        return transactions.call(() -> {
            List<Lopend> applications = store.openOf(organisation);
            Set<ProductId> asked = new TreeSet<>(Comparator.comparing(ProductId::value));
            asked.addAll(ticks.products(organisation));
            applications.stream()
                    .map(Lopend::product)
                    .filter(product -> product != null)
                    .forEach(asked::add);
            products.all().stream()
                    .map(Product::id)
                    .filter(product -> enablement.isEnabled(product, organisation))
                    .forEach(asked::add);
            return asked.stream()
                    .flatMap(product -> products.find(product).stream())
                    .map(product -> checklist(organisation, product, applications))
                    .toList();
        });
    }

    private Checklist checklist(OrganisationId organisation, Product product, List<Lopend> open) {
        OrganisationType type = organisaties
                .find(organisation)
                .map(Organisation::type)
                .orElseGet(() ->
                        open.isEmpty() ? OrganisationType.GEMEENTE : open.get(0).type());
        Map<Vinkje, LocalDate> ticked = ticks.of(organisation, product.id());
        var situation = new Stappen.Situation(
                organisation,
                type,
                product,
                open,
                ticked,
                LocalDate.ofInstant(clock.instant(), InhoudKeuring.AMSTERDAM));
        var regels = new ArrayList<Regel>();
        for (Checklist.Stap stap : Checklist.Stap.values()) {
            regels.add(steps.of(stap, situation));
        }
        return new Checklist(organisation, product.id(), regels);
    }

    @Override
    public void tick(
            OrganisationId organisation, ProductId product, Vinkje vinkje, @Nullable LocalDate day, AccountId by) {
        transactions.run(() -> {
            known(product);
            if (day == null) {
                ticks.untick(organisation, product, vinkje);
            } else {
                ticks.tick(organisation, product, vinkje, day, by, clock.instant());
            }
            audit.record(
                    new Actor(by.value()),
                    day == null ? "vinkje-weggehaald" : "vinkje-gezet",
                    Outcome.DONE,
                    organisation,
                    product + " " + vinkje);
        });
    }

    private Product known(ProductId id) {
        return products.find(id).orElseThrow(() -> Geweigerd.because(Waarom.PRODUCT_STAAT_STIL, id));
    }
}
