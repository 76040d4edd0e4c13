// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.bench;

import com.ctc.wstx.stax.WstxInputFactory;
import java.io.IOException;
import nl.bidn.product.zorgberichten.message.Sets;
import nl.bidn.product.zorgberichten.message.check.Keuring;
import nl.bidn.zorg.keten.Aanname;

/**
 * The hub as a process of its own, to be killed: takes messages, one number a line, and hands them to a partner at a port that it is
 * told. Nothing is tidied up when it ends.
 */
final class KilledHub {
    /** Asks how many messages are there under a number that another has too. */
    static final String DOUBLED = "doubled";

    private KilledHub() {}

    /** See {@link KilledProcess}. */
    public static void main(String[] arguments) throws IOException {
        int port = Integer.parseInt(arguments[2]);
        var room = new ZorgRoom(
                KilledProcess.database(arguments),
                new Keuring(Sets.STANDAARDEN, new WstxInputFactory()),
                new ReadingPartner(reference -> LoopbackLine.ask(port, reference)),
                KilledProcess.folder(arguments));
        room.work();
        KilledProcess.serve(asked -> asked.equals(DOUBLED) ? doubled(room) : take(room, asked));
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
