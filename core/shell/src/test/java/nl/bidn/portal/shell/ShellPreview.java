// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell;

import java.time.Clock;
import java.time.Duration;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.shell.fake.FakePeople;
import nl.bidn.portal.shell.fake.World;
import nl.bidn.portal.testkit.TestEnvironment;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;

/**
 * Shows the pages without the rest of the portal: {@code java ... ShellPreview 18500 light}. The cookie {@code
 * sid=token-1} is that of somebody who signed in.
 */
final class ShellPreview {
    private ShellPreview() {}

    public static void main(String[] arguments) throws Exception {
        Clock clock = Clock.systemUTC();
        var world = new World(clock);
        String token = world.sessions.open(FakePeople.ANNA, Assurance.EH3);
        world.sessions.prefer(token, "nl", arguments[1]);
        var now = clock.instant();
        world.people.notice("Er staat een rapportage klaar", "Kijk bij Alleenverdieners.", now, false);
        world.people.notice("Onderhoud", "Zondag van 8 tot 10 uur.", now.minus(Duration.ofDays(2)), false);
        world.people.notice("Welkom", "Welkom op het portaal.", now.minus(Duration.ofDays(9)), true);
        var server = new Server();
        var connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        connector.setPort(Integer.parseInt(arguments[0]));
        server.addConnector(connector);
        var context = new ServletContextHandler();
        context.addServlet(
                new ServletHolder(
                        ShellBase.shell(world, TestEnvironment.sandbox().at("http://localhost"))),
                "/*");
        server.setHandler(context);
        server.start();
        server.join();
    }
}
