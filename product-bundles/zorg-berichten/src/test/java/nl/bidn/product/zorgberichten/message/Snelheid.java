// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message;

import com.ctc.wstx.stax.WstxInputFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.xml.stream.XMLStreamReader;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Validator;
import nl.bidn.product.zorgberichten.message.check.Keuring;
import nl.bidn.product.zorgberichten.message.check.Verslag;

/**
 * Prints how fast it goes, in MB for each second of processor time of one thread, beside the bare parser and the JDK's
 * validator of the same bytes. Processor time, so that others on the machine matter less.
 */
public final class Snelheid {
    private static final int ROUNDS = 9;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Snelheid() {}

    private interface Werk {
        void doe(byte[] bytes) throws Exception;
    }

    public static void main(String[] args) throws Exception {
        measure("301, small", "WMO301", Goed.van("WMO301").bytes(), 8000);
        measure("323, 1 MB", "WMO323", all(Groot.declaratie(1 << 20)), 12);
        measure("323, 25 MB", "WMO323", all(Groot.declaratie(25L << 20)), 1);
        measure("301, 25 MB text", "WMO301", tekst(), 1);
        heap();
    }

    /** A remark of 25 MB: all of it goes through one pattern. */
    private static byte[] tekst() {
        String xml = Goed.van("WMO301")
                .zet("Client/Commentaar", "woorden ".repeat(25 << 17))
                .xml();
        return xml.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] all(InputStream in) throws IOException {
        return in.readAllBytes();
    }

    private static void measure(String what, String type, byte[] bytes, int times) throws Exception {
        var factory = new WstxInputFactory();
        Validator jdk = Sets.jdk(Sets.type(type)).newValidator();
        Keuring keuring = Sets.keuring();
        Keuring bare = zonderRegels();
        print(what, "Woodstox, bare", bytes, times, in -> parse(factory, in));
        print(what, "JDK validator", bytes, times, in -> jdk.validate(new StreamSource(new ByteArrayInputStream(in))));
        print(what, "schema only", bytes, times, in -> check(bare, in));
        print(what, "schema and rules", bytes, times, in -> check(keuring, in));
    }

    private static void parse(WstxInputFactory factory, byte[] bytes) throws Exception {
        XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
        while (reader.hasNext()) {
            reader.next();
        }
    }

    private static void check(Keuring keuring, byte[] bytes) throws IOException {
        Verslag verslag = keuring.keur(new ByteArrayInputStream(bytes), Long.MAX_VALUE);
        if (!verslag.goed()) {
            throw new IllegalStateException("not good: " + verslag.fouten().get(0));
        }
    }

    /** The same standards, with all rules taken out. */
    private static Keuring zonderRegels() {
        return new Keuring(Sets.load(standaard -> standaard.replaceAll("<regel [^>]*>", "")), new WstxInputFactory());
    }

    private static void print(String what, String how, byte[] bytes, int times, Werk werk) throws Exception {
        double[] speeds = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long start = THREADS.getCurrentThreadCpuTime();
            for (int i = 0; i < times; i++) {
                werk.doe(bytes);
            }
            speeds[round] =
                    (double) bytes.length * times * 1e9 / (THREADS.getCurrentThreadCpuTime() - start) / (1 << 20);
        }
        Arrays.sort(speeds);
        System.out.printf(
                "%-15s %9d bytes  %-18s median %7.1f MB/s  best %7.1f%n",
                what, bytes.length, how, speeds[ROUNDS / 2], speeds[ROUNDS - 1]);
    }

    /** The most that lived at any collection while a message streamed by, above what lived before. */
    private static void heap() throws IOException {
        Keuring keuring = Sets.keuring();
        long above = Heap.above(() -> keuring.keur(Groot.declaratie(25L << 20)));
        System.out.printf("323, 25 MB   heap above rest %.1f MB%n", above / 1048576.0);
    }
}
