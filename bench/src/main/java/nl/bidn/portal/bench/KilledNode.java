// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.UUID;
import nl.bidn.product.schuldenknooppunt.service.bericht.Aanbieding;
import nl.bidn.product.schuldenknooppunt.service.bericht.Bevestiging;
import nl.bidn.product.schuldenknooppunt.service.bericht.Intrekking;
import nl.bidn.product.schuldenknooppunt.service.bericht.Ophaling;

/** The node for messages about debts as a process of its own, to be killed: does to a message what a line says. Nothing is tidied up when it ends. */
final class KilledNode {
    static final String OFFER = "offer ";
    static final String FETCH = "fetch ";
    static final String CONFIRM = "confirm ";
    static final String TAKE_BACK = "take-back ";
    /** Asks how many deeds were written down twice. */
    static final String DOUBLED = "doubled -";
    /** Asks how much content is left. */
    static final String LEFT = "left -";

    static final String DONE = "done";
    static final String GONE = "gone";
    private static final String OTHERWISE = "otherwise";
    private static final int SIZE = 4 << 10;

    private final KnooppuntRoom room;

    private KilledNode(KnooppuntRoom room) {
        this.room = room;
    }

    /** See {@link KilledProcess}. */
    public static void main(String[] arguments) throws IOException {
        var node = new KilledNode(new KnooppuntRoom(KilledProcess.database(arguments)));
        KilledProcess.serve(node::answer);
    }

    private String answer(String asked) {
        int space = asked.indexOf(' ') + 1;
        String deed = asked.substring(0, space);
        if (asked.equals(DOUBLED)) {
            return count("SELECT COUNT(*) FROM (SELECT act, detail FROM identities.audit_line"
                    + " WHERE act <> 'skp-bericht-opgehaald' GROUP BY act, detail HAVING COUNT(*) > 1) twice");
        }
        if (asked.equals(LEFT)) {
            return count("SELECT COUNT(*) FROM portal.vault_file");
        }
        UUID reference = UUID.fromString(asked.substring(space));
        return switch (deed) {
            case OFFER -> done(offer(reference) instanceof Aanbieding.Aangenomen);
            case FETCH -> fetch(reference);
            case CONFIRM ->
                done(
                        room.berichten.bevestig(room.receiver(number(reference)), reference)
                                instanceof Bevestiging.Bevestigd);
            case TAKE_BACK ->
                done(
                        room.berichten.trekIn(room.sender(number(reference)), reference)
                                instanceof Intrekking.Ingetrokken);
            default -> throw new IllegalArgumentException(asked);
        };
    }

    private Aanbieding offer(UUID reference) {
        return room.offer(reference, number(reference), content(reference));
    }

    private String fetch(UUID reference) {
        Ophaling fetched = room.berichten.haal(room.receiver(number(reference)), reference);
        if (fetched instanceof Ophaling.Weg) {
            return GONE;
        }
        return done(fetched instanceof Ophaling.Inhoud content && Arrays.equals(content.jwe(), content(reference)));
    }

    /** Known again by its reference, and unlike that of others. */
    private byte[] content(UUID reference) {
        return room.content(number(reference), reference.getLeastSignificantBits(), SIZE);
    }

    private static int number(UUID reference) {
        return Math.floorMod(reference.hashCode(), 100);
    }

    private static String done(boolean is) {
        return is ? DONE : OTHERWISE;
    }

    private String count(String query) {
        return String.valueOf(room.count(query));
    }
}
