// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgvecozo;

import static org.assertj.core.api.Assertions.assertThat;

import com.ctc.wstx.stax.WstxInputFactory;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.bidn.product.zorgvecozo.message.Berichtschrijver;
import nl.bidn.product.zorgvecozo.message.EnkelBestand;
import nl.bidn.zorg.keten.stuf.Base64Lezer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A message as large as the chain allows costs as much memory as a small one, both ways. */
class GrootTest {
    private static final long MB = 1024 * 1024;
    private static final long GROOT = 18 * MB;

    @Test
    void isWrittenAndReadWithoutEverBeingThereAsAWhole(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("bericht.xml");
        var geheugen = new Geheugen();

        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            Berichtschrijver.inhoud("a.xml", new Ruis(GROOT, geheugen), xml);
            xml.flush();
        }
        long gelezen = lees(file, geheugen);

        assertThat(gelezen).isEqualTo(GROOT);
        assertThat(geheugen.meeste() / MB).as("MB that lived").isLessThan(6);
    }

    private static long lees(Path file, Geheugen geheugen) throws IOException, XMLStreamException {
        try (InputStream in = Files.newInputStream(file)) {
            XMLStreamReader xml = new WstxInputFactory().createXMLStreamReader(in, "UTF-8");
            while (!xml.isStartElement() || !xml.getLocalName().equals("Data")) {
                xml.next();
            }
            var inhoud = new EnkelBestand(new Base64Lezer(xml, 25 * MB, () -> {}), 25 * MB);
            byte[] buffer = new byte[8192];
            long gelezen = 0;
            long volgende = 0;
            for (int count = inhoud.read(buffer); count >= 0; count = inhoud.read(buffer)) {
                gelezen += count;
                if (gelezen >= volgende) {
                    geheugen.kijk();
                    volgende += 4 * MB;
                }
            }
            return gelezen;
        }
    }

    /** What lives, above what lived at the start. */
    private static final class Geheugen {
        private final long begin = leeft();
        private long meeste;

        void kijk() {
            meeste = Math.max(meeste, leeft() - begin);
        }

        long meeste() {
            return meeste;
        }

        private static long leeft() {
            System.gc();
            return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        }
    }

    /** Bytes that cannot be made smaller. */
    private static final class Ruis extends InputStream {
        private final Random random = new Random(1);
        private final Geheugen geheugen;
        private long rest;
        private long gegeven;

        Ruis(long size, Geheugen geheugen) {
            this.rest = size;
            this.geheugen = geheugen;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (rest == 0) {
                return -1;
            }
            if (gegeven % (4 * MB) == 0) {
                geheugen.kijk();
            }
            byte[] bytes = new byte[(int) Math.min(Math.min(length, rest), 4096)];
            random.nextBytes(bytes);
            System.arraycopy(bytes, 0, into, offset, bytes.length);
            rest -= bytes.length;
            gegeven += bytes.length;
            return bytes.length;
        }
    }
}
