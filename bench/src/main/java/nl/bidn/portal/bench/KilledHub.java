// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.bench;

import com.ctc.wstx.stax.WstxInputFactory;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import nl.bidn.portal.testkit.TestDatabase;
import nl.bidn.product.zorgberichten.message.Sets;
import nl.bidn.product.zorgberichten.message.check.Keuring;
import nl.bidn.zorg.keten.Aanname;

/**
 * The hub as a process of its own, to be killed: takes messages at a port that it prints, one number a line, and hands them to a
 * partner at a port that it is told. Nothing is tidied up when it ends.
 */
final class KilledHub {
    /** Asks how many messages are there under a number that another has too. */
    static final String DOUBLED = "doubled";
    /** In place of the address of a PostgreSQL: Derby, in the folder. */
    static final String DERBY = "derby";

    private KilledHub() {}

    /** A folder, the port of the partner, and the database. */
    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        int port = Integer.parseInt(arguments[1]);
        var room = new ZorgRoom(
                arguments[2].equals(DERBY) ? TestDatabase.derby(folder) : TestDatabase.postgresql(arguments[2], folder),
                new Keuring(Sets.STANDAARDEN, new WstxInputFactory()),
                new ReadingPartner(reference -> LoopbackLine.ask(port, reference)),
                folder);
        room.work();
        try (var door = LoopbackLine.door()) {
            System.out.println(door.getLocalPort());
            while (true) {
                var line = door.accept();
                new Thread(() -> serve(room, line)).start();
            }
        }
    }

    private static void serve(ZorgRoom room, Socket line) {
        try {
            LoopbackLine.serve(line, asked -> asked.equals(DOUBLED) ? doubled(room) : take(room, asked));
        } catch (IOException e) {
            // who asked is gone
        }
    }

    private static String take(ZorgRoom room, String reference) throws IOException {
        Aanname answer = room.offer(reference, ZorgBench.toewijzing(reference.substring(0, 8)));
        return answer instanceof Aanname.Geweigerd refused ? refused.code() : "yes";
    }

    private static String doubled(ZorgRoom room) {
        return String.valueOf(
                room.count("SELECT COUNT(*) - COUNT(DISTINCT referentienummer) FROM zorg_berichten.bericht"));
    }
}
