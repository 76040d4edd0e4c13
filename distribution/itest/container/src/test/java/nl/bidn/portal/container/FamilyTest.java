// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import javax.inject.Inject;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.container.broken.SmallProduct;
import nl.bidn.portal.container.broken.SmallSister;
import nl.bidn.portal.container.broken.ThrowsWhenMade;
import nl.bidn.portal.products.InstalledProduct;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.junit.PaxExam;
import org.osgi.framework.BundleContext;

/** One bundle brings two products; people meet them as two. */
@RunWith(PaxExam.class)
public class FamilyTest {
    private static final ProductId SMALL = new ProductId("klein");
    private static final ProductId SISTER = new ProductId("zusje");

    @Inject
    private BundleContext context;

    private Portal portal;
    private Servicedesk servicedesk;
    private OrganisationId here;
    private Person clerk;

    @Before
    public void bothAreInUse() {
        portal = new Portal(context);
        servicedesk = new Servicedesk(portal);
        here = servicedesk.municipality("GM9994");
        portal.installer().install(family("1.0.0").write("klein.jar"));
        clerk = Person.signedIn(portal, "family.clerk", here);
        for (ProductId id : new ProductId[] {SMALL, SISTER}) {
            servicedesk.enable(id, here);
            servicedesk.grant(clerk.account(), id, SmallProduct.ROLE, here);
            assertThat(clerk.status(page(id))).isEqualTo(200);
        }
    }

    @After
    public void theyGo() {
        portal.installer().remove(SMALL);
    }

    @Test
    public void eachIsSwitchedOnByItself() {
        servicedesk.disable(SISTER, here);
        assertThat(clerk.status(page(SMALL))).isEqualTo(200);
        assertThat(clerk.status(page(SISTER))).isEqualTo(404);
        servicedesk.disable(SMALL, here);
        servicedesk.enable(SISTER, here);
        assertThat(clerk.status(page(SMALL))).isEqualTo(404);
        assertThat(clerk.status(page(SISTER))).isEqualTo(200);
    }

    @Test
    public void eachSpeaksForItself() {
        assertThat(clerk.get(page(SMALL)).body()).contains("Proef").contains("/static/klein/style.css?v=");
        assertThat(clerk.get(page(SISTER)).body()).contains("Het zusje").contains("/static/zusje/style.css?v=");
        assertThat(clerk.get("/static/klein/style.css").body()).contains("red");
        assertThat(clerk.get("/static/zusje/style.css").body()).contains("blue");
        assertThat(clerk.get("/handleiding/klein").body()).contains("Voor allen");
        assertThat(clerk.get("/handleiding/zusje").body()).contains("Voor het zusje");
    }

    @Test
    public void oneBecomesTwoAndTwoBecomeOneWhilePeopleWork() {
        portal.installer().remove(SMALL);
        portal.installer().install(alone("1.0.0").write("klein.jar"));
        try (SteadyVisitor colleague = new SteadyVisitor(clerk, "/")) {
            assertThat(clerk.status(page(SISTER))).isEqualTo(404);
            assertThat(portal.installer().upgrade(family("1.1.0").write("klein.jar")))
                    .extracting(InstalledProduct::id)
                    .containsExactly(SMALL, SISTER);
            assertThat(clerk.status(page(SISTER))).isEqualTo(200);
            portal.installer().rollback(SMALL);
            assertThat(clerk.status(page(SISTER))).isEqualTo(404);
            assertThat(clerk.status(page(SMALL))).isEqualTo(200);
        }
    }

    @Test
    public void anUpgradeInWhichOneFailsChangesNothing() {
        Path broken = family("1.1.0").and("gooit", ThrowsWhenMade.class).write("klein.jar");
        assertThatThrownBy(() -> portal.installer().upgrade(broken))
                .hasMessageContaining("gooit: ThrowsWhenMade failed: IllegalStateException: no such luck")
                .hasMessageEndingWith("version 1.0.0 runs again");
        assertThat(portal.products().find(new ProductId("gooit"))).isEmpty();
        assertThat(clerk.status(page(SMALL))).isEqualTo(200);
        assertThat(clerk.status(page(SISTER))).isEqualTo(200);
    }

    private ProductJar alone(String version) {
        return ProductJar.of(context, SMALL.value(), SmallProduct.class).header("Bundle-Version", version);
    }

    private ProductJar family(String version) {
        return alone(version)
                .and(SISTER.value(), SmallSister.class)
                .texts("zusje.product.title=Het zusje")
                .file("static/style.css", "p { color: red; }")
                .file("static/zusje/style.css", "p { color: blue; }")
                .file("handleiding/nl.md", "# Voor allen")
                .file("handleiding/zusje/nl.md", "# Voor het zusje");
    }

    private static String page(ProductId id) {
        return "/" + id + "/" + SmallProduct.TAB;
    }
}
