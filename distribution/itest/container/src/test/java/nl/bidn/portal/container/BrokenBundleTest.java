// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import javax.inject.Inject;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.container.broken.Contradicts;
import nl.bidn.portal.container.broken.SmallProduct;
import nl.bidn.portal.container.broken.ThrowsWhenMade;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.products.ProductState;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.junit.PaxExam;
import org.osgi.framework.BundleContext;

/** Products that can't come up: refused with the reason, or shown as mislukt with the reason; all else as it was. */
@RunWith(PaxExam.class)
public class BrokenBundleTest {
    private static final Duration LIMIT = Duration.ofSeconds(40);

    @Inject
    private BundleContext context;

    private Portal portal;

    @Before
    public void open() {
        portal = new Portal(context);
    }

    @Test
    public void missingImport() {
        refused(
                "klein",
                ProductJar.of(context, "klein", SmallProduct.class)
                        .header("Import-Package", "nl.bidn.portal.api;version=\"[1.0,2)\",com.example.nowhere"),
                "com.example.nowhere");
    }

    @Test
    public void constructorThatThrows() {
        refused("gooit", ProductJar.of(context, "gooit", ThrowsWhenMade.class), "no such luck");
    }

    @Test
    public void schemaStepThatThrows() {
        refused(
                "klein",
                ProductJar.of(context, "klein", SmallProduct.class)
                        .header("Meta-Persistence", "META-INF/persistence.xml")
                        .file("META-INF/persistence.xml", Persistence.UNIT)
                        .file("schema/001-klein.sql", "CREATE TABLE klein.note (id VARCHAR(36) NOT A TYPE);"),
                "001-klein");
    }

    @Test
    public void valuesThatContradict() {
        refused("tegenspraak", ProductJar.of(context, "tegenspraak", Contradicts.class), "vliegen");
    }

    @Test
    public void headerThatSaysAnother() {
        refused("groot", ProductJar.of(context, "groot", SmallProduct.class), "klein");
    }

    @Test
    public void headerThatIsNoName() {
        refusedByInstaller(ProductJar.of(context, "Klein!", SmallProduct.class), "Klein!");
    }

    @Test
    public void noProductAtAll() {
        refusedByInstaller(
                ProductJar.of(context, "klein", SmallProduct.class).without("Portal-Product"), "Portal-Product");
    }

    private void refused(String id, ProductJar jar, String reason) {
        refusedByInstaller(jar, reason);
        failsInDeployFolder(new ProductId(id), jar.write(id + ".jar"), reason);
    }

    private void refusedByInstaller(ProductJar jar, String reason) {
        Snapshot before = Snapshot.of(portal);
        Path file = jar.write("broken.jar");
        assertThatThrownBy(() -> portal.installer().install(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
        before.assertSame(portal);
    }

    private void failsInDeployFolder(ProductId id, Path file, String reason) {
        Snapshot before = Snapshot.of(portal);
        Path dropped = DeployFolder.drop(file);
        Wait.until(
                () -> id + " is mislukt, but: " + state(id),
                LIMIT,
                () -> state(id).startsWith("MISLUKT") && state(id).contains(reason));
        before.assertKept(portal);
        DeployFolder.take(dropped);
        Wait.until(id + " is gone", LIMIT, () -> portal.products().find(id).isEmpty());
        before.assertSame(portal);
    }

    private String state(ProductId id) {
        return portal.products().find(id).map(p -> p.state() + " " + p.reason()).orElse("not there");
    }

    @Test
    public void aSoundOneIsNotRefused() {
        InstalledProduct product = portal.installer()
                .install(ProductJar.of(context, "klein", SmallProduct.class).write("klein.jar"))
                .get(0);
        assertThat(product.state()).isEqualTo(ProductState.ACTIEF);
        portal.installer().remove(product.id());
        assertThat(portal.products().find(product.id())).isEmpty();
    }
}
