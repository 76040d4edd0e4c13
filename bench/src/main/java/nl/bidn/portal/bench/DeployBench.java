// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.bidn.portal.driver.RunningPortal;

/**
 * From the command to the tab answering: {@code portal:product-install} against Karaf's own {@code bundle:install -s} of
 * the same jar, while somebody works with another product.
 */
final class DeployBench implements Bench.Case {
    private static final int ROUNDS = 5;
    private static final double GOAL = 1.5;
    private static final Duration MOST = Duration.ofSeconds(30);
    private static final String TAB = "/skeleton/notities";

    @Override
    public Table run() throws Exception {
        var portal = RunningPortal.fresh(Bench.CHECKOUT, Bench.WORK.resolve("deploy"), Map.of());
        try {
            return measure(portal);
        } finally {
            portal.stop();
        }
    }

    private static Table measure(RunningPortal portal) throws Exception {
        long atRest = Memory.residentMegabytes(portal.process());
        var jar = skeleton();
        portal.console("portal:product-install " + jar);
        portal.console("portal:product-enable skeleton GM9901");
        portal.console(grant("skeleton", "medewerker"));
        portal.console("portal:product-remove skeleton");
        var person = new SignedIn(portal, "productbeheerder", "GM9901");
        var cookie = Map.of("Cookie", person.cookieHeader());
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        var work = new SteadyWork(portal.address("/alleenverdieners/ophalen"), cookie);
        for (int i = 0; i < ROUNDS; i++) {
            ours.add(timed(portal, cookie, "portal:product-install " + jar));
            gone(portal, cookie, "portal:product-remove skeleton");
            theirs.add(timed(portal, cookie, "bundle:install -s " + jar.toUri()));
            gone(portal, cookie, "bundle:uninstall nl.bidn.product.skeleton");
        }
        var failed = work.stop();
        var table = new Table("deploy: command to tab, " + work.asked() + " requests to another product meanwhile");
        table.atMost("product-install to tab", "s", Bench.median(ours), Bench.median(theirs), GOAL);
        table.none("failed requests of the other product", failed);
        table.told("memory at rest after start, resident", atRest + " MB", "-");
        table.told("memory after " + 2 * ROUNDS + " installs", Memory.residentMegabytes(portal.process()) + " MB", "-");
        return table;
    }

    private static String grant(String product, String role) {
        return "portal:role-grant --form BENCH-1 --signed-on 2026-01-05 --capacity LEIDINGGEVENDE"
                + " --signed-by 'A. Directeur' jdevries " + product + " " + role + " GM9901";
    }

    /** Seconds from giving the command to an open console until the tab answers. */
    private static double timed(RunningPortal portal, Map<String, String> cookie, String command) throws Exception {
        try (var console = new OpenConsole(portal)) {
            long begin = System.nanoTime();
            console.give(command);
            Ready.await(portal.address(TAB), cookie, 200, MOST);
            double seconds = (System.nanoTime() - begin) / 1e9;
            console.finish();
            return seconds;
        }
    }

    private static void gone(RunningPortal portal, Map<String, String> cookie, String command) throws Exception {
        portal.console(command);
        Ready.await(portal.address(TAB), cookie, 404, MOST);
    }

    private static Path skeleton() throws IOException {
        try (var jars = Files.list(Bench.CHECKOUT.resolve("product-bundles/skeleton/target"))) {
            return jars.filter(f -> f.getFileName().toString().matches("skeleton-.*(?<!sources)\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("product-bundles/skeleton is not built"));
        }
    }
}
