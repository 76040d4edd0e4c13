// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.container;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import nl.bidn.portal.api.OrganisationDirectory;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.api.Product;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.RoleKind;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.Diensten;
import nl.bidn.portal.identity.Organisations;
import nl.bidn.portal.identity.Roles;

/** Does what the servicedesk does: adds organisations, switches products on, gives roles. */
final class Servicedesk {
    private static final String BY = "container-tests";
    private static final Duration DEMO_LIMIT = Duration.ofSeconds(30);

    private final Portal portal;

    Servicedesk(Portal portal) {
        this.portal = portal;
    }

    /** One of the demo of the sandbox, which comes after the boot. */
    OrganisationId demoMunicipality(String code) {
        OrganisationId id = new OrganisationId(code);
        Organisations organisations = portal.service(Organisations.class);
        Wait.until(
                "demo organisation " + id,
                DEMO_LIMIT,
                () -> organisations.find(id).isPresent());
        return id;
    }

    OrganisationId municipality(String code) {
        OrganisationId id = new OrganisationId(code);
        Organisations organisations = portal.service(Organisations.class);
        if (organisations.find(id).isEmpty()) {
            organisations.add(id, OrganisationType.GEMEENTE, "Testgemeente " + code, today().minusYears(1));
        }
        return id;
    }

    /** One of this kind; a samenwerkingsverband acts for {@link #municipalityOf one municipality}. */
    OrganisationId organisation(OrganisationType type, int number) {
        if (type == OrganisationType.GEMEENTE) {
            return municipality("GM998" + number);
        }
        OrganisationId id = new OrganisationId(type + "-" + number);
        Organisations organisations = portal.service(Organisations.class);
        if (organisations.find(id).isEmpty()) {
            organisations.add(id, type, "Test " + id, today().minusYears(1));
            if (type == OrganisationType.SAMENWERKINGSVERBAND) {
                organisations.mandate(id, municipality("GM997" + number), today().minusYears(1), null);
            }
        }
        return id;
    }

    /** The municipality for which that organisation works: itself, or the one that it acts for. */
    OrganisationId municipalityOf(OrganisationType type, int number) {
        return municipality((type == OrganisationType.GEMEENTE ? "GM998" : "GM997") + number);
    }

    /** Where officers work. */
    OrganisationId bidn() {
        return demoMunicipality("BIDN");
    }

    /** Switches it on, with its diensten, and with all signed documents on record that it needs. */
    void enable(ProductId product, OrganisationId organisation) {
        portal.products()
                .find(product)
                .flatMap(p -> p.product().map(Product::agreements))
                .orElseThrow()
                .forEach(agreement -> portal.enablement()
                        .recordAgreement(product, organisation, agreement, "T-1", today(), "A. Test", true, BY));
        if (!portal.enablement().isEnabled(product, organisation)) {
            portal.enablement().enable(product, organisation, BY);
        }
        if (!isProvider(organisation)) {
            portal.products()
                    .find(product)
                    .orElseThrow()
                    .diensten()
                    .forEach(dienst -> portal.service(Diensten.class).enable(product, dienst.id(), organisation, BY));
        }
    }

    /** Has no dienst without a mandate. */
    private boolean isProvider(OrganisationId organisation) {
        return portal.service(OrganisationDirectory.class)
                .find(organisation)
                .filter(found -> found.type() == OrganisationType.SCHULDHULPVERLENER)
                .isPresent();
    }

    void disable(ProductId product, OrganisationId organisation) {
        if (portal.enablement().isEnabled(product, organisation)) {
            portal.enablement().disable(product, organisation, BY);
        }
    }

    /** Gives a role, on a form that is signed by whoever must sign it there. */
    void grant(AccountId account, ProductId product, String role, OrganisationId organisation) {
        Roles roles = portal.service(Roles.class);
        Roles.Held held = new Roles.Held(account, product, role, organisation);
        if (!roles.of(account).contains(held)) {
            roles.grant(account, product, role, organisation, form(product, role, organisation));
        }
    }

    private Roles.ChangeForm form(ProductId product, String role, OrganisationId organisation) {
        Optional<AccountId> signatory = isSignatory(product, role)
                ? Optional.empty()
                : portal.service(Roles.class).at(product, organisation).stream()
                        .filter(held -> isSignatory(product, held.role()))
                        .map(Roles.Held::account)
                        .findFirst();
        return new Roles.ChangeForm(
                "T-1",
                today(),
                signatory.isPresent() ? Roles.Capacity.GEBRUIKERSBEHEERDER : Roles.Capacity.LEIDINGGEVENDE,
                signatory.orElse(null),
                "A. Test");
    }

    private boolean isSignatory(ProductId product, String role) {
        return portal.products()
                .find(product)
                .flatMap(p -> p.role(role))
                .filter(r -> r.kind() == RoleKind.SIGNATORY)
                .isPresent();
    }

    private LocalDate today() {
        return LocalDate.now(portal.service(Clock.class));
    }
}
