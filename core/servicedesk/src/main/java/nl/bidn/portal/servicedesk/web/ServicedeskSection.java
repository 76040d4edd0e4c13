// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.servicedesk.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.bidn.portal.api.View;
import nl.bidn.portal.identity.AccessReviews;
import nl.bidn.portal.identity.AccountSearch;
import nl.bidn.portal.identity.Accounts;
import nl.bidn.portal.identity.AdministratorRegistrations;
import nl.bidn.portal.identity.Administrators;
import nl.bidn.portal.identity.AuditSearch;
import nl.bidn.portal.identity.Diensten;
import nl.bidn.portal.identity.EherkenningPeople;
import nl.bidn.portal.identity.Enablement;
import nl.bidn.portal.identity.Machtigingen;
import nl.bidn.portal.identity.OinRegister;
import nl.bidn.portal.identity.Oins;
import nl.bidn.portal.identity.Organisations;
import nl.bidn.portal.identity.Roles;
import nl.bidn.portal.identity.Section;
import nl.bidn.portal.identity.Servicedesk;
import nl.bidn.portal.identity.Session;
import nl.bidn.portal.identity.Sessions;
import nl.bidn.portal.identity.UserManagement;
import nl.bidn.portal.products.Products;
import nl.bidn.portal.signin.password.PasswordAdministration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** {@code /servicedesk}: there for officers alone. */
@Component(service = Section.class)
public final class ServicedeskSection implements Section {
    private final Desk desk;
    private final List<DeskTab> tabs;
    private final Map<String, DeskTab> byPath;
    private final AtomicReference<AdministratorRegistrations> registrations = new AtomicReference<>();
    private final AtomicReference<PasswordAdministration> passwords = new AtomicReference<>();
    private final AtomicReference<OinRegister> register = new AtomicReference<>();

    @Activate
    public ServicedeskSection(
            @Reference Servicedesk servicedesk,
            @Reference Organisations organisations,
            @Reference Accounts accounts,
            @Reference AccountSearch people,
            @Reference Roles roles,
            @Reference Enablement enablement,
            @Reference Administrators administrators,
            @Reference EherkenningPeople eherkenning,
            @Reference Sessions sessions,
            @Reference AuditSearch audit,
            @Reference UserManagement management,
            @Reference AccessReviews reviews,
            @Reference Products products,
            @Reference Diensten diensten,
            @Reference Machtigingen machtigingen,
            @Reference Oins oins,
            @Reference Clock clock) {
        this.desk = new Desk(
                servicedesk,
                organisations,
                accounts,
                people,
                roles,
                enablement,
                administrators,
                eherkenning,
                sessions,
                audit,
                management,
                reviews,
                products,
                new DienstDesk(diensten, machtigingen, oins, () -> Optional.ofNullable(register.get())),
                clock,
                () -> Optional.ofNullable(registrations.get()),
                () -> Optional.ofNullable(passwords.get()));
        this.tabs = List.of(
                new OrganisationsTab(desk),
                new AdministratorsTab(desk),
                new DocumentsTab(desk),
                new ProductsTab(desk),
                new ChangeFormsTab(desk),
                new UsersTab(desk),
                new ReviewsTab(desk),
                new AuditTab(desk));
        this.byPath = tabs.stream().collect(Collectors.toUnmodifiableMap(DeskTab::path, Function.identity()));
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void bindRegistrations(AdministratorRegistrations service) {
        registrations.set(service);
    }

    void unbindRegistrations(AdministratorRegistrations service) {
        registrations.compareAndSet(service, null);
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void bindPasswords(PasswordAdministration service) {
        passwords.set(service);
    }

    void unbindPasswords(PasswordAdministration service) {
        passwords.compareAndSet(service, null);
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void bindRegister(OinRegister service) {
        register.set(service);
    }

    void unbindRegister(OinRegister service) {
        register.compareAndSet(service, null);
    }

    @Override
    public String id() {
        return "servicedesk";
    }

    @Override
    public List<SectionTab> tabs(Session session) {
        if (!desk.administrators().isOfficer(session.account())) {
            return List.of();
        }
        return tabs.stream()
                .map(DeskTab::path)
                .filter(path -> !path.equals("beheerders") || registrations.get() != null)
                .map(SectionTab::new)
                .toList();
    }

    @Override
    public View show(Request request) {
        return tab(request).map(tab -> tab.show(request)).orElseGet(View.NotFound::new);
    }

    @Override
    public View submit(Request request) {
        return tab(request).map(tab -> tab.submit(request)).orElseGet(View.NotFound::new);
    }

    /** Asked once more here: what officers may do must not hang on who called. */
    private Optional<DeskTab> tab(Request request) {
        return Stream.of(request)
                .filter(r -> desk.administrators().isOfficer(r.session().account()))
                .flatMap(r -> Optional.ofNullable(byPath.get(r.tab())).stream())
                .findFirst();
    }
}
