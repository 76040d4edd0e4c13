// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.bench;

import nl.bidn.portal.testkit.TestDatabase.Engine;
import org.opentest4j.TestAbortedException;

/**
 * Kills a hub at random moments while messages come and go, and counts. On Derby on disk, with its writes made safe, and on
 * PostgreSQL where it is installed: the hub is killed, the database stays.
 */
final class KillBench implements Bench.Case {
    static final int KILLS = 50;

    @Override
    public Table run() throws Exception {
        var table = new Table("kill: a hub killed " + KILLS + " times at random while messages come and go");
        for (var engine : Engine.values()) {
            try {
                tell(table, engine, KILLS);
            } catch (TestAbortedException notInstalled) {
                table.told(engine.name(), "not installed", "-");
            }
        }
        return table;
    }

    static void tell(Table table, Engine engine, int kills) throws Exception {
        Killing killing = Killing.run(engine, kills);
        String name = engine + ", ";
        table.told(name + "messages that a sender was told of as received", String.valueOf(killing.accepted()), "-");
        table.none(name + "of these, lost", killing.lost());
        table.none(name + "messages that are there twice", killing.doubled());
        table.none(name + "messages at the partner that nobody sent", killing.sentByNobody());
        table.none(name + "refused", killing.refused());
        table.told(name + "copies that the partner knew by their number", String.valueOf(killing.copies()), "-");
    }
}
