// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import javax.inject.Inject;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.products.ProductState;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.junit.PaxExam;
import org.osgi.framework.BundleContext;

/** The skeleton comes and goes while people work: in each of the three ways, and nobody else notices. */
@RunWith(PaxExam.class)
public class HotDeployTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final ProductId OTHER = new ProductId("alleenverdieners");

    @Inject
    private BundleContext context;

    private Portal portal;
    private Servicedesk servicedesk;
    private OrganisationId here;
    private OrganisationId there;
    private Person clerk;
    private Person neighbour;
    private String otherPage = "";

    @Before
    public void peopleWork() {
        portal = new Portal(context);
        servicedesk = new Servicedesk(portal);
        here = servicedesk.demoMunicipality("GM9901");
        there = servicedesk.demoMunicipality("GM9905");
        clerk = Person.signedIn(portal, "hot.clerk", here);
        neighbour = Person.signedIn(portal, "hot.neighbour", there);
        Wait.until(OTHER + " is active", LIMIT, () -> state(OTHER).equals(ProductState.ACTIEF.name()));
        InstalledProduct other = portal.products().find(OTHER).orElseThrow();
        servicedesk.enable(OTHER, here);
        servicedesk.grant(clerk.account(), OTHER, "productbeheerder", here);
        otherPage = "/" + OTHER + "/" + other.tabs().get(0).path();
        assertThat(clerk.status(otherPage)).isEqualTo(200);
    }

    @Test
    public void byTheInstaller() {
        comesAndGoes(
                () -> portal.installer().install(Skeleton.jar()),
                () -> portal.installer().remove(Skeleton.ID));
    }

    @Test
    public void asJarInTheDeployFolder() {
        byTheDeployFolder(Skeleton.jar());
    }

    @Test
    public void asKarInTheDeployFolder() {
        byTheDeployFolder(Skeleton.kar());
    }

    private void byTheDeployFolder(Path file) {
        Path dropped = Portal.deployFolder().resolve(file.getFileName());
        comesAndGoes(() -> DeployFolder.drop(file), () -> DeployFolder.take(dropped));
    }

    private void comesAndGoes(Runnable come, Runnable go) {
        String session = clerk.session().orElseThrow().id();
        Snapshot before = Snapshot.of(portal);
        try (SteadyVisitor colleague = new SteadyVisitor(clerk, otherPage)) {
            come.run();
            Wait.until(
                    () -> "the skeleton is active, but: " + state(Skeleton.ID),
                    LIMIT,
                    () -> state(Skeleton.ID).equals(ProductState.ACTIEF.name()));
            String page = Skeleton.address(portal);
            offAndOn(page);
            before.assertKept(portal);
            try (SteadyVisitor reader = new SteadyVisitor(clerk, page, HotDeployTest::isWhole)) {
                go.run();
                Wait.until("the page is gone", LIMIT, () -> clerk.status(page) == 404);
            }
            Wait.until(
                    "the skeleton is gone",
                    LIMIT,
                    () -> portal.products().find(Skeleton.ID).isEmpty());
        }
        before.assertSame(portal);
        assertThat(clerk.session().orElseThrow().id()).isEqualTo(session);
        assertThat(neighbour.session()).isPresent();
    }

    /** Switched on for one municipality, whose clerk sees it at once, and off again. */
    private void offAndOn(String page) {
        servicedesk.disable(Skeleton.ID, here);
        assertThat(clerk.status(page)).isEqualTo(404);
        String role = Skeleton.role(portal);
        servicedesk.enable(Skeleton.ID, here);
        servicedesk.grant(clerk.account(), Skeleton.ID, role, here);
        servicedesk.enable(Skeleton.ID, there);
        servicedesk.grant(neighbour.account(), Skeleton.ID, role, there);
        servicedesk.disable(Skeleton.ID, there);
        assertThat(clerk.status(page)).isEqualTo(200);
        assertThat(neighbour.status(page)).isEqualTo(404);
        servicedesk.disable(Skeleton.ID, here);
        assertThat(clerk.status(page)).isEqualTo(404);
        servicedesk.enable(Skeleton.ID, here);
        assertThat(clerk.status(page)).isEqualTo(200);
    }

    /** There, not there at this moment, or not there: in each case a page with texts that people can read. */
    private static boolean isWhole(HttpResponse<String> answer) {
        return Set.of(200, 503, 404).contains(answer.statusCode())
                && answer.body().contains("</html>")
                && !answer.body().contains("product.title");
    }

    private String state(ProductId id) {
        return portal.products().find(id).map(p -> p.state().name()).orElse("not there");
    }
}
