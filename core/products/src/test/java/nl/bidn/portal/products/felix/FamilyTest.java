// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.products.felix;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.products.BundleTexts;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.products.ProductState;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceRegistration;

/** Bundles that bring several products, and come and go by themselves. */
class FamilyTest extends FelixTest {
    private static final ProductId SISTER = new ProductId("sister");

    @Test
    void productsOfOneBundleComeAndGoTogether() throws Exception {
        Bundle bundle = install(TestProduct.of("demo", "1.0.0").and("sister"));
        InstalledProduct sister = framework.waitFor("sister", ProductState.ACTIEF);

        assertThat(List.of(framework.heard(), framework.heard()))
                .containsExactlyInAnyOrder("came demo 1.0.0", "came sister 1.0.0");
        assertThat(sister.bundleId()).isEqualTo(bundle.getBundleId());
        assertThat(sister.tab("one")).isPresent();
        assertThat(sister.<String>call(
                        "test",
                        Duration.ofSeconds(5),
                        () -> Thread.currentThread().getName()))
                .startsWith("product-sister");

        bundle.stop();
        assertThat(List.of(framework.heard(), framework.heard()))
                .containsExactlyInAnyOrder("went demo 1.0.0", "went sister 1.0.0");
        framework.waitFor("demo", ProductState.GESTOPT, "was stopped by an operator");
        framework.waitFor("sister", ProductState.GESTOPT, "was stopped by an operator");
        assertThat(sister.product()).isEmpty();

        bundle.uninstall();
        assertThat(framework.products().all()).isEmpty();
        assertThat(framework.heardNothingMore()).isTrue();
    }

    @TestOfPatience
    void eachHasALifeOfItsOwn() throws Exception {
        ServiceRegistration<Runnable> needed = framework.context().registerService(Runnable.class, () -> {}, null);
        install(TestProduct.of("demo", "1.0.0").waitingFor("java.lang.Runnable").and("sister"));
        framework.waitFor("demo", ProductState.ACTIEF);
        InstalledProduct sister = framework.waitFor("sister", ProductState.ACTIEF);

        needed.unregister();
        assertThat(framework.waitFor("demo", ProductState.MISLUKT).reason())
                .isEqualTo("Demo waits for service java.lang.Runnable");
        assertThat(framework.products().find(SISTER)).containsSame(sister);
        assertThat(sister.product()).isPresent();

        sister.failed("tab one", "no good");
        framework.context().registerService(Runnable.class, () -> {}, null);
        framework.waitFor("demo", ProductState.ACTIEF);
        assertThat(sister.state()).isEqualTo(ProductState.GEDEGRADEERD);
    }

    @Test
    void oneThatFailsShowsOnlyItselfAsFailed() throws Exception {
        install(TestProduct.of("demo", "1.0.0")
                .and("sister", "if (true) throw new IllegalStateException(\"no good\");")
                .and("third"));

        assertThat(framework.waitFor("sister", ProductState.MISLUKT).reason())
                .isEqualTo("Demo$Sister0 failed: IllegalStateException: no good");
        framework.waitFor("demo", ProductState.ACTIEF, "");
        framework.waitFor("third", ProductState.ACTIEF, "");
    }

    @Test
    void databasePartIsOfAll() throws Exception {
        Bundle bundle = framework
                .context()
                .installBundle(location(TestProduct.of("demo", "1.0.0").and("sister")));
        framework.failUnitOf(bundle.getBundleId(), "Schema step 002 of demo failed");
        bundle.start();

        framework.waitFor("demo", ProductState.MISLUKT, "its database part failed: Schema step 002 of demo failed");
        framework.waitFor("sister", ProductState.MISLUKT, "its database part failed: Schema step 002 of demo failed");
    }

    @TestOfPatience
    void productWithoutAServiceIsNamed() throws Exception {
        install(TestProduct.of("demo", "1.0.0").and("sister").header("Portal-Product", "demo, sister, third"));

        assertThat(framework.waitFor("third", ProductState.MISLUKT).reason())
                .isEqualTo("registers no Product service with portal.product=third");
        framework.waitFor("demo", ProductState.ACTIEF, "");
        framework.waitFor("sister", ProductState.ACTIEF, "");
    }

    @Test
    void productWithTwoServicesIsRefused() throws Exception {
        install(TestProduct.of("demo", "1.0.0").and("sister").unlisted("sister", "sister"));

        assertThat(framework.waitFor("sister", ProductState.MISLUKT).reason())
                .isEqualTo("registers 2 Product services with portal.product=sister; there must be one");
        framework.waitFor("demo", ProductState.ACTIEF, "");
    }

    @Test
    void serviceThatTheHeaderDoesNotListIsShownUnderANameOfItsOwn() throws Exception {
        Bundle bundle = install(TestProduct.of("demo", "1.0.0").and("sister").unlisted("forgotten", "forgotten"));

        String name = "bundle-" + bundle.getBundleId();
        assertThat(framework.waitFor(name, ProductState.MISLUKT).reason())
                .isEqualTo("registers a Product service with portal.product=forgotten;"
                        + " its header Portal-Product lists 'demo', 'sister'");
        framework.waitFor("demo", ProductState.ACTIEF, "");
        framework.waitFor("sister", ProductState.ACTIEF, "");

        bundle.update(TestProduct.of("demo", "1.1.0")
                .and("sister")
                .and("forgotten")
                .jar(folder)
                .toUri()
                .toURL()
                .openStream());
        framework.waitFor("forgotten", ProductState.ACTIEF, "");
        assertThat(framework.products().find(new ProductId(name))).isEmpty();
    }

    @TestOfPatience
    void serviceThatDoesNotSayWhichProductItIsIsNamedToo() throws Exception {
        Bundle bundle = install(
                TestProduct.of("demo", "1.0.0").unlisted("sister", "").header("Portal-Product", "demo, sister"));

        assertThat(framework
                        .waitFor("bundle-" + bundle.getBundleId(), ProductState.MISLUKT)
                        .reason())
                .isEqualTo("registers a Product service without portal.product;"
                        + " its header Portal-Product lists 'demo', 'sister'");
        framework.waitFor("sister", ProductState.MISLUKT, "registers no Product service with portal.product=sister");
    }

    @Test
    void idMustBeWhatTheServiceSays() throws Exception {
        install(TestProduct.of("demo", "1.0.0").saying("other").and("sister"));

        assertThat(framework.waitFor("demo", ProductState.MISLUKT).reason())
                .isEqualTo("its id() is 'other' but its service property portal.product says 'demo'");
        framework.waitFor("sister", ProductState.ACTIEF, "");
    }

    @Test
    void headerMayNameAProductOnlyOnce() throws Exception {
        Bundle bundle = install(TestProduct.of("demo", "1.0.0").and("sister").header("Portal-Product", "demo,demo"));

        assertThat(framework
                        .waitFor("bundle-" + bundle.getBundleId(), ProductState.MISLUKT)
                        .reason())
                .isEqualTo("header Portal-Product is no good: 'demo' is there twice");
    }

    @Test
    void productOfAnotherBundleIsRefusedAndItsSisterIsNot() throws Exception {
        Bundle first = install(TestProduct.of("sister", "1.0.0"));
        framework.waitFor("sister", ProductState.ACTIEF);
        install(TestProduct.of("demo", "2.0.0").and("sister"));

        framework.waitFor("demo", ProductState.ACTIEF, "");
        assertThat(framework.waitFor("sister", ProductState.MISLUKT).reason())
                .isEqualTo(
                        "product 'sister' is there already, in bundle " + first.getBundleId() + " (test.sister 1.0.0)");
        assertThat(framework.products().find(SISTER).orElseThrow().version()).isEqualTo("1.0.0");

        first.uninstall();
        assertThat(framework.waitFor("sister", ProductState.ACTIEF).version()).isEqualTo("2.0.0");
    }

    @Test
    void eachMayHaveTextsAndFilesOfItsOwn() throws Exception {
        install(TestProduct.of("demo", "1.0.0")
                .and("sister")
                .file("i18n/messages_en.properties", """
                        product.title=Demo
                        product.purpose=To test
                        role.reader.title=Reader
                        demo.tab.one.title=One
                        sister.tab.one.title=Sister's one
                        sister.product.title=Sister
                        """.replace("'", "''"))
                .file("handleiding/nl.md", "# Of all")
                .file("static/x.css", "all")
                .file("static/sister/x.css", "sister"));
        InstalledProduct demo = framework.waitFor("demo", ProductState.ACTIEF);
        InstalledProduct sister = framework.waitFor("sister", ProductState.ACTIEF);

        assertThat(sister.texts(BundleTexts.ENGLISH).text("product.title")).isEqualTo("Sister");
        assertThat(sister.texts(BundleTexts.ENGLISH).text("product.purpose")).isEqualTo("To test");
        assertThat(sister.texts(BundleTexts.ENGLISH).text("tab.one.title")).isEqualTo("Sister's one");
        assertThat(demo.texts(BundleTexts.ENGLISH).text("product.title")).isEqualTo("Demo");
        assertThat(path(sister.file("static/x.css"))).isEqualTo("/static/sister/x.css");
        assertThat(path(demo.file("static/x.css"))).isEqualTo("/static/x.css");
        assertThat(path(sister.file("handleiding/nl.md"))).isEqualTo("/handleiding/nl.md");
        assertThat(sister.file("handleiding/en.md")).isEmpty();
    }

    @Test
    void textThatOneLacksIsAContradictionOfThatOne() throws Exception {
        install(TestProduct.of("demo", "1.0.0")
                .and("sister")
                .file(
                        "i18n/messages_en.properties",
                        "product.title=D\nproduct.purpose=x\nrole.reader.title=R\ndemo.tab.one.title=One\n"));

        assertThat(framework.waitFor("sister", ProductState.MISLUKT).reason())
                .isEqualTo("i18n/messages_en.properties lacks tab.one.title (with or without 'sister.' in front)");
        framework.waitFor("demo", ProductState.ACTIEF, "");
    }

    private static String path(Optional<URL> file) {
        return file.orElseThrow().getPath();
    }
}
