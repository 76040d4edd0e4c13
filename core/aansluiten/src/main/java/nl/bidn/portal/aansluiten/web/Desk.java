// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import nl.bidn.portal.aansluiten.Aanvragen;
import nl.bidn.portal.aansluiten.Behandeling;
import nl.bidn.portal.aansluiten.Checklists;
import nl.bidn.portal.aansluiten.Toegang;
import nl.bidn.portal.aansluiten.Wachtrij;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.identity.Accounts;
import nl.bidn.portal.identity.Administrators;
import nl.bidn.portal.identity.EherkenningPeople;
import nl.bidn.portal.identity.OinRegister;
import nl.bidn.portal.identity.OinRegister.Answer;
import nl.bidn.portal.identity.OinRegister.Outcome;
import nl.bidn.portal.identity.Organisations;
import nl.bidn.portal.identity.Refusals;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.products.Products;
import nl.bidn.portal.ui.Words;
import nl.bidn.portal.values.Oin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The services that the pages of this room call, and what they often look up with them. For any thread. */
@Component(service = Desk.class)
public final class Desk {
    final Aanvragen aanvragen;
    final Toegang toegang;
    final Behandeling behandeling;
    final Wachtrij wachtrij;
    final Checklists checklists;
    final Products products;
    final Organisations organisations;
    final Accounts accounts;
    final Administrators administrators;
    final EherkenningPeople eherkenning;
    final Refusals refusals;
    final Clock clock;
    private final AtomicReference<OinRegister> register = new AtomicReference<>();

    @Activate
    public Desk(
            @Reference Aanvragen aanvragen,
            @Reference Toegang toegang,
            @Reference Behandeling behandeling,
            @Reference Wachtrij wachtrij,
            @Reference Checklists checklists,
            @Reference Products products,
            @Reference Organisations organisations,
            @Reference Accounts accounts,
            @Reference Administrators administrators,
            @Reference EherkenningPeople eherkenning,
            @Reference Refusals refusals,
            @Reference Clock clock) {
        this.aanvragen = aanvragen;
        this.toegang = toegang;
        this.behandeling = behandeling;
        this.wachtrij = wachtrij;
        this.checklists = checklists;
        this.products = products;
        this.organisations = organisations;
        this.accounts = accounts;
        this.administrators = administrators;
        this.eherkenning = eherkenning;
        this.refusals = refusals;
        this.clock = clock;
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void bindRegister(OinRegister service) {
        register.set(service);
    }

    void unbindRegister(OinRegister service) {
        register.compareAndSet(service, null);
    }

    /** What the register says of a number; takes a few seconds at most. */
    Answer lookUp(Oin oin) {
        OinRegister there = register.get();
        return there == null ? new Answer(Outcome.NOT_CONFIGURED, "") : there.lookUp(oin);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Words.ZONE);
    }

    /** Those that run, sorted by id. */
    List<InstalledProduct> running() {
        return products.all().stream()
                .filter(product -> product.product().isPresent())
                .toList();
    }

    /** One that runs; empty also for what is no id at all. */
    Optional<InstalledProduct> product(String id) {
        try {
            return products.find(new ProductId(id))
                    .filter(product -> product.product().isPresent());
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    Optional<Organisation> organisation(String code) {
        try {
            return organisations.find(new OrganisationId(code));
        } catch (IllegalArgumentException notACode) {
            return Optional.empty();
        }
    }
}
