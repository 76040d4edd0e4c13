// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import javax.inject.Inject;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.products.ProductState;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.junit.PaxExam;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;

/** A product gets another version and goes back, with its data and with the sessions of those who use it. */
@RunWith(PaxExam.class)
public class UpgradeTest {
    private static final String OLD = "1.0.0";
    private static final String NEW = "1.1.0";
    private static final String NOTE = "Deze notitie blijft";

    @Inject
    private BundleContext context;

    private Portal portal;
    private Person clerk;
    private String page = "";

    @Before
    public void theOldVersionHoldsANote() {
        portal = new Portal(context);
        Servicedesk servicedesk = new Servicedesk(portal);
        assertThat(version(portal.installer().install(version(OLD)).get(0))).isEqualTo(OLD);
        OrganisationId organisation = servicedesk.municipality("GM9991");
        servicedesk.enable(Skeleton.ID, organisation);
        clerk = Person.signedIn(portal, "upgrade.clerk", organisation);
        servicedesk.grant(clerk.account(), Skeleton.ID, Skeleton.role(portal), organisation);
        page = Skeleton.address(portal);
        clerk.post(page, Map.of("_form", clerk.formToken(), "tekst", NOTE));
        assertThat(clerk.get(page).body()).contains(NOTE);
    }

    @After
    public void theSkeletonGoes() {
        portal.installer().remove(Skeleton.ID);
    }

    @Test
    public void upgradeAndRollback() {
        Snapshot others =
                Snapshot.of(portal, bundle -> !bundle.getSymbolicName().contains(Skeleton.ID.value()));
        assertThat(version(portal.installer().upgrade(version(NEW)).get(0))).isEqualTo(NEW);
        stillThere(NEW);
        assertThat(version(portal.installer().rollback(Skeleton.ID).get(0))).isEqualTo(OLD);
        stillThere(OLD);
        others.assertKept(portal);
    }

    @Test
    public void aNewVersionThatFailsLeavesTheOldOne() {
        Path broken = ProductJar.like(Skeleton.jar())
                .header("Bundle-Version", NEW)
                .file("schema/900-broken.sql", "ALTER TABLE skeleton.nowhere ADD COLUMN x INTEGER;")
                .write("skeleton.jar");
        assertThatThrownBy(() -> portal.installer().upgrade(broken))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("900-broken");
        stillThere(OLD);
    }

    private void stillThere(String version) {
        InstalledProduct product = portal.products().find(Skeleton.ID).orElseThrow();
        assertThat(product.state()).as(product.reason()).isEqualTo(ProductState.ACTIEF);
        assertThat(version(product)).isEqualTo(version);
        assertThat(clerk.get(page).body()).contains(NOTE);
    }

    private static Path version(String version) {
        return ProductJar.like(Skeleton.jar()).header("Bundle-Version", version).write("skeleton-" + version + ".jar");
    }

    private static String version(InstalledProduct product) {
        return Version.parseVersion(product.version()).toString();
    }
}
