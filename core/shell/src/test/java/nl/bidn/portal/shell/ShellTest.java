// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javax.servlet.Servlet;
import nl.bidn.portal.data.PortalEnvironment;
import nl.bidn.portal.shell.fake.World;
import nl.bidn.portal.testkit.FixedClock;
import org.junit.jupiter.api.Test;

class ShellTest {
    static Servlet shell(World world, PortalEnvironment environment) {
        return new Shell(new Shell.Needs(
                        world.sessions,
                        world.access,
                        world.people,
                        world.organisations,
                        world.people,
                        world.people,
                        world.products,
                        world.products,
                        world.products.probes(),
                        environment,
                        world.secrets,
                        world.audit,
                        world.transactions,
                        world.ways,
                        world.clock,
                        "0.1.0"))
                .servlet();
    }

    @Test
    void isThere() {
        assertThat(new World(FixedClock.at("2026-11-22T08:00:00Z"))).isNotNull();
    }
}
