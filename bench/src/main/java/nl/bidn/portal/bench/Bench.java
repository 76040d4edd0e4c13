// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import org.opentest4j.TestAbortedException;

/** {@code ./portal bench [NAME]}: runs one bench, or all; prints a table each; ends with 1 when a goal is missed. */
public final class Bench {
    /** One bench. */
    interface Case {
        Table run() throws Exception;
    }

    /** What is measured on one database. */
    interface OnDatabase {
        void measure(Engine engine) throws Exception;
    }

    static final Path CHECKOUT =
            Path.of(System.getProperty("portal.checkout", ".")).toAbsolutePath().normalize();
    static final Path WORK = Path.of(System.getProperty("portal.work", "target/portals"))
            .toAbsolutePath()
            .normalize();

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        Map<String, Case> all = new LinkedHashMap<>();
        all.put("boot", new BootBench());
        all.put("page", new PageBench());
        all.put("deploy", new DeployBench());
        all.put("signin", new SignInBench());
        all.put("search", new SearchBench());
        all.put("aansluiten", new AansluitBench());
        all.put("zorg", new ZorgBench());
        all.put("wlz", new WlzBench());
        all.put("schuldenknooppunt", new KnooppuntBench());
        all.put("kill", new KillBench());
        var names = arguments.length == 0 ? List.copyOf(all.keySet()) : List.of(arguments);
        boolean met = true;
        for (var name : names) {
            var bench = all.get(name);
            if (bench == null) {
                System.err.println("There is no bench '" + name + "'; there are: " + String.join(", ", all.keySet()));
                System.exit(2);
                return;
            }
            var table = bench.run();
            System.out.println(table);
            met &= table.met();
        }
        System.exit(met ? 0 : 1);
    }

    /** On each database in turn; one that is not installed is told. */
    static void onEach(Table table, OnDatabase work) throws Exception {
        for (var engine : Engine.values()) {
            try {
                work.measure(engine);
            } catch (TestAbortedException notInstalled) {
                table.told(engine.name(), "not installed", "-");
            }
        }
    }

    static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
