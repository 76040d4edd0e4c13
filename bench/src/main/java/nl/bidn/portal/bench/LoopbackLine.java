// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** What two processes of a bench ask each other over loopback: a line, and a line for an answer. */
final class LoopbackLine {
    private LoopbackLine() {}

    /** Answers what is asked. */
    @FunctionalInterface
    interface Answer {
        String to(String asked) throws IOException;
    }

    /** At a port of its own. */
    static ServerSocket door() throws IOException {
        return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    /** @throws IOException also if the other hangs up without an answer */
    static String ask(int port, String what) throws IOException {
        try (var line = new Socket(InetAddress.getLoopbackAddress(), port);
                var in = reader(line);
                var out = writer(line)) {
            out.println(what);
            String answer = in.readLine();
            if (answer == null) {
                throw new IOException("no answer");
            }
            return answer;
        }
    }

    /** Answers until the other hangs up. */
    static void serve(Socket line, Answer answer) throws IOException {
        try (line;
                var in = reader(line);
                var out = writer(line)) {
            for (String asked = in.readLine(); asked != null; asked = in.readLine()) {
                out.println(answer.to(asked));
            }
        }
    }

    private static BufferedReader reader(Socket line) throws IOException {
        return new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
    }

    private static PrintWriter writer(Socket line) throws IOException {
        return new PrintWriter(line.getOutputStream(), true, StandardCharsets.UTF_8);
    }
}
