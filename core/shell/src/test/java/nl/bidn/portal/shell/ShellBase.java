// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell;

import javax.servlet.Servlet;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.data.PortalEnvironment;
import nl.bidn.portal.shell.fake.Browser;
import nl.bidn.portal.shell.fake.FakePeople;
import nl.bidn.portal.shell.fake.World;
import nl.bidn.portal.testkit.FixedClock;
import nl.bidn.portal.testkit.TestEnvironment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A person who is signed in, with a browser, before the shell. */
abstract class ShellBase {
    final FixedClock clock = FixedClock.at("2026-11-22T08:00:00Z");
    final World world = new World(clock);
    Browser browser = new Browser(shell(world, TestEnvironment.sandbox().at("http://localhost")));
    String token = "";

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
                        world.sections,
                        world.clock,
                        "0.1.0"))
                .servlet();
    }

    @BeforeEach
    void signIn() {
        token = world.sessions.open(FakePeople.ANNA, Assurance.PASSWORD);
        browser.cookies.put("sid", token);
    }

    @AfterEach
    void close() throws Exception {
        browser.close();
    }
}
