// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import nl.bidn.portal.aansluiten.VirusScan.Oordeel;
import nl.bidn.portal.testkit.TestEnvironment;
import org.junit.jupiter.api.Test;

/** Against a scanner of our own that speaks the protocol. */
class ClamdScanTest {
    private static final byte[] CONTENT = new byte[200_000];

    private static byte[] read(DataInputStream in) throws IOException {
        var command = new byte["zINSTREAM\0".length()];
        in.readFully(command);
        assertThat(new String(command, StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
        var content = new ByteArrayOutputStream();
        for (int size = in.readInt(); size > 0; size = in.readInt()) {
            content.write(in.readNBytes(size));
        }
        return content.toByteArray();
    }

    private static Oordeel look(String answer) throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<byte[]> got = CompletableFuture.supplyAsync(() -> {
                try (var socket = server.accept()) {
                    byte[] content = read(new DataInputStream(socket.getInputStream()));
                    socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                    return content;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            Oordeel verdict = scan("127.0.0.1:" + server.getLocalPort()).look(CONTENT);
            assertThat(got.join()).isEqualTo(CONTENT);
            return verdict;
        }
    }

    private static ClamdScan scan(String address) {
        return new ClamdScan(TestEnvironment.sandbox().with("virusscan.clamd", address));
    }

    @Test
    void saysWhatTheScannerSays() throws IOException {
        assertThat(look("stream: OK\0")).isEqualTo(Oordeel.SCHOON);
        assertThat(look("stream: Eicar-Test-Signature FOUND\0")).isEqualTo(Oordeel.VIRUS);
        assertThatThrownBy(() -> look("INSTREAM size limit exceeded. ERROR\0")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> look("")).isInstanceOf(IOException.class);
    }

    @Test
    void withoutAScannerNothingWasScannedAndWithOneThatIsAwayNothingIsTaken() throws IOException {
        assertThat(new ClamdScan(TestEnvironment.sandbox()).look(CONTENT)).isEqualTo(Oordeel.NIET_GESCAND);
        int closed;
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = server.getLocalPort();
        }
        assertThatThrownBy(() -> scan("127.0.0.1:" + closed).look(CONTENT)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> scan("zomaar").look(CONTENT)).isInstanceOf(IOException.class);
    }
}
