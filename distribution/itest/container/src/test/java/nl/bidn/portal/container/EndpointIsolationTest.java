// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.inject.Inject;
import nl.bidn.portal.api.Endpoint;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Permission;
import nl.bidn.portal.api.Role;
import nl.bidn.portal.api.RoleKind;
import nl.bidn.portal.identity.Roles;
import nl.bidn.portal.products.InstalledProduct;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.junit.PaxExam;
import org.osgi.framework.BundleContext;

/** Every operation that a product describes refuses systems for which it is not meant. */
@RunWith(PaxExam.class)
public class EndpointIsolationTest {
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int UNAUTHENTICATED = 401;
    private static final int FORBIDDEN = 403;
    private static final String OIN_OF_NOBODY = "00000099000000008000";
    private static final String OIN_ELSEWHERE = "00000099000000008001";
    private static final String OIN_WHERE_IT_IS_OFF = "00000099000000008002";
    private static final String OINS_OF_ANOTHER_ROLE = "000000990000000081%02d";
    private static final String MESSAGE =
            "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body><x/></s:Body></s:Envelope>";

    @Inject
    private BundleContext context;

    private Portal portal;
    private Contributions contributions;
    private final Map<String, SystemCaller> systems = new HashMap<>();
    private final List<String> leaks = new ArrayList<>();

    @Before
    public void theSkeletonIsThere() {
        portal = new Portal(context);
        contributions = new Contributions(portal);
        portal.installer().install(Skeleton.jar());
    }

    @After
    public void theSkeletonGoes() {
        portal.installer().remove(Skeleton.ID);
    }

    @Test
    public void withoutACertificate() {
        refused(SystemCaller.withoutCertificate(portal), Set.of(UNAUTHENTICATED));
    }

    @Test
    public void withACertificateThatNobodyKnows() {
        refused(SystemCaller.withOin(portal, OIN_OF_NOBODY), Set.of(UNAUTHENTICATED, FORBIDDEN));
    }

    @Test
    public void withAnotherRole() {
        OrganisationId organisation = new Servicedesk(portal).municipality("GM9983");
        contributions.everyEndpoint((product, endpoint) -> everyOperation(
                product,
                endpoint,
                withoutRoleFor(product, endpoint.requires(), organisation),
                Set.of(UNAUTHENTICATED, FORBIDDEN)));
        contributions.everySoap((product, endpoint) -> message(
                product, endpoint, withoutRoleFor(product, endpoint.requires(), organisation), Set.of(FORBIDDEN)));
        assertThat(leaks).isEmpty();
    }

    /** A system of its own for each interface, as another one may ask for just the role that this one must not take. */
    private SystemCaller withoutRoleFor(InstalledProduct product, Permission asked, OrganisationId organisation) {
        String oin = OINS_OF_ANOTHER_ROLE.formatted(systems.size());
        product.roles().stream()
                .filter(role -> role.kind() != RoleKind.SIGNATORY)
                .filter(role -> !role.permissions().contains(asked))
                .forEach(role -> grant(oin, organisation, product, role));
        return system(oin);
    }

    @Test
    public void theContractOfSoapIsForEverybodyAndNamesThisPortal() {
        SystemCaller anybody = SystemCaller.withoutCertificate(portal);
        contributions.everySoap((product, endpoint) -> {
            String path = Contributions.path(product, endpoint);
            HttpResponse<String> contract = anybody.call("GET", path + "?wsdl", "text/xml", "");
            assertThat(contract.statusCode()).as(path).isEqualTo(OK);
            assertThat(contract.body()).contains("location=\"" + portal.secureAddress(path) + "\"");
        });
    }

    @Test
    public void withTheRoleWhereTheProductIsOff() {
        OrganisationId off = new Servicedesk(portal).municipality("GM9985");
        contributions.everyEndpoint((product, endpoint) -> Contributions.rolesFor(product, endpoint).stream()
                .filter(role -> role.kind() == RoleKind.STAFF)
                .forEach(role -> {
                    grant(OIN_WHERE_IT_IS_OFF, off, product, role);
                    everyOperation(product, endpoint, system(OIN_WHERE_IT_IS_OFF), Set.of(FORBIDDEN));
                }));
        contributions.everySoap((product, endpoint) -> Contributions.rolesWith(product, endpoint.requires()).stream()
                .filter(role -> role.kind() == RoleKind.STAFF)
                .forEach(role -> {
                    grant(OIN_WHERE_IT_IS_OFF, off, product, role);
                    message(product, endpoint, system(OIN_WHERE_IT_IS_OFF), Set.of(FORBIDDEN));
                }));
        assertThat(leaks).isEmpty();
    }

    /** All that a system reads is of its own organisation, also for who has the right role elsewhere. */
    @Test
    public void withTheRightRoleAtAnotherOrganisation() {
        Servicedesk servicedesk = new Servicedesk(portal);
        OrganisationId ours = servicedesk.municipality("GM9986");
        OrganisationId others = servicedesk.municipality("GM9987");
        contributions.everyEndpoint((product, endpoint) -> {
            servicedesk.enable(product.id(), ours);
            servicedesk.enable(product.id(), others);
            if (product.id().equals(Zorgberichten.ID)) {
                servicedesk.enable(Zorgberichten.IWMO, ours);
            }
            for (Role role : Contributions.rolesFor(product, endpoint)) {
                if (role.kind() == RoleKind.STAFF) {
                    grant(Alleenverdieners.OIN, ours, product, role);
                }
                grant(OIN_ELSEWHERE, others, product, role);
            }
            if (product.id().equals(Zorgberichten.ID)) {
                forItsOwnerAlone(Zorgberichten.offer(system(Alleenverdieners.OIN), ours));
            } else if (product.id().equals(Wlzregistertoets.ID)) {
                Contributions.rolesFor(product, endpoint)
                        .forEach(role -> grant(Alleenverdieners.OIN, ours, product, role));
                forItsOwnerAlone(Wlzregistertoets.keep(endpoint, system(Alleenverdieners.OIN), ours));
            } else if (product.id().equals(Schuldenknooppunt.ID)) {
                forItsOwnerAlone(Schuldenknooppunt.keep(endpoint, system(Alleenverdieners.OIN), system(OIN_ELSEWHERE)));
            } else if (product.id().equals(Schuldhulpverlening.ID)) {
                forItsOwnerAlone(Schuldhulpverlening.keep(endpoint));
            } else {
                everyReading(product, endpoint, keepsSomething(servicedesk, product, ours));
            }
        });
        assertThat(leaks).isEmpty();
    }

    /** Puts something there that is of our organisation; answers the word by which it is known. */
    private String keepsSomething(Servicedesk servicedesk, InstalledProduct product, OrganisationId ours) {
        if (product.id().equals(Alleenverdieners.ID)) {
            return Alleenverdieners.deliver(portal, ours);
        }
        assertThat(product.id()).as("say here what this product keeps").isEqualTo(Skeleton.ID);
        return Skeleton.note(portal, servicedesk, ours);
    }

    /** What is read at these addresses. */
    private void forItsOwnerAlone(List<String> addresses) {
        for (String address : addresses) {
            assertThat(system(Alleenverdieners.OIN)
                            .call("GET", address, "text/csv", "")
                            .statusCode())
                    .as(address)
                    .isEqualTo(OK);
            int status =
                    system(OIN_ELSEWHERE).call("GET", address, "text/csv", "").statusCode();
            if (status != FORBIDDEN && status != NOT_FOUND) {
                leaks.add("GET " + address + " gave " + status);
            }
        }
    }

    /** The owner gets it, and whoever has the same role elsewhere does not. */
    private void everyReading(InstalledProduct product, Endpoint.Rest endpoint, String kept) {
        int found = 0;
        for (String path : paths(product, endpoint, "get")) {
            String address = path.replaceAll("\\{[^}]+}", kept);
            HttpResponse<String> own = system(Alleenverdieners.OIN).call("GET", address, "text/csv", "");
            assertThat(own.statusCode()).as(address).isEqualTo(OK);
            assertThat(own.body()).as(address).contains(kept);
            HttpResponse<String> other = system(OIN_ELSEWHERE).call("GET", address, "text/csv", "");
            Set<Integer> allowed = address.equals(path) ? Set.of(OK) : Set.of(FORBIDDEN, NOT_FOUND);
            if (!allowed.contains(other.statusCode()) || other.body().contains(kept)) {
                leaks.add("GET " + address + " gave " + other.statusCode() + ": " + other.body());
            }
            found++;
        }
        assertThat(found).isPositive();
    }

    private SystemCaller system(String oin) {
        return systems.computeIfAbsent(oin, o -> SystemCaller.withOin(portal, o));
    }

    private void grant(String oin, OrganisationId organisation, InstalledProduct product, Role role) {
        portal.service(Roles.class).grantSystem(oin, "System " + oin, organisation, product.id(), role.id());
    }

    private void refused(SystemCaller caller, Set<Integer> allowed) {
        contributions.everySoap((product, endpoint) -> message(product, endpoint, caller, allowed));
        everyRest(caller, allowed);
    }

    /** What an operation gives to whom is the product's own to test, as only it knows its messages. */
    private void message(InstalledProduct product, Endpoint.Soap endpoint, SystemCaller caller, Set<Integer> allowed) {
        String path = Contributions.path(product, endpoint);
        int status = caller.call("POST", path, "text/xml", MESSAGE).statusCode();
        if (!allowed.contains(status)) {
            leaks.add(path + " gave " + status + ", not " + allowed);
        }
    }

    private void everyRest(SystemCaller caller, Set<Integer> allowed) {
        contributions.everyEndpoint((product, endpoint) -> everyOperation(product, endpoint, caller, allowed));
        assertThat(leaks).isEmpty();
    }

    private void everyOperation(
            InstalledProduct product, Endpoint.Rest endpoint, SystemCaller caller, Set<Integer> allowed) {
        for (String method : METHODS) {
            for (String path : paths(product, endpoint, method)) {
                String address = path.replaceAll("\\{[^}]+}", "1");
                int status = caller.call(method.toUpperCase(Locale.ROOT), address, "text/csv", "x")
                        .statusCode();
                if (!allowed.contains(status)) {
                    leaks.add(method + " " + address + " gave " + status + ", not " + allowed);
                }
            }
        }
    }

    /** The addresses that can be called by this method, as the description names them. */
    private static List<String> paths(InstalledProduct product, Endpoint.Rest endpoint, String method) {
        JsonNode paths = json(product.file("openapi/v" + endpoint.version() + ".json")
                        .orElseThrow())
                .path("paths");
        assertThat(paths.properties()).isNotEmpty();
        return paths.properties().stream()
                .filter(path -> path.getValue().has(method) && isOf(endpoint, path.getKey()))
                .map(path -> "/api/" + product.id() + "/v" + endpoint.version() + path.getKey())
                .toList();
    }

    /** Of a description that several endpoints share. */
    private static boolean isOf(Endpoint.Rest endpoint, String path) {
        return endpoint.path().isEmpty() || (path + "/").startsWith("/" + endpoint.path() + "/");
    }

    private static JsonNode json(URL file) {
        try (InputStream in = file.openStream()) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
