// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.machtigingen;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.api.Permission;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.FakeProduct;
import nl.bidn.portal.identity.Machtigingen.Machtiging;
import nl.bidn.portal.identity.Node;
import nl.bidn.portal.identity.Roles.Capacity;
import nl.bidn.portal.identity.Roles.ChangeForm;
import nl.bidn.portal.identity.RoomTest;
import nl.bidn.portal.identity.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/**
 * Two municipalities and two providers, with a product that all of them have; Jan works for the first provider and is signed
 * in, and a system of that provider calls.
 */
public abstract class ProviderRoom extends RoomTest {
    protected static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String OIN = "00000099000000009001";

    protected final FakeProduct product = FakeProduct.withDiensten("voorbeeld");
    protected OrganisationId stad = new OrganisationId("GM9001");
    protected OrganisationId dorp = new OrganisationId("GM9002");
    protected OrganisationId provider = new OrganisationId("SHV-1");
    protected OrganisationId other = new OrganisationId("SHV-2");
    protected Account jan;
    private String token = "";

    @BeforeEach
    final void mandateNobody() {
        node.products.install(product);
        node.municipality(stad.value());
        node.municipality(dorp.value());
        node.organisation(provider.value(), OrganisationType.SCHULDHULPVERLENER);
        node.organisation(other.value(), OrganisationType.SCHULDHULPVERLENER);
        List.of(stad, dorp, provider, other).forEach(one -> node.enablement.enable(product.id(), one, "test"));
        jan = node.active("jan", provider);
        grant(jan.id(), FakeProduct.USER, provider);
        node.roles.grantSystem(OIN, "Systeem", provider, product.id(), FakeProduct.USER);
        signIn();
    }

    /** Jan once more: a session does not last a day. */
    protected final void signIn() {
        token = node.sessions.open(jan.id(), Assurance.PASSWORD);
    }

    protected final void grant(AccountId account, String role, OrganisationId at) {
        node.roles.grant(
                account,
                product.id(),
                role,
                at,
                new ChangeForm("MF-1", TODAY, Capacity.COLLEGE_BW, null, "B. Urgemeester"));
    }

    protected final Machtiging mandate(OrganisationId municipality, LocalDate from, @Nullable LocalDate until) {
        return mandate(municipality, from, until, FakeProduct.FETCHING);
    }

    protected final Machtiging mandate(
            OrganisationId municipality, LocalDate from, @Nullable LocalDate until, String... diensten) {
        return node.machtigingen.register(
                municipality, provider, product.id(), Set.of(diensten), from, until, "M-2026-1", "test");
    }

    protected final void on(String dienst) {
        node.diensten.enable(product.id(), dienst, provider, "test");
    }

    /** The session of Jan, that began before anything happened. */
    protected final Session session(Node at) {
        return at.sessions.find(token, false).orElseThrow();
    }

    protected final Caller screen(Node at) {
        return at.access.person(session(at), product);
    }

    protected final Caller gate(Node at) {
        return at.access.system(OIN, "192.0.2.7", product).orElseThrow();
    }

    /** For whom Jan may do this, on his screen. */
    protected final List<OrganisationId> may(Permission permission) {
        return ids(screen(node).organisationsFor(permission));
    }

    protected static List<OrganisationId> ids(List<Organisation> organisations) {
        return organisations.stream().map(Organisation::id).toList();
    }

    protected final Optional<OrganisationId> via(Permission permission, OrganisationId organisation) {
        return screen(node).via(permission, organisation).map(Organisation::id);
    }
}
