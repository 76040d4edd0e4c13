// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.products.felix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.products.ProductInstaller;
import nl.bidn.portal.products.ProductState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;

/** Products that are installed, upgraded and removed while the portal runs, by file. */
class InstallTest extends FelixTest {
    private static final ProductId DEMO = new ProductId("demo");

    ProductInstaller installer;

    @BeforeEach
    void findInstaller() throws InterruptedException {
        installer = framework.installer();
    }

    @Test
    void installsUpgradesRollsBackAndRemoves() throws Exception {
        Bundle neighbour = framework.bundle(
                TestProduct.of("neighbour", "1.0.0").jar(folder).toUri().toString());
        framework.waitFor("neighbour", ProductState.ACTIEF);
        Map<Long, Long> before = timestamps();

        assertThat(installer.install(TestProduct.of("demo", "1.0.0").jar(folder)))
                .singleElement()
                .extracting(InstalledProduct::state)
                .isEqualTo(ProductState.ACTIEF);
        assertThat(version(installer.upgrade(TestProduct.of("demo", "1.1.0").jar(folder))))
                .isEqualTo("1.1.0");
        assertThat(version(installer.upgrade(TestProduct.of("demo", "1.2.0").kar(folder, 1))))
                .isEqualTo("1.2.0");
        assertThat(version(installer.rollback(DEMO))).isEqualTo("1.1.0");
        assertThat(version(installer.rollback(DEMO))).isEqualTo("1.0.0");
        assertThatThrownBy(() -> installer.rollback(DEMO))
                .hasMessage("Product 'demo' has no earlier version to go back to");
        assertThat(framework.products().find(DEMO).orElseThrow().state()).isEqualTo(ProductState.ACTIEF);

        assertThat(installer.remove(DEMO)).containsExactly(DEMO);
        assertThat(framework.products().find(DEMO)).isEmpty();
        assertThat(files()).isEmpty();
        assertThatThrownBy(() -> installer.remove(DEMO)).hasMessage("There is no product 'demo'");

        assertThat(timestamps()).isEqualTo(before);
        assertThat(neighbour.getState()).isEqualTo(Bundle.ACTIVE);
        assertThat(framework
                        .products()
                        .find(new ProductId("neighbour"))
                        .orElseThrow()
                        .product())
                .isPresent();
    }

    @Test
    void refusesASecondTime() {
        installer.install(TestProduct.of("demo", "1.0.0").jar(folder));

        assertThatThrownBy(
                        () -> installer.install(TestProduct.of("demo", "2.0.0").jar(folder)))
                .hasMessage("Product 'demo' is installed already, version 1.0.0: upgrade or remove it");
        assertThat(files()).containsExactly("demo/1.0.0-1.jar", "demo/state.properties");
    }

    @Test
    void refusesFilesThatAreNoProduct() throws Exception {
        Path text = Files.writeString(folder.resolve("text.jar"), "no zip");
        assertThatThrownBy(() -> installer.install(text)).hasMessageStartingWith("text.jar is not a JAR or KAR");
        assertThatThrownBy(() -> installer.install(folder.resolve("gone.jar"))).hasMessageContaining("is not there");
        assertThatThrownBy(() -> installer.install(TestProduct.of("demo", "1.0.0")
                        .withoutHeader("Portal-Product")
                        .jar(folder)))
                .hasMessage("demo-1.0.0.jar is not a product: its manifest has no header Portal-Product");
        assertThatThrownBy(() -> installer.install(TestProduct.of("demo", "1.x").jar(folder)))
                .hasMessageStartingWith("demo-1.x.jar is no good: invalid version");
        assertThatThrownBy(
                        () -> installer.install(TestProduct.of("demo", "1.0.0").kar(folder, 2)))
                .hasMessage("demo.kar holds 2 bundles; a product is one, with its libraries inside");
        assertThatThrownBy(() -> installer.install(TestProduct.of("demo", "1.0.0")
                        .header("Export-Package", "nl.bidn.portal.api")
                        .jar(folder)))
                .hasMessageContaining("exports packages of the portal itself");
        assertThat(files()).isEmpty();
    }

    @TestOfPatience
    void brokenProductsAreRefusedWithTheirReasonAndLeaveNothing() throws Exception {
        Map<Long, Long> before = timestamps();
        refused(TestProduct.of("demo", "1.0.0").header("Import-Package", "nl.bidn.portal.api,org.example.gone"))
                .isEqualTo("cannot be resolved: package org.example.gone missing");
        refused(TestProduct.of("demo", "1.0.0").constructing("if (true) throw new IllegalStateException(\"no good\");"))
                .isEqualTo("Demo failed: IllegalStateException: no good");
        refused(TestProduct.of("demo", "1.0.0")
                        .tabbing("if (true) throw new UnsupportedOperationException(\"never\");"))
                .isEqualTo("its Product failed: UnsupportedOperationException: never");
        refused(TestProduct.of("demo", "1.0.0").header("Bundle-Activator", "demo.Nobody"))
                .startsWith("could not be started: ClassNotFoundException");
        refused(TestProduct.of("demo", "1.0.0").waitingFor("java.lang.Runnable"))
                .isEqualTo("Demo waits for service java.lang.Runnable");

        assertThat(files()).isEmpty();
        assertThat(timestamps()).isEqualTo(before);
        assertThat(framework.products().all()).isEmpty();
    }

    @Test
    void brokenUpgradeBringsTheOldVersionBack() throws Exception {
        installer.install(TestProduct.of("demo", "1.0.0").jar(folder));

        assertThatThrownBy(() -> installer.upgrade(TestProduct.of("demo", "2.0.0")
                        .constructing("if (true) throw new IllegalStateException(\"no good\");")
                        .jar(folder)))
                .hasMessage("Product 'demo' was not upgraded to 2.0.0: Demo failed: IllegalStateException: no good;"
                        + " version 1.0.0 runs again");
        InstalledProduct product = framework.products().find(DEMO).orElseThrow();
        assertThat(product.version()).isEqualTo("1.0.0");
        assertThat(product.state()).isEqualTo(ProductState.ACTIEF);
        assertThat(files()).containsExactly("demo/1.0.0-1.jar", "demo/state.properties");
    }

    @Test
    void keepsThreePreviousVersions() {
        installer.install(TestProduct.of("demo", "1.0.0").jar(folder));
        for (int i = 1; i <= 5; i++) {
            installer.upgrade(TestProduct.of("demo", "1." + i + ".0").jar(folder));
        }
        assertThat(files())
                .containsExactly(
                        "demo/1.2.0-1.jar",
                        "demo/1.3.0-1.jar",
                        "demo/1.4.0-1.jar",
                        "demo/1.5.0-1.jar",
                        "demo/state.properties");
    }

    @Test
    void upgradesAndRollsBackWhatCameInAnotherWay() throws Exception {
        framework.bundle(TestProduct.of("demo", "1.0.0").jar(folder).toUri().toString());
        framework.waitFor("demo", ProductState.ACTIEF);

        assertThat(version(installer.upgrade(TestProduct.of("demo", "2.0.0").jar(folder))))
                .isEqualTo("2.0.0");
        assertThat(version(installer.rollback(DEMO))).isEqualTo("1.0.0");
        installer.remove(DEMO);
        assertThat(framework.products().find(DEMO)).isEmpty();
    }

    @Test
    void saysHowToRemoveWhatIsInTheDeployFolder() throws Exception {
        Path deploy = Files.createDirectories(folder.resolve("deploy"));
        framework.bundle(TestProduct.of("demo", "1.0.0").jar(deploy).toUri().toString());

        assertThatThrownBy(() -> installer.remove(DEMO))
                .hasMessage("Product 'demo' came with a file in the folder deploy/: take that file away");
    }

    @Test
    void comesBackAfterARestartAndAfterTheCacheWasWiped() throws Exception {
        installer.install(TestProduct.of("demo", "1.0.0").jar(folder));
        restart();
        framework.waitFor("demo", ProductState.ACTIEF);

        framework.close();
        delete(folder.resolve("cache"));
        framework = TestFramework.in(folder);
        framework.waitFor("demo", ProductState.ACTIEF);
    }

    @Test
    void crashInTheMiddleOfAnUpgradeEndsInTheOldVersion() throws Exception {
        installer.install(TestProduct.of("demo", "1.0.0").jar(folder));
        Path state = framework.dataFolder().resolve("products/demo/state.properties");
        Files.copy(TestProduct.of("demo", "2.0.0").jar(folder), state.resolveSibling("2.0.0-1.jar"));
        Files.writeString(state, "\npending=2.0.0-1.jar\n", java.nio.file.StandardOpenOption.APPEND);
        bundleOf("portal-product:demo").update(Files.newInputStream(state.resolveSibling("2.0.0-1.jar")));

        restart();
        assertThat(framework.waitFor("demo", ProductState.ACTIEF, "").version()).isEqualTo("1.0.0");
        assertThat(files()).containsExactly("demo/1.0.0-1.jar", "demo/state.properties");
        assertThat(Files.readString(state, StandardCharsets.ISO_8859_1)).doesNotContain("pending");
    }

    @Test
    void crashInTheMiddleOfAnInstallOrARemovalEndsInNothing() throws Exception {
        installer.install(TestProduct.of("demo", "1.0.0").jar(folder));
        Files.delete(framework.dataFolder().resolve("products/demo/state.properties"));

        restart();
        assertThat(framework.products().find(DEMO)).isEmpty();
        assertThat(files()).isEmpty();
    }

    @Test
    void manyInstallsAndRemovalsLeakNoClassLoader() throws Exception {
        ReferenceQueue<ClassLoader> gone = new ReferenceQueue<>();
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        List<InstalledProduct> keptByOthers = new ArrayList<>();
        Path jar = TestProduct.of("demo", "1.0.0").jar(folder);
        for (int i = 0; i < 20; i++) {
            InstalledProduct product = installer.install(jar).get(0);
            loaders.add(new WeakReference<>(loader(product), gone));
            keptByOthers.add(product);
            installer.remove(DEMO);
        }
        assertThat(collected(loaders, gone)).isEqualTo(20);
        assertThat(keptByOthers).allMatch(product -> product.product().isEmpty());
        assertThat(Thread.getAllStackTraces().keySet().stream()
                        .map(Thread::getName)
                        .filter(name -> name.startsWith("product-demo")))
                .isEmpty();
    }

    private static String version(List<InstalledProduct> products) {
        return products.get(0).version();
    }

    private org.assertj.core.api.AbstractStringAssert<?> refused(TestProduct product) {
        try {
            installer.install(product.jar(folder));
        } catch (IllegalArgumentException e) {
            String start = "Product 'demo' 1.0.0 was not installed: ";
            return assertThat(String.valueOf(e.getMessage()).replaceFirst("^" + start, ""));
        }
        throw new AssertionError("It was installed");
    }

    private Bundle bundleOf(String location) {
        return Arrays.stream(framework.context().getBundles())
                .filter(bundle -> bundle.getLocation().equals(location))
                .findFirst()
                .orElseThrow();
    }

    private void restart() throws Exception {
        framework.close();
        framework = TestFramework.in(folder);
        installer = framework.installer();
        assertThatThrownBy(() -> installer.remove(new ProductId("nobody")))
                .describedAs("waits for the reconciliation")
                .hasMessage("There is no product 'nobody'");
    }

    private Map<Long, Long> timestamps() {
        return Arrays.stream(framework.context().getBundles())
                .collect(Collectors.toMap(Bundle::getBundleId, Bundle::getLastModified));
    }
}
