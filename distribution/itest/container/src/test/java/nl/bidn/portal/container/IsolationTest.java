// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.inject.Inject;
import nl.bidn.portal.api.Endpoint;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.api.Product;
import nl.bidn.portal.api.Role;
import nl.bidn.portal.api.RoleKind;
import nl.bidn.portal.api.Tab;
import nl.bidn.portal.identity.Roles;
import nl.bidn.portal.products.InstalledProduct;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.junit.PaxExam;
import org.osgi.framework.BundleContext;

/**
 * Every tab, endpoint and download of every product refuses whoever is not meant: what there is, is asked of the registry,
 * so that a new product is tested from its first day.
 */
@RunWith(PaxExam.class)
public class IsolationTest {
    private static final int SEE_OTHER = 303;
    private static final int UNAUTHENTICATED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final String OIN_OF_NOBODY = "00000099000000007000";
    private static final String OIN_OF_ANOTHER_ROLE = "00000099000000008000";

    @Inject
    private BundleContext context;

    private Portal portal;
    private Servicedesk servicedesk;
    private OrganisationId ours;
    private OrganisationId others;
    private final List<String> leaks = new ArrayList<>();

    @Before
    public void everyProductIsOnForOneMunicipality() {
        portal = new Portal(context);
        servicedesk = new Servicedesk(portal);
        if (portal.products().find(Skeleton.ID).isEmpty()) {
            portal.installer().install(Skeleton.jar());
        }
        ours = servicedesk.municipality("GM9981");
        others = servicedesk.municipality("GM9982");
        forMunicipalities().forEach(product -> {
            servicedesk.enable(product.id(), ours);
            servicedesk.disable(product.id(), others);
        });
    }

    @After
    public void theSkeletonGoes() {
        portal.installer().remove(Skeleton.ID);
    }

    @Test
    public void tabsAreShutForStrangers() {
        Person stranger = Person.stranger(portal);
        everyTab((product, tab) ->
                expect(stranger, path(product, tab), Set.of(SEE_OTHER, UNAUTHENTICATED, FORBIDDEN, NOT_FOUND)));
        assertThat(leaks).isEmpty();
    }

    @Test
    public void tabsAreNotThereForAnotherOrganisation() {
        Person neighbour = Person.signedIn(portal, "isolation.neighbour", others);
        forMunicipalities().forEach(product -> {
            servicedesk.enable(product.id(), others);
            staffRoles(product)
                    .forEach(role -> servicedesk.grant(neighbour.account(), product.id(), role.id(), others));
            servicedesk.disable(product.id(), others);
        });
        everyTab((product, tab) -> expect(neighbour, path(product, tab), Set.of(NOT_FOUND)));
        assertThat(leaks).isEmpty();
    }

    @Test
    public void tabsAreShutForAnotherRole() {
        everyTab((product, tab) -> {
            Person colleague = Person.signedIn(portal, "isolation." + product.id() + "." + tab.path(), ours);
            product.roles().stream()
                    .filter(role -> role.kind() != RoleKind.SUPPLIER)
                    .filter(role -> !role.permissions().contains(tab.requires()))
                    .forEach(role -> servicedesk.grant(colleague.account(), product.id(), role.id(), ours));
            expect(colleague, path(product, tab), Set.of(FORBIDDEN, NOT_FOUND));
        });
        assertThat(leaks).isEmpty();
    }

    @Test
    public void whoHoldsTheRoleComesIn() {
        Person colleague = Person.signedIn(portal, "isolation.colleague", ours);
        forMunicipalities()
                .forEach(product -> staffRoles(product)
                        .forEach(role -> servicedesk.grant(colleague.account(), product.id(), role.id(), ours)));
        everyTab((product, tab) -> expect(colleague, path(product, tab), Set.of(200)));
        assertThat(leaks).isEmpty();
    }

    @Test
    public void endpointsAreShutWithoutACertificate() {
        everyOperation(SystemCaller.withoutCertificate(portal), Set.of(UNAUTHENTICATED));
    }

    @Test
    public void endpointsAreShutForAnUnknownSystem() {
        everyOperation(SystemCaller.withOin(portal, OIN_OF_NOBODY), Set.of(UNAUTHENTICATED, FORBIDDEN));
    }

    @Test
    public void endpointsAreShutForASystemOfAnotherRole() {
        SystemCaller caller = SystemCaller.withOin(portal, OIN_OF_ANOTHER_ROLE);
        everyEndpoint((product, endpoint) -> {
            product.roles().stream()
                    .filter(role -> role.kind() != RoleKind.SIGNATORY)
                    .filter(role -> !role.permissions().contains(endpoint.requires()))
                    .forEach(role -> portal.service(Roles.class)
                            .grantSystem(OIN_OF_ANOTHER_ROLE, "Another", ours, product.id(), role.id()));
            operations(product, endpoint, caller, Set.of(FORBIDDEN));
        });
        assertThat(leaks).isEmpty();
    }

    @Test
    public void downloadsAreNotThereForAnotherOrganisation() {
        Person owner = Person.signedIn(portal, "isolation.owner", ours);
        Person neighbour = Person.signedIn(portal, "isolation.other", others);
        forMunicipalities().forEach(product -> {
            servicedesk.enable(product.id(), others);
            staffRoles(product).forEach(role -> {
                servicedesk.grant(owner.account(), product.id(), role.id(), ours);
                servicedesk.grant(neighbour.account(), product.id(), role.id(), others);
            });
        });
        Alleenverdieners.deliver(portal, ours);
        Set<String> links = new TreeSet<>();
        everyTab((product, tab) -> links.addAll(linksBelow(owner, path(product, tab))));
        assertThat(links).isNotEmpty();
        links.forEach(link -> {
            expect(owner, link, Set.of(200));
            expect(neighbour, link, Set.of(NOT_FOUND));
        });
        assertThat(leaks).isEmpty();
    }

    private interface OnTab {
        void look(InstalledProduct product, Tab tab);
    }

    private interface OnEndpoint {
        void look(InstalledProduct product, Endpoint.Rest endpoint);
    }

    private List<InstalledProduct> forMunicipalities() {
        List<InstalledProduct> found = portal.products().all().stream()
                .filter(p -> p.product().map(Product::audience).orElse(Set.of()).contains(OrganisationType.GEMEENTE))
                .toList();
        assertThat(found).hasSizeGreaterThanOrEqualTo(2);
        return found;
    }

    private void everyTab(OnTab look) {
        forMunicipalities().forEach(product -> product.tabs().forEach(tab -> look.look(product, tab)));
    }

    private void everyEndpoint(OnEndpoint look) {
        int found = 0;
        for (InstalledProduct product : portal.products().all()) {
            for (Endpoint endpoint : product.product().orElseThrow().endpoints()) {
                if (endpoint instanceof Endpoint.Rest rest) {
                    look.look(product, rest);
                    found++;
                }
            }
        }
        assertThat(found).isGreaterThanOrEqualTo(1);
    }

    private void everyOperation(SystemCaller caller, Set<Integer> allowed) {
        everyEndpoint((product, endpoint) -> operations(product, endpoint, caller, allowed));
        assertThat(leaks).isEmpty();
    }

    private void operations(
            InstalledProduct product, Endpoint.Rest endpoint, SystemCaller caller, Set<Integer> allowed) {
        String base = "/api/" + product.id() + "/v" + endpoint.version();
        URL description =
                product.file("openapi/v" + endpoint.version() + ".json").orElseThrow();
        JsonNode paths = json(description).path("paths");
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                String address = base + path.getKey().replaceAll("\\{[^}]+}", "1");
                String method = operation.getKey().toUpperCase(Locale.ROOT);
                int status = caller.call(method, address, "text/plain", "x").statusCode();
                note(method + " " + address, status, allowed);
            }
        }
    }

    private static Set<String> linksBelow(Person person, String page) {
        Set<String> links = new TreeSet<>();
        Matcher matcher = Pattern.compile("href=\"(" + Pattern.quote(page) + "/[^\"#]+)\"")
                .matcher(person.get(page).body());
        while (matcher.find()) {
            links.add(matcher.group(1).replace("&amp;", "&"));
        }
        return links;
    }

    /** Asks for the page itself, something below it and a form sent to it. */
    private void expect(Person person, String path, Set<Integer> allowed) {
        note("GET " + path, person.status(path), allowed);
        if (!allowed.contains(200)) {
            note("GET " + path + "/1", person.status(path + "/1"), allowed);
            String token = person.session().map(s -> s.formToken()).orElse("x");
            note("POST " + path, person.post(path, Map.of("_form", token)).statusCode(), allowed);
        }
    }

    private void note(String what, int status, Set<Integer> allowed) {
        if (!allowed.contains(status)) {
            leaks.add(what + " gave " + status);
        }
    }

    private static List<Role> staffRoles(InstalledProduct product) {
        return product.roles().stream()
                .filter(role -> role.kind() == RoleKind.STAFF)
                .toList();
    }

    private static String path(InstalledProduct product, Tab tab) {
        return "/" + product.id() + "/" + tab.path();
    }

    private static JsonNode json(URL file) {
        try (InputStream in = file.openStream()) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
