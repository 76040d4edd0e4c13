// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import javax.inject.Inject;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.junit.PaxExam;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** The runtime as it comes up. */
@RunWith(PaxExam.class)
public class BootTest {
    @Inject
    private BundleContext context;

    @Test
    public void bundlesRun() {
        assertThat(Arrays.stream(context.getBundles())
                        .filter(b -> b.getState() != Bundle.ACTIVE && b.getState() != Bundle.RESOLVED))
                .isEmpty();
    }
}
