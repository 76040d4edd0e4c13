// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.bench;

import nl.bidn.portal.testkit.TestDatabase.Engine;

/**
 * Kills the hub for care messages and the node for messages about debts at random moments while messages come and go, and counts. On
 * Derby on disk, with its writes made safe, and on PostgreSQL where it is installed: what is killed is ours, the database stays.
 */
final class KillBench implements Bench.Case {
    static final int KILLS = 50;

    @Override
    public Table run() throws Exception {
        var table = new Table(
                "kill: a hub and a node killed " + KILLS + " times each, at random while messages come and go");
        Bench.onEach(table, engine -> tell(table, engine, KILLS));
        return table;
    }

    static void tell(Table table, Engine engine, int kills) throws Exception {
        hub(table, engine, kills);
        node(table, engine, kills);
    }

    private static void hub(Table table, Engine engine, int kills) throws Exception {
        HubKilling killing = HubKilling.run(engine, kills);
        String name = engine + ", hub, ";
        table.told(name + "messages that a sender was told of as received", String.valueOf(killing.accepted()), "-");
        table.none(name + "of these, lost", killing.lost());
        table.none(name + "messages that are there twice", killing.doubled());
        table.none(name + "messages at the partner that nobody sent", killing.sentByNobody());
        table.none(name + "refused", killing.refused());
        table.told(name + "copies that the partner knew by their number", String.valueOf(killing.copies()), "-");
    }

    private static void node(Table table, Engine engine, int kills) throws Exception {
        NodeKilling killing = NodeKilling.run(engine, kills);
        String name = engine + ", node, ";
        table.told(name + "messages that a sender was told of as taken", String.valueOf(killing.accepted()), "-");
        table.none(name + "of these, lost", killing.lost());
        table.none(name + "given after they were destroyed", killing.afterDestruction());
        table.none(name + "deeds that were done twice", killing.doubled());
        table.none(name + "contents that were left", killing.left());
        table.none(name + "refused", killing.refused());
    }
}
