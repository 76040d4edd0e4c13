// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.ciz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * Whether the CIZ of the sandbox delivers by itself, and what it delivered last: two files below the data folder, so that both
 * outlive a restart, and the first may be there before the first start. A delivery by hand is made whatever it says.
 */
public final class Leverplan {
    /** Persons in the register, unless somebody delivers another one by hand. */
    public static final int PERSONEN = 3000;

    private static final Duration DAG = Duration.ofHours(20);

    private final Path map;

    /** What was delivered last. */
    public record Laatste(Instant peilmoment, int personen) {
        static final Laatste GEEN = new Laatste(Instant.EPOCH, PERSONEN);

        public boolean isGeen() {
            return equals(GEEN);
        }
    }

    /** @param data the data folder of the portal */
    public Leverplan(Path data) {
        this.map = data.resolve("sandbox");
    }

    /** Whether a day went by since the last one, or the clock was set back; never while it is silent. */
    public boolean isAanDeBeurt(Instant nu) throws IOException {
        Duration geleden = Duration.between(laatste().peilmoment(), nu);
        return !zwijgt() && (geleden.isNegative() || geleden.compareTo(DAG) > 0);
    }

    public boolean zwijgt() {
        return Files.exists(stil());
    }

    /** From now on nothing is delivered by itself, as when a CIZ has trouble. */
    public void zwijg() throws IOException {
        Files.createDirectories(map);
        Files.write(stil(), new byte[0]);
    }

    public void hervat() throws IOException {
        Files.deleteIfExists(stil());
    }

    public Laatste laatste() throws IOException {
        if (!Files.exists(bestand())) {
            return Laatste.GEEN;
        }
        String[] delen = Files.readString(bestand()).strip().split(" ", -1);
        return new Laatste(Instant.parse(delen[0]), Integer.parseInt(delen[1]));
    }

    public void geleverd(Laatste laatste) throws IOException {
        Files.createDirectories(map);
        Files.writeString(bestand(), laatste.peilmoment() + " " + laatste.personen());
    }

    private Path stil() {
        return map.resolve("ciz-zwijgt");
    }

    private Path bestand() {
        return map.resolve("ciz-laatste-levering");
    }
}
