// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.products.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.products.ProductListener;
import nl.bidn.portal.products.ProductState;
import nl.bidn.portal.products.felix.TestFramework;
import nl.bidn.portal.products.guard.Vitals;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.ServiceRegistration;

/** Who hears of products, at the two ends of how fast the registry's own thread may be. */
class AnnouncerTest {
    private final List<String> heard = new ArrayList<>();
    private final ArrayDeque<Runnable> waiting = new ArrayDeque<>();

    @TempDir
    Path folder;

    private TestFramework framework;

    @BeforeEach
    void start() throws Exception {
        framework = TestFramework.in(folder);
    }

    @AfterEach
    void stop() throws Exception {
        framework.close();
    }

    @Test
    void whoIsLookedAtBeforeTheTrackerKnowsHimHears() {
        var announcer = announcer(Runnable::run);
        register();
        announcer.came(product());
        assertThat(heard).containsExactly("came demo");
        announcer.close();
    }

    @Test
    void whoIsGoneBeforeHeIsLookedAtHearsNothing() {
        var announcer = announcer(waiting::add);
        var listener = register();
        listener.unregister();
        waiting.forEach(Runnable::run);
        announcer.came(product());
        assertThat(heard).isEmpty();
        announcer.close();
    }

    @Test
    void whoCameLateHearsOfThoseThatAreThereAndWhoWentOfNothingMore() {
        var announcer = announcer(Runnable::run);
        announcer.came(product());
        var listener = register();
        listener.unregister();
        announcer.came(product());
        assertThat(heard).containsExactly("came demo");
        announcer.close();
    }

    private Announcer announcer(Executor desk) {
        var announcer = new Announcer(framework.context(), desk);
        announcer.open();
        return announcer;
    }

    private Installed product() {
        return Installed.idle(
                new ProductId("demo"),
                framework.context().getBundle(),
                ProductState.GESTOPT,
                "",
                new Vitals(framework.clock()));
    }

    private ServiceRegistration<ProductListener> register() {
        return framework.context().registerService(ProductListener.class, new Hearing(), null);
    }

    private final class Hearing implements ProductListener {
        @Override
        public void came(InstalledProduct product) {
            heard.add("came " + product.id());
        }

        @Override
        public void went(InstalledProduct product) {
            heard.add("went " + product.id());
        }
    }
}
