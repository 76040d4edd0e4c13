// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.inject.Inject;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.products.ProductState;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.junit.PaxExam;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleWiring;

/** A product that is gone leaves nothing in memory, however often it came. */
@RunWith(PaxExam.class)
public class LeakTest {
    private static final int TIMES = 100;
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Inject
    private BundleContext context;

    @Test
    public void aHundredLivesLeaveNoClassLoader() {
        Portal portal = new Portal(context);
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            loaders.add(life(portal));
        }
        Wait.until(
                () -> left(loaders) + " of " + TIMES + " class loaders are still there; what holds them: " + heapDump(),
                LIMIT,
                () -> {
                    System.gc();
                    return left(loaders) == 0;
                });
    }

    private WeakReference<ClassLoader> life(Portal portal) {
        InstalledProduct product = portal.installer().install(Skeleton.jar());
        assertThat(product.state()).isEqualTo(ProductState.ACTIEF);
        ClassLoader loader = Objects.requireNonNull(context.getBundle(product.bundleId()))
                .adapt(BundleWiring.class)
                .getClassLoader();
        portal.installer().remove(Skeleton.ID);
        return new WeakReference<>(loader);
    }

    private static long left(List<WeakReference<ClassLoader>> loaders) {
        return loaders.stream().filter(l -> l.get() != null).count();
    }

    private static Path heapDump() {
        Path file = Portal.folder("karaf.log").resolve("leak.hprof");
        try {
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(file.toString(), true);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
