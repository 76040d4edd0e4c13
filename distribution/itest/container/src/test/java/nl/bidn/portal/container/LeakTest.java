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
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.identity.Roles;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.products.ProductState;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.junit.PaxExam;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleWiring;

/** A product that is gone leaves nothing in memory, however often it came. */
@RunWith(PaxExam.class)
public class LeakTest {
    private static final String OIN = "00000099000000092000";
    private static final int TIMES = 100;
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Inject
    private BundleContext context;

    private Portal portal;
    private Person clerk;
    private SystemCaller system;

    @Before
    public void everybodyIsThere() {
        portal = new Portal(context);
        Servicedesk servicedesk = new Servicedesk(portal);
        OrganisationId organisation = servicedesk.municipality("GM9993");
        portal.installer().install(Skeleton.jar());
        servicedesk.enable(Skeleton.ID, organisation);
        clerk = Person.signedIn(portal, "leak.clerk", organisation);
        servicedesk.grant(clerk.account(), Skeleton.ID, Skeleton.role(portal), organisation);
        portal.service(Roles.class).grantSystem(OIN, "Leak", organisation, Skeleton.ID, Skeleton.role(portal));
        system = SystemCaller.withOin(portal, OIN);
        portal.installer().remove(Skeleton.ID);
    }

    @Test
    public void aHundredLivesLeaveNoClassLoader() {
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            loaders.add(life());
        }
        Wait.until(
                () -> left(loaders) + " of " + TIMES + " class loaders are still there; what holds them: " + heapDump(),
                LIMIT,
                () -> {
                    System.gc();
                    return left(loaders) == 0;
                });
    }

    /** Comes, is used by a person and a system, and goes. */
    private WeakReference<ClassLoader> life() {
        InstalledProduct product = portal.installer().install(Skeleton.jar()).get(0);
        assertThat(product.state()).isEqualTo(ProductState.ACTIEF);
        assertThat(clerk.status(Skeleton.address(portal))).isEqualTo(200);
        assertThat(clerk.status("/")).isEqualTo(200);
        Wait.until(() -> "the operation: " + asked(), LIMIT, () -> asked() == 200);
        ClassLoader loader = Objects.requireNonNull(context.getBundle(product.bundleId()))
                .adapt(BundleWiring.class)
                .getClassLoader();
        portal.installer().remove(Skeleton.ID);
        return new WeakReference<>(loader);
    }

    private int asked() {
        return system.call("GET", "/api/skeleton/v1/notities", "text/plain", "").statusCode();
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
