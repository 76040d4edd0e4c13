// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.products.felix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.products.ProductInstaller;
import nl.bidn.portal.products.ProductState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bundles that bring several products, and are installed, upgraded and removed by file. */
class FamilyInstallTest extends FelixTest {
    private static final ProductId DEMO = new ProductId("demo");
    private static final ProductId SISTER = new ProductId("sister");
    private static final String NO_GOOD = "if (true) throw new IllegalStateException(\"no good\");";
    private static final String REASON = "sister: Demo$Sister0 failed: IllegalStateException: no good";

    ProductInstaller installer;

    @BeforeEach
    void findInstaller() throws InterruptedException {
        installer = framework.installer();
    }

    @Test
    void allAreInstalledAndRemovedTogether() throws Exception {
        assertThat(installer.install(family("1.0.0")))
                .extracting(InstalledProduct::id)
                .containsExactly(DEMO, SISTER);
        assertThat(files()).containsExactly("demo/1.0.0-1.jar", "demo/state.properties");

        assertThat(installer.remove(DEMO)).containsExactly(DEMO, SISTER);
        assertThat(framework.products().all()).isEmpty();
        assertThat(files()).isEmpty();
    }

    @Test
    void noneIsInstalledIfOneFails() throws Exception {
        Path file = TestProduct.of("demo", "1.0.0").and("sister", NO_GOOD).jar(folder);

        assertThatThrownBy(() -> installer.install(file))
                .hasMessage("Product 'demo' 1.0.0 was not installed: " + REASON);
        assertThat(framework.products().all()).isEmpty();
        assertThat(files()).isEmpty();
    }

    @Test
    void noneIsInstalledIfTheHeaderForgotOne() throws Exception {
        Path file = TestProduct.of("demo", "1.0.0")
                .and("sister")
                .unlisted("third", "third")
                .jar(folder);

        assertThatThrownBy(() -> installer.install(file))
                .hasMessageEndingWith(": registers a Product service with portal.product=third;"
                        + " its header Portal-Product lists 'demo', 'sister'");
        assertThat(framework.products().all()).isEmpty();
    }

    @Test
    void whatFailsForAllIsSaidOnce() {
        Path file = TestProduct.of("demo", "1.0.0")
                .and("sister")
                .header("Import-Package", "nl.bidn.portal.api,org.example.gone")
                .jar(folder);

        assertThatThrownBy(() -> installer.install(file))
                .hasMessage("Product 'demo' 1.0.0 was not installed:"
                        + " cannot be resolved: package org.example.gone missing");
    }

    @Test
    void oneBecomesTwoByAnUpgradeAndOneByARollback() throws Exception {
        installer.install(TestProduct.of("demo", "1.0.0").jar(folder));
        assertThat(installer.upgrade(family("1.1.0")))
                .extracting(product -> product.id() + " " + product.version() + " " + product.state())
                .containsExactly("demo 1.1.0 ACTIEF", "sister 1.1.0 ACTIEF");
        assertThat(installer.rollback(DEMO))
                .extracting(product -> product.id() + " " + product.version() + " " + product.state())
                .containsExactly("demo 1.0.0 ACTIEF");

        assertThat(framework.products().find(SISTER)).isEmpty();
        assertThat(heard(1)).containsExactly("came demo 1.0.0");
        assertThat(heard(1)).containsExactly("went demo 1.0.0");
        assertThat(heard(2)).containsExactlyInAnyOrder("came demo 1.1.0", "came sister 1.1.0");
        assertThat(heard(2)).containsExactlyInAnyOrder("went demo 1.1.0", "went sister 1.1.0");
        assertThat(heard(1)).containsExactly("came demo 1.0.0");
        assertThat(framework.heardNothingMore()).isTrue();
    }

    private List<String> heard(int times) throws InterruptedException {
        List<String> heard = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            heard.add(framework.heard());
        }
        return heard;
    }

    @Test
    void upgradeInWhichOneFailsBringsAllBack() throws Exception {
        installer.install(family("1.0.0"));
        Path file = TestProduct.of("demo", "2.0.0").and("sister", NO_GOOD).jar(folder);

        assertThatThrownBy(() -> installer.upgrade(file))
                .hasMessage("Product 'demo' was not upgraded to 2.0.0: " + REASON + "; version 1.0.0 runs again");
        assertThat(framework.products().all())
                .extracting(product -> product.id() + " " + product.version() + " " + product.state())
                .containsExactly("demo 1.0.0 ACTIEF", "sister 1.0.0 ACTIEF");
        assertThat(files()).containsExactly("demo/1.0.0-1.jar", "demo/state.properties");
    }

    @Test
    void productOfAnotherBundleIsNotTaken() throws Exception {
        installer.install(TestProduct.of("demo", "1.0.0").jar(folder));
        installer.install(TestProduct.of("sister", "1.0.0").jar(folder));

        assertThatThrownBy(() -> installer.upgrade(family("2.0.0")))
                .hasMessage("Product 'sister' is installed already, with the bundle 'sister'");
        assertThatThrownBy(() -> installer.install(
                        TestProduct.of("third", "1.0.0").and("sister").jar(folder)))
                .hasMessage("Product 'sister' is installed already, with the bundle 'sister'");

        installer.remove(SISTER);
        installer.upgrade(family("2.0.0"));
        Path alone = TestProduct.of("sister", "3.0.0").jar(folder);
        String refusal = "Product 'sister' is installed already, with the bundle 'demo'";
        assertThatThrownBy(() -> installer.install(alone)).hasMessage(refusal);
        assertThatThrownBy(() -> installer.upgrade(alone)).hasMessage(refusal);
        assertThat(framework.products().find(SISTER).orElseThrow().version()).isEqualTo("2.0.0");
    }

    @Test
    void whoNamesOneOfThemIsToldWhatGoesWithIt() {
        installer.install(family("1.0.0"));
        installer.upgrade(family("1.1.0"));

        String refusal = "Product 'sister' comes and goes with the bundle 'demo', which brings 'demo', 'sister':"
                + " name 'demo' to change them all";
        assertThatThrownBy(() -> installer.remove(SISTER)).hasMessage(refusal);
        assertThatThrownBy(() -> installer.rollback(SISTER)).hasMessage(refusal);
    }

    @Test
    void headerThatIsNoGoodIsRefused() {
        for (String header : List.of("demo, demo", "demo,", "demo sister", ",demo")) {
            Path file = TestProduct.of("demo", "1.0.0")
                    .header("Portal-Product", header)
                    .jar(folder);
            assertThatThrownBy(() -> installer.install(file)).hasMessageStartingWith("demo-1.0.0.jar is no good: ");
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void allComeBackAfterTheCacheWasWiped() throws Exception {
        installer.install(family("1.0.0"));
        framework.close();
        delete(folder.resolve("cache"));
        framework = TestFramework.in(folder);

        framework.waitFor("demo", ProductState.ACTIEF);
        framework.waitFor("sister", ProductState.ACTIEF);
    }

    @Test
    void manyInstallsUpgradesAndRemovalsLeakNoClassLoader() throws Exception {
        ReferenceQueue<ClassLoader> gone = new ReferenceQueue<>();
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        List<InstalledProduct> keptByOthers = new ArrayList<>();
        Path one = TestProduct.of("demo", "1.0.0").jar(folder);
        Path two = family("1.1.0");
        for (int i = 0; i < 10; i++) {
            keptByOthers.addAll(installer.install(one));
            List<InstalledProduct> products = installer.upgrade(two);
            products.forEach(product -> loaders.add(new WeakReference<>(loader(product), gone)));
            keptByOthers.addAll(products);
            installer.remove(DEMO);
        }
        assertThat(collected(loaders, gone)).isEqualTo(20);
        assertThat(keptByOthers).allMatch(product -> product.product().isEmpty());
    }

    private Path family(String version) {
        return TestProduct.of("demo", version).and("sister").jar(folder);
    }
}
