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
import javax.inject.Inject;
import nl.bidn.portal.api.Endpoint;
import nl.bidn.portal.api.OrganisationId;
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
    private static final int UNAUTHENTICATED = 401;
    private static final int FORBIDDEN = 403;
    private static final String OIN_OF_NOBODY = "00000099000000007000";
    private static final String OIN_OF_ANOTHER_ROLE = "00000099000000008000";

    @Inject
    private BundleContext context;

    private Portal portal;
    private Contributions contributions;
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
        contributions.everyEndpoint((product, endpoint) -> product.roles().stream()
                .filter(role -> role.kind() != RoleKind.SIGNATORY)
                .filter(role -> !role.permissions().contains(endpoint.requires()))
                .forEach(role -> portal.service(Roles.class)
                        .grantSystem(OIN_OF_ANOTHER_ROLE, "Another", organisation, product.id(), role.id())));
        refused(SystemCaller.withOin(portal, OIN_OF_ANOTHER_ROLE), Set.of(UNAUTHENTICATED, FORBIDDEN));
    }

    private void refused(SystemCaller caller, Set<Integer> allowed) {
        contributions.everyEndpoint((product, endpoint) -> everyOperation(product, endpoint, caller, allowed));
        assertThat(leaks).isEmpty();
    }

    private void everyOperation(
            InstalledProduct product, Endpoint.Rest endpoint, SystemCaller caller, Set<Integer> allowed) {
        String base = "/api/" + product.id() + "/v" + endpoint.version();
        JsonNode paths = json(product.file("openapi/v" + endpoint.version() + ".json")
                        .orElseThrow())
                .path("paths");
        assertThat(paths.properties()).isNotEmpty();
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            String address = base + path.getKey().replaceAll("\\{[^}]+}", "1");
            METHODS.stream().filter(path.getValue()::has).forEach(method -> {
                int status = caller.call(method.toUpperCase(Locale.ROOT), address, "text/csv", "x")
                        .statusCode();
                if (!allowed.contains(status)) {
                    leaks.add(method + " " + address + " gave " + status + ", not " + allowed);
                }
            });
        }
    }

    private static JsonNode json(URL file) {
        try (InputStream in = file.openStream()) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
