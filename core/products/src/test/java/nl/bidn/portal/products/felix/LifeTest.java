// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.products.felix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import nl.bidn.portal.api.Health;
import nl.bidn.portal.api.Probe;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.products.BundleTexts;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.products.Probes;
import nl.bidn.portal.products.ProductFailure;
import nl.bidn.portal.products.ProductState;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.startlevel.BundleStartLevel;

/** Bundles that come and go by themselves, as by {@code bundle:install} or {@code deploy/}. */
class LifeTest extends FelixTest {

    @Test
    void productComesAndGoesAsAWhole() throws Exception {
        Bundle bundle = install(TestProduct.of("demo", "1.0.0"));
        InstalledProduct product = framework.waitFor("demo", ProductState.ACTIEF);

        assertThat(framework.heard()).isEqualTo("came demo 1.0.0");
        assertThat(product.tab("one")).isPresent();
        assertThat(product.role("reader")).isPresent();
        assertThat(product.reason()).isEmpty();
        assertThat(product.texts(BundleTexts.ENGLISH).text("tab.one.title")).isEqualTo("One");
        assertThat(product.file("i18n/messages_nl.properties")).isPresent();
        assertThat(product.<String>call(
                        "test",
                        Duration.ofSeconds(5),
                        () -> Thread.currentThread().getName()))
                .startsWith("product-demo");

        bundle.stop();
        assertThat(framework.heard()).isEqualTo("went demo 1.0.0");
        framework.waitFor("demo", ProductState.GESTOPT, "was stopped by an operator");
        assertThat(product.product()).isEmpty();
        assertThat(product.tabs()).isEmpty();
        assertThatThrownBy(() -> product.call("test", Duration.ofSeconds(5), () -> ""))
                .isInstanceOfSatisfying(
                        ProductFailure.class, e -> assertThat(e.kind()).isEqualTo(ProductFailure.Kind.GONE));

        bundle.start();
        assertThat(framework.heard()).isEqualTo("came demo 1.0.0");

        bundle.uninstall();
        assertThat(framework.heard()).isEqualTo("went demo 1.0.0");
        assertThat(framework.products().find(new ProductId("demo"))).isEmpty();
        assertThat(framework.heardNothingMore()).isTrue();
    }

    @Test
    void updateMakesAnotherLife() throws Exception {
        Bundle bundle = install(TestProduct.of("demo", "1.0.0"));
        assertThat(framework.heard()).isEqualTo("came demo 1.0.0");

        bundle.update(
                TestProduct.of("demo", "1.1.0").jar(folder).toUri().toURL().openStream());

        assertThat(framework.heard()).isEqualTo("went demo 1.0.0");
        assertThat(framework.heard()).isEqualTo("came demo 1.1.0");
    }

    @Test
    void whatIsToBeStartedIsComingUpFromTheFirstMoment() throws Exception {
        Bundle bundle = framework.context().installBundle(location(TestProduct.of("demo", "1.0.0")));
        bundle.adapt(BundleStartLevel.class).setStartLevel(1000);
        assertThat(framework.waitFor("demo", ProductState.GESTOPT).isComingUp())
                .as("nobody wants it to run")
                .isFalse();

        bundle.start();
        assertThat(framework
                        .waitFor("demo", ProductState.GESTOPT, "is coming up: is not started yet")
                        .isComingUp())
                .isTrue();

        bundle.adapt(BundleStartLevel.class).setStartLevel(1);
        framework.waitFor("demo", ProductState.ACTIEF);
    }

    @TestOfPatience
    void missingPackageIsNamedUntilItComes() throws Exception {
        Bundle bundle = framework
                .context()
                .installBundle(location(TestProduct.of("demo", "1.0.0")
                        .header("Import-Package", "nl.bidn.portal.api,org.example.gone;version=\"[2.1,3)\"")));
        assertThatThrownBy(bundle::start).isInstanceOf(Exception.class);

        assertThat(framework.waitFor("demo", ProductState.MISLUKT).reason())
                .isEqualTo("cannot be resolved: package org.example.gone 2.1.0 up to 3.0.0 missing");

        framework.bundle(location(TestProduct.of("library", "1.0.0")
                .withoutHeader("Portal-Product")
                .withoutHeader("Service-Component")
                .header("Export-Package", "org.example.gone;version=2.2.0")));
        framework.waitFor("demo", ProductState.ACTIEF);
    }

    @Test
    void missingCapabilityAndJavaAreNamed() throws Exception {
        Bundle bundle = framework
                .context()
                .installBundle(location(TestProduct.of("demo", "1.0.0")
                        .header(
                                "Require-Capability",
                                "osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=33))\",magic;filter:=\"(kind=black)\"")));
        assertThatThrownBy(bundle::start).isInstanceOf(Exception.class);

        assertThat(framework.waitFor("demo", ProductState.MISLUKT).reason())
                .isEqualTo("cannot be resolved: Java JavaSE 33 or higher; capability magic (kind=black) missing");
    }

    @Test
    void failingConstructorShowsItsRootCause() throws Exception {
        install(TestProduct.of("demo", "1.0.0").constructing("throw new IllegalStateException(\"no good\");"));

        assertThat(framework.waitFor("demo", ProductState.MISLUKT).reason())
                .isEqualTo("Demo failed: IllegalStateException: no good");
        assertThat(framework.heardNothingMore()).isTrue();
    }

    @TestOfPatience
    void unsatisfiedReferenceIsNamed() throws Exception {
        install(TestProduct.of("demo", "1.0.0").waitingFor("java.lang.Runnable"));

        assertThat(framework.waitFor("demo", ProductState.MISLUKT).reason())
                .isEqualTo("Demo waits for service java.lang.Runnable");

        framework.context().registerService(Runnable.class, () -> {}, null);
        framework.waitFor("demo", ProductState.ACTIEF);
    }

    @Test
    void failedSchemaStepIsTheReason() throws Exception {
        Bundle bundle = framework.context().installBundle(location(TestProduct.of("demo", "1.0.0")));
        framework.failUnitOf(bundle.getBundleId(), "Schema step 002 of demo failed: no such table");
        bundle.start();

        assertThat(framework.waitFor("demo", ProductState.MISLUKT).reason())
                .isEqualTo("its database part failed: Schema step 002 of demo failed: no such table");
    }

    @Test
    void aDatabasePartThatIsBeingPreparedIsWaitedFor() throws Exception {
        Bundle bundle = framework
                .context()
                .installBundle(location(TestProduct.of("demo", "1.0.0").waitingFor("java.lang.Runnable")));
        framework.prepareUnitOf(bundle.getBundleId());
        bundle.start();

        assertThat(framework
                        .waitFor("demo", ProductState.GESTOPT, "is coming up: its")
                        .reason())
                .isEqualTo("is coming up: its database part is being prepared");

        framework.context().registerService(Runnable.class, () -> {}, null);
        framework.unitDoneOf(bundle.getBundleId());
        framework.waitFor("demo", ProductState.ACTIEF);
    }

    @Test
    void productThatThrowsIsRefused() throws Exception {
        install(TestProduct.of("demo", "1.0.0")
                .tabbing("if (true) throw new UnsupportedOperationException(\"never\");"));

        assertThat(framework.waitFor("demo", ProductState.MISLUKT).reason())
                .isEqualTo("its Product failed: UnsupportedOperationException: never");
    }

    @Test
    void contradictionsAreListed() throws Exception {
        install(TestProduct.of("demo", "1.0.0")
                .tabbing("if (true) return List.of(new One(), new One());")
                .file("i18n/messages_en.properties", "product.title=Demo\nproduct.purpose=x\nrole.reader.title=R\n"));

        assertThat(framework.waitFor("demo", ProductState.MISLUKT).reason())
                .isEqualTo("tab 'one' is there twice; i18n/messages_en.properties lacks tab.one.title, tab.one.title");
    }

    @Test
    void contradictionsOfDienstenAreListed() throws Exception {
        install(TestProduct.of("demo", "1.0.0").with("""
                public List<Dienst> diensten() {
                    return List.of(Dienst.of("one", SEE), Dienst.of("one", SEE, new Permission("do")));
                }
                """));

        assertThat(framework.waitFor("demo", ProductState.MISLUKT).reason())
                .startsWith("dienst 'one' is there twice;" + " no role grants permission 'do' of dienst 'one'");
    }

    @Test
    void aDienstForASupplierIsAContradiction() throws Exception {
        install(TestProduct.of("demo", "1.0.0")
                .granting("if (true) return List.of(Role.staff(\"reader\", SEE), Role.supplier(\"sender\", SEND));")
                .with("""
                        static final Permission SEND = new Permission("send");
                        public List<Dienst> diensten() { return List.of(Dienst.of("two", SEND)); }
                        """));

        assertThat(framework.waitFor("demo", ProductState.MISLUKT).reason())
                .startsWith(
                        "dienst 'two' names a permission of role 'sender', and for a supplier nothing is switched on")
                .contains("messages_nl.properties lacks role.sender.title, dienst.two.title, dienst.two.purpose");
    }

    @Test
    void contradictionsOfSoapInterfacesAreListed() throws Exception {
        var imports = "nl.bidn.portal.api;version=\"[1.0,2)\",javax.xml.stream,javax.xml.namespace";
        var demo = TestProduct.of("demo", "1.0.0")
                .header("Import-Package", imports)
                .file("wsdl/A.wsdl", "");
        install(demo.with("""
                public List<Endpoint> endpoints() {
                    return List.of(soap("A", SEE), soap("A", SEE), soap("B", new Permission("do")));
                }
                private static Endpoint soap(String name, Permission permission) {
                    return new Endpoint.Soap(name, permission, Endpoint.Soap.Signing.NONE, call -> xml -> {});
                }
                """));

        assertThat(framework.waitFor("demo", ProductState.MISLUKT).reason())
                .startsWith("SOAP interface 'A' is there twice; no role grants permission '")
                .endsWith(" of SOAP interface 'B'; file wsdl/B.wsdl is not in the bundle");
    }

    @Test
    void contradictionsOfRestInterfacesAreListed() throws Exception {
        install(TestProduct.of("demo", "1.0.0").file("openapi/v1.json", "").with("""
                public List<Endpoint> endpoints() {
                    return List.of(
                            rest("1.0.0", ""), rest("1.1.0", "a"), rest("1.1.0", "b"), rest("1.1.0", "a"));
                }
                private static Endpoint rest(String version, String path) {
                    return new Endpoint.Rest(1, version, path, SEE, new Object());
                }
                """));

        assertThat(framework.waitFor("demo", ProductState.MISLUKT).reason())
                .startsWith("REST version 'v1/a' is there twice; "
                        + "REST version v1 is there for all of its paths and for 'a'; "
                        + "REST version v1 says it is 1.0.0 and 1.1.0");
    }

    @Test
    void workersThatCannotBeAreListed() throws Exception {
        String worker = "new nl.bidn.portal.api.Worker() {"
                + " public String name() { return \"send\"; } public int atOnce() { return 9; }"
                + " public Result work(nl.bidn.portal.api.Task task) { return new Result.Done(); } }";
        install(TestProduct.of("demo", "1.0.0")
                .with("public List<nl.bidn.portal.api.Worker> workers() { return List.of(" + worker + ", " + worker
                        + "); }"));

        assertThat(framework.waitFor("demo", ProductState.MISLUKT).reason())
                .startsWith("worker 'send' is there twice; worker 'send' does 9 pieces at once; 1 to 8 are possible");
    }

    @Test
    void idMustBeThatOfTheHeader() throws Exception {
        install(TestProduct.of("demo", "1.0.0").saying("other"));

        assertThat(framework.waitFor("demo", ProductState.MISLUKT).reason())
                .isEqualTo("its id() is 'other' but its header Portal-Product says 'demo'");
    }

    @Test
    void headerMustBeAName() throws Exception {
        Bundle bundle = install(TestProduct.of("demo", "1.0.0").header("Portal-Product", "No Name"));

        assertThat(framework
                        .waitFor("bundle-" + bundle.getBundleId(), ProductState.MISLUKT)
                        .reason())
                .startsWith("header Portal-Product is no good: ProductId 'No Name' is not a name");
    }

    @Test
    void secondBundleWithTheSameIdWaitsForTheFirstToGo() throws Exception {
        Bundle first = install(TestProduct.of("demo", "1.0.0"));
        framework.waitFor("demo", ProductState.ACTIEF);
        install(TestProduct.of("demo", "2.0.0").header("Bundle-SymbolicName", "test.twin"));

        assertThat(framework.waitFor("demo", ProductState.MISLUKT).reason())
                .isEqualTo("product 'demo' is there already, in bundle " + first.getBundleId() + " (test.demo 1.0.0)");
        assertThat(framework
                        .products()
                        .find(new ProductId("demo"))
                        .orElseThrow()
                        .version())
                .isEqualTo("1.0.0");

        first.uninstall();
        assertThat(framework.waitFor("demo", ProductState.ACTIEF).version()).isEqualTo("2.0.0");
    }

    @TestOfPatience
    void failingActivatorIsNamed() throws Exception {
        Bundle bundle = framework
                .context()
                .installBundle(location(TestProduct.of("demo", "1.0.0").header("Bundle-Activator", "demo.Nobody")));
        assertThatThrownBy(bundle::start).isInstanceOf(Exception.class);

        assertThat(framework.waitFor("demo", ProductState.MISLUKT).reason())
                .isEqualTo("could not be started: ClassNotFoundException: demo.Nobody not found by test.demo ["
                        + bundle.getBundleId() + "]");
    }

    @Test
    void failureIsHeldAgainstItForFiveMinutes() throws Exception {
        install(TestProduct.of("demo", "1.0.0"));
        InstalledProduct product = framework.waitFor("demo", ProductState.ACTIEF);

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> product.call("tab one", Duration.ofSeconds(5), () -> {
                        throw new IllegalStateException("secret");
                    }))
                    .isInstanceOf(ProductFailure.class);
        }
        assertThat(product.state()).isEqualTo(ProductState.GEDEGRADEERD);
        assertThat(product.reason()).isEqualTo("tab one: IllegalStateException (2 times)");

        framework.clock().forward(Duration.ofMinutes(6));
        assertThat(product.state()).isEqualTo(ProductState.ACTIEF);
        assertThat(product.reason()).isEmpty();
    }

    @Test
    void probeThatIsDownDegrades() throws Exception {
        install(TestProduct.of("demo", "1.0.0")
                .with("public List<Probe> probes() { return List.of(new Probe() {"
                        + " public String name() { return \"link\"; }"
                        + " public Health check() { return Health.down(\"no line\"); } }); }"));

        assertThat(framework.waitFor("demo", ProductState.GEDEGRADEERD).reason())
                .isEqualTo("probe link: DOWN, no line");
        assertThat(framework.service(Probes.class).all())
                .extracting(Probes.ProbeLine::owner, Probes.ProbeLine::name)
                .containsExactly(tuple("demo", "link"));
    }

    @Test
    void roomsOfTheCoreAreProbedToo() throws Exception {
        Probe probe = new Probe() {
            @Override
            public String name() {
                return "database";
            }

            @Override
            public Health check() {
                throw new IllegalStateException("gone");
            }
        };
        framework
                .context()
                .registerService(Probe.class, probe, FrameworkUtil.asDictionary(Map.of(Probes.ROOM, "data")));

        Probes probes = framework.service(Probes.class);
        while (probes.all().isEmpty()) {
            LockSupport.parkNanos(1_000_000);
        }
        assertThat(probes.all())
                .containsExactly(new Probes.ProbeLine(
                        "data",
                        true,
                        "database",
                        Health.down("IllegalStateException"),
                        framework.clock().instant()));
    }
}
