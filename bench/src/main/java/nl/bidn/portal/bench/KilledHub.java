// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.bench;

import com.ctc.wstx.stax.WstxInputFactory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import nl.bidn.portal.testkit.TestDatabase;
import nl.bidn.product.zorgberichten.message.Goed;
import nl.bidn.product.zorgberichten.message.Sets;
import nl.bidn.product.zorgberichten.message.check.Keuring;
import nl.bidn.zorg.keten.Aanname;
import nl.bidn.zorg.keten.Adres;
import nl.bidn.zorg.keten.Envelop;
import nl.bidn.zorg.keten.Inhoud;
import nl.bidn.zorg.keten.Ketenpartner;
import nl.bidn.zorg.keten.Overdracht;

/**
 * The hub as a process of its own, to be killed: takes messages at a port that it prints, one number a line, and hands them to a
 * partner at a port that it is told. Nothing is tidied up when it ends.
 */
final class KilledHub {
    private static final String COUNT = "count";

    private KilledHub() {}

    /** A folder, and the port of the partner. */
    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        var partner = new Neighbour(Integer.parseInt(arguments[1]));
        var room = new ZorgRoom(
                TestDatabase.derby(folder), new Keuring(Sets.STANDAARDEN, new WstxInputFactory()), partner, folder);
        room.work();
        try (var door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            System.out.println(door.getLocalPort());
            while (true) {
                var line = door.accept();
                new Thread(() -> serve(room, line)).start();
            }
        }
    }

    private static void serve(ZorgRoom room, Socket line) {
        try (line;
                var in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
                var out = new PrintWriter(line.getOutputStream(), true, StandardCharsets.UTF_8)) {
            for (String asked = in.readLine(); asked != null; asked = in.readLine()) {
                out.println(asked.equals(COUNT) ? room.database.sql().call(KilledHub::count) : take(room, asked));
            }
        } catch (IOException e) {
            // who asked is gone
        }
    }

    private static String take(ZorgRoom room, String reference) throws IOException {
        byte[] message = Goed.van("WMO301")
                .zet("Header/Afzender", "9901")
                .zet("Header/Ontvanger", ZorgRoom.AANBIEDER)
                .zet("Header/BerichtIdentificatie/Identificatie", reference.substring(0, 8))
                .bytes();
        Aanname answer = room.offer(reference, message);
        return answer instanceof Aanname.Geweigerd refused ? refused.code() : "yes";
    }

    /** How many messages there are, and how many numbers. */
    private static String count(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT COUNT(*), COUNT(DISTINCT referentienummer) FROM zorg_berichten.bericht")) {
            rows.next();
            return rows.getInt(1) + " " + rows.getInt(2);
        }
    }

    /** Says which message it gets, and waits for the yes. */
    private record Neighbour(int port) implements Ketenpartner {
        @Override
        public String naam() {
            return "bench";
        }

        @Override
        public boolean bereikt(Adres ontvanger, String functie) {
            return true;
        }

        @Override
        public Overdracht draagOver(Envelop envelop, Inhoud inhoud) throws IOException {
            try (var content = inhoud.open()) {
                content.transferTo(OutputStream.nullOutputStream());
            }
            try (var line = new Socket(InetAddress.getLoopbackAddress(), port);
                    var out = new PrintWriter(line.getOutputStream(), true, StandardCharsets.UTF_8);
                    var in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8))) {
                out.println(envelop.referentienummer());
                if (in.readLine() == null) {
                    throw new IOException("no answer");
                }
            }
            return new Overdracht.Aangenomen(envelop.referentienummer());
        }
    }
}
