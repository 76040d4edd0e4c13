// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.bidn.portal.aansluiten.Checklist.AanZet;
import nl.bidn.portal.aansluiten.Checklist.Regel;
import nl.bidn.portal.aansluiten.Checklist.Stand;
import nl.bidn.portal.aansluiten.Checklist.Stap;
import nl.bidn.portal.aansluiten.Checklists.Vinkje;
import nl.bidn.portal.aansluiten.Formulier;
import nl.bidn.portal.aansluiten.Staat;
import nl.bidn.portal.aansluiten.store.Lopend;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.Department;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.api.Product;
import nl.bidn.portal.api.Role;
import nl.bidn.portal.api.RoleKind;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.Accounts;
import nl.bidn.portal.identity.AdministratorRegistrations;
import nl.bidn.portal.identity.AdministratorRegistrations.Registered;
import nl.bidn.portal.identity.AdministratorRegistrations.State;
import nl.bidn.portal.identity.Administrators;
import nl.bidn.portal.identity.Enablement;
import nl.bidn.portal.identity.Roles;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How far each step of signing up is, from what is on record (manual WGS, steps 1 to 7). */
@Component(service = Stappen.class)
public final class Stappen {
    /**
     * What is known of one organisation and product.
     *
     * @param open applications, of all products, the newest first
     */
    record Situation(
            OrganisationId organisation,
            OrganisationType type,
            Product product,
            List<Lopend> open,
            Map<Vinkje, LocalDate> ticks,
            LocalDate today) {
        Optional<Lopend> open(Formulier formulier) {
            return open.stream()
                    .filter(application -> application.formulier() == formulier && isAboutThis(application))
                    .findFirst();
        }

        private boolean isAboutThis(Lopend application) {
            return application.domain() == product.domain() || product.id().equals(application.product());
        }
    }

    private final Enablement enablement;
    private final Administrators administrators;
    private final AdministratorRegistrations registrations;
    private final Accounts accounts;
    private final Roles roles;
    private final Nummers numbers;
    private final Mandaten mandates;

    @Activate
    public Stappen(
            @Reference Enablement enablement,
            @Reference Administrators administrators,
            @Reference AdministratorRegistrations registrations,
            @Reference Accounts accounts,
            @Reference Roles roles,
            @Reference Nummers numbers,
            @Reference Mandaten mandates) {
        this.enablement = enablement;
        this.administrators = administrators;
        this.registrations = registrations;
        this.accounts = accounts;
        this.roles = roles;
        this.numbers = numbers;
        this.mandates = mandates;
    }

    Regel of(Stap stap, Situation at) {
        return switch (stap) {
            case AANMELDFORMULIER -> form(at);
            case GEBRUIKERSBEHEERDER -> administrator(at);
            case MACHTIGING -> mandate(at);
            case EHERKENNING -> eherkenning(at);
            case OIN -> oin(at);
            case HANDLEIDING -> manual(at);
            case KOPPELING -> coupling(at);
        };
    }

    private boolean isOn(Situation at) {
        return enablement.isEnabled(at.product().id(), at.organisation());
    }

    private Regel form(Situation at) {
        Optional<Lopend> open = at.open(Formulier.AANMELDEN_DIENSTEN);
        return open.map(application -> waits(Stap.AANMELDFORMULIER, application))
                .orElseGet(() -> isOn(at)
                        ? done(Stap.AANMELDFORMULIER)
                        : line(Stap.AANMELDFORMULIER, Stand.NIET_GESTART, AanZet.ORGANISATIE, null));
    }

    /** Who manages the users: a gebruikersbeheerder of the field of work, or the holder of a role that signs. */
    private Regel administrator(Situation at) {
        Set<String> signing = at.product().roles().stream()
                .filter(role -> role.kind() == RoleKind.SIGNATORY)
                .map(Role::id)
                .collect(Collectors.toSet());
        boolean there =
                !administrators.at(at.organisation(), at.product().domain()).isEmpty()
                        || roles.at(at.product().id(), at.organisation()).stream()
                                .anyMatch(held -> signing.contains(held.role()));
        if (there) {
            return done(Stap.GEBRUIKERSBEHEERDER);
        }
        Optional<Registered> registered = registrations.open().stream()
                .filter(open -> open.form().organisation().equals(at.organisation())
                        && open.form().domain() == at.product().domain())
                .findFirst();
        if (registered.isPresent()) {
            boolean his = registered.get().state() == State.RELEASED
                    || registered.get().state() == State.OPEN;
            return line(
                    Stap.GEBRUIKERSBEHEERDER, Stand.BEZIG, his ? AanZet.GEBRUIKERSBEHEERDER : AanZet.SERVICEDESK, null);
        }
        return at.open(Formulier.AANMELDEN_GEBRUIKERSBEHEERDER)
                .or(() -> at.open(Formulier.MUTATIEFORMULIER))
                .map(application -> waits(Stap.GEBRUIKERSBEHEERDER, application))
                .orElseGet(() -> line(Stap.GEBRUIKERSBEHEERDER, Stand.NIET_GESTART, AanZet.ORGANISATIE, null));
    }

    /** Only a provider cannot do without; a municipality may work with its own people alone. */
    private Regel mandate(Situation at) {
        if (!at.product().needs().provider()) {
            return notNeeded(Stap.MACHTIGING);
        }
        if (!mandates.given(at.organisation(), at.product().id()).isEmpty()) {
            return done(Stap.MACHTIGING);
        }
        return at.open(Formulier.MACHTIGING)
                .map(application -> waits(Stap.MACHTIGING, application))
                .orElseGet(() -> at.type() == OrganisationType.SCHULDHULPVERLENER
                        ? line(Stap.MACHTIGING, Stand.NIET_GESTART, AanZet.GEMEENTE, null)
                        : notNeeded(Stap.MACHTIGING));
    }

    private Regel eherkenning(Situation at) {
        if (at.product().signIn() != Assurance.EH3) {
            return notNeeded(Stap.EHERKENNING);
        }
        boolean came = accounts.of(at.organisation()).stream().anyMatch(Account::eherkenning);
        LocalDate asked = at.ticks().get(Vinkje.EHERKENNING_AANGEVRAAGD);
        if (came) {
            return done(Stap.EHERKENNING);
        }
        return asked != null
                ? new Regel(Stap.EHERKENNING, Stand.BEZIG, AanZet.EHERKENNINGSLEVERANCIER, null, asked)
                : line(Stap.EHERKENNING, Stand.NIET_GESTART, AanZet.ORGANISATIE, null);
    }

    private Regel oin(Situation at) {
        if (!at.product().needs().oin()) {
            return notNeeded(Stap.OIN);
        }
        var onRecord = numbers.of(at.organisation());
        Department department = at.product().needs().department();
        boolean main = onRecord.containsKey(null);
        boolean sub = department == null || onRecord.containsKey(department);
        if (main && sub) {
            return done(Stap.OIN);
        }
        return at.open(Formulier.AANMELDEN_DIENSTEN)
                .map(application -> waits(Stap.OIN, application))
                .orElseGet(() -> line(Stap.OIN, main ? Stand.BEZIG : Stand.NIET_GESTART, AanZet.ORGANISATIE, null));
    }

    /** Who signed up was led along it. */
    private Regel manual(Situation at) {
        boolean signedUp = isOn(at) || at.open(Formulier.AANMELDEN_DIENSTEN).isPresent();
        return signedUp ? done(Stap.HANDLEIDING) : line(Stap.HANDLEIDING, Stand.NIET_GESTART, AanZet.ORGANISATIE, null);
    }

    private Regel coupling(Situation at) {
        if (!at.product().needs().coupling()) {
            return notNeeded(Stap.KOPPELING);
        }
        LocalDate ready = at.ticks().get(Vinkje.KOPPELING_GEREED);
        if (ready != null) {
            return new Regel(Stap.KOPPELING, Stand.KLAAR, AanZet.NIEMAND, null, ready);
        }
        boolean mayCall = roles.systems().stream()
                .anyMatch(system -> system.organisation().equals(at.organisation())
                        && system.product().equals(at.product().id()));
        Stand stand = mayCall ? Stand.BEZIG : Stand.NIET_GESTART;
        return line(Stap.KOPPELING, stand, isOn(at) ? AanZet.SOFTWARELEVERANCIER : AanZet.NIEMAND, null);
    }

    private static Regel waits(Stap stap, Lopend application) {
        AanZet next = application.staat() == Staat.AANVULLING_GEVRAAGD ? AanZet.ORGANISATIE : AanZet.SERVICEDESK;
        return line(stap, Stand.BEZIG, next, application.reference());
    }

    private static Regel done(Stap stap) {
        return line(stap, Stand.KLAAR, AanZet.NIEMAND, null);
    }

    private static Regel notNeeded(Stap stap) {
        return line(stap, Stand.NIET_NODIG, AanZet.NIEMAND, null);
    }

    private static Regel line(Stap stap, Stand stand, AanZet next, @Nullable String application) {
        return new Regel(stap, stand, next, application, null);
    }
}
