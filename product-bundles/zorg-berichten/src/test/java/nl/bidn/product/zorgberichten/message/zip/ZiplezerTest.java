// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.zip;

import static nl.bidn.product.zorgberichten.message.zip.Zipbouwer.deel;
import static nl.bidn.product.zorgberichten.message.zip.Zipbouwer.los;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ZiplezerTest {
    private static final int MOST_FILES = 30;
    private static final long MOST_BYTES = 25L * 1024 * 1024;

    private static Map<String, String> lees(InputStream in) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (var zip = new Ziplezer(in, MOST_FILES, MOST_BYTES)) {
            for (Optional<Ziplezer.Bestand> file = zip.volgende(); file.isPresent(); file = zip.volgende()) {
                files.put(file.get().naam(), new String(file.get().inhoud().readAllBytes(), StandardCharsets.UTF_8));
            }
            assertThat(zip.volgende()).isEmpty();
            assertThat(zip.fout()).isEmpty();
        }
        return files;
    }

    private static Map<String, String> lees(byte[] zip) throws IOException {
        return lees(new ByteArrayInputStream(zip));
    }

    /** As the JDK writes them: with sizes after the content. */
    private static byte[] jdk(Map<String, String> files) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
            zip.setComment("een opmerking");
        }
        return out.toByteArray();
    }

    @Test
    void readsWhatOthersWrite() throws IOException {
        var files = new LinkedHashMap<String, String>();
        files.put("één.xml", "<a/>");
        files.put("twee.xml", "b".repeat(100_000));
        assertThat(lees(jdk(files))).isEqualTo(files);
        assertThat(lees(new Zipbouwer()
                        .met(deel("een.xml", "<a/>"))
                        .met(los("twee.xml", "los"))
                        .bytes()))
                .containsExactly(Map.entry("een.xml", "<a/>"), Map.entry("twee.xml", "los"));
    }

    @Test
    void readsByteByByteAsALineMayGiveIt() throws IOException {
        byte[] zip = jdk(Map.of("a.xml", "x".repeat(5000)));
        var slow = new ByteArrayInputStream(zip) {
            @Override
            public synchronized int read(byte[] to, int offset, int length) {
                return super.read(to, offset, Math.min(1, length));
            }
        };
        assertThat(lees(slow).get("a.xml")).hasSize(5000);
    }

    @Test
    void readsOnWhereAReaderStopped() throws IOException {
        byte[] zip = jdk(new LinkedHashMap<>(Map.of("a.xml", "x".repeat(5000), "b.xml", "y")));
        try (var reader = new Ziplezer(new ByteArrayInputStream(zip), MOST_FILES, MOST_BYTES)) {
            assertThat(reader.volgende()).isPresent();
            assertThat(reader.volgende()).isPresent();
            assertThat(reader.volgende()).isEmpty();
        }
    }

    @Test
    void whatALargeProgramWritesWithLongSizesIsReadToo() throws IOException {
        var extra = new ByteArrayOutputStream();
        byte[] inhoud = "<a/>".getBytes(StandardCharsets.UTF_8);
        Zipbouwer.Deel gewoon = deel("a.xml", inhoud);
        for (long value : new long[] {1 | (16 << 16), gewoon.grootte(), 0, gewoon.ingepakt(), 0}) {
            for (int i = 0; i < 4; i++) {
                extra.write((int) ((value >>> (8 * i)) & 0xff));
            }
        }
        var lang = new Zipbouwer.Deel(
                gewoon.naam(),
                gewoon.vlaggen(),
                8,
                gewoon.crc(),
                0xffffffffL,
                0xffffffffL,
                extra.toByteArray(),
                gewoon.bytes());
        assertThat(lees(new Zipbouwer().met(lang).bytes())).containsEntry("a.xml", "<a/>");
    }

    static Stream<Arguments> wrong() {
        byte[] zeroes = new byte[26 * 1024 * 1024];
        var many = new Zipbouwer();
        for (int i = 0; i < 31; i++) {
            many.met(deel(i + ".xml", "<a/>"));
        }
        byte[] good = new Zipbouwer().met(deel("a.xml", "<a/>")).bytes();
        return Stream.of(
                row("no zip at all", Zipfout.ONGELDIG, "<xml/>".getBytes(StandardCharsets.UTF_8)),
                row("nothing", Zipfout.ONGELDIG, new byte[0]),
                row("an empty zip", Zipfout.LEEG, new Zipbouwer().bytes()),
                row(
                        "an empty file",
                        Zipfout.LEEG,
                        new Zipbouwer().met(deel("a.xml", "")).bytes()),
                row(
                        "an empty file, stored",
                        Zipfout.LEEG,
                        new Zipbouwer().met(los("a.xml", "")).bytes()),
                row("a password", Zipfout.WACHTWOORD, one(deel("a.xml", "x").metVlaggen(1))),
                row(
                        "a strong password",
                        Zipfout.WACHTWOORD,
                        one(deel("a.xml", "x").metVlaggen((1 << 6) | 1))),
                row("a hidden table", Zipfout.WACHTWOORD, one(deel("a.xml", "x").metVlaggen(1 << 13))),
                row("AES", Zipfout.WACHTWOORD, one(deel("a.xml", "x").metMethode(99))),
                row(
                        "another way to pack",
                        Zipfout.ONGELDIG,
                        one(deel("a.xml", "x").metMethode(12))),
                row("a folder", Zipfout.ONGELDIG, one(deel("map/", ""))),
                row("a file in a folder", Zipfout.ONGELDIG, one(deel("map/a.xml", "x"))),
                row("a way up", Zipfout.ONGELDIG, one(deel("../x.xml", "x"))),
                row("a way up in Windows", Zipfout.ONGELDIG, one(deel("..\\x.xml", "x"))),
                row("a drive", Zipfout.ONGELDIG, one(deel("C:x.xml", "x"))),
                row("the folder above", Zipfout.ONGELDIG, one(deel("..", "x"))),
                row("no name", Zipfout.ONGELDIG, one(deel("", "x"))),
                row("a zero in the name", Zipfout.ONGELDIG, one(deel("a.xml\0.zip", "x"))),
                row("a very long name", Zipfout.ONGELDIG, one(deel("a".repeat(300), "x"))),
                row("31 files", Zipfout.TE_VEEL, many.bytes()),
                row("26 MB of zeroes", Zipfout.BESTAND_TE_GROOT, one(deel("a.xml", zeroes))),
                row(
                        "26 MB that say less",
                        Zipfout.BESTAND_TE_GROOT,
                        one(deel("a.xml", zeroes).metGrootte(10))),
                row("one name twice", Zipfout.ONGELDIG, two(deel("a.xml", "x"), deel("a.xml", "y"))),
                row("one name twice, by case", Zipfout.ONGELDIG, two(deel("a.xml", "x"), deel("A.XML", "y"))),
                row("a wrong sum", Zipfout.ONGELDIG, one(deel("a.xml", "x").metCrc(1))),
                row(
                        "too small a size",
                        Zipfout.ONGELDIG,
                        one(deel("a.xml", "xxx").metGrootte(1))),
                row(
                        "too large a size",
                        Zipfout.ONGELDIG,
                        one(deel("a.xml", "xxx").metGrootte(9))),
                row(
                        "too small a packed size",
                        Zipfout.ONGELDIG,
                        one(deel("a.xml", "xxx").metIngepakt(2))),
                row(
                        "stored, with a size that lies",
                        Zipfout.ONGELDIG,
                        one(los("a.xml", "xxx").metIngepakt(2))),
                row(
                        "stored and streamed",
                        Zipfout.ONGELDIG,
                        one(los("a.xml", "xxx").metVlaggen(8))),
                row("cut off in the content", Zipfout.ONGELDIG, Arrays.copyOf(good, 36)),
                row("cut off in the table", Zipfout.ONGELDIG, Arrays.copyOf(good, good.length - 30)),
                row("cut off at the end", Zipfout.ONGELDIG, Arrays.copyOf(good, good.length - 1)),
                row("something behind it", Zipfout.ONGELDIG, tussen(new byte[0], good)),
                row("something before it", Zipfout.ONGELDIG, tussen(new byte[] {1, 2, 3}, new byte[0])),
                row(
                        "a file that the table does not name",
                        Zipfout.ONGELDIG,
                        new Zipbouwer()
                                .met(deel("a.xml", "x"))
                                .met(deel("b.xml", "y"))
                                .tabel(all -> all.subList(0, 1))
                                .bytes()),
                row(
                        "a file that only the table names, over another one",
                        Zipfout.ONGELDIG,
                        new Zipbouwer()
                                .met(deel("a.xml", "x"))
                                .tabel(all -> List.of(all.get(0), all.get(0).metNaam("b.xml")))
                                .bytes()),
                row(
                        "another name in the table",
                        Zipfout.ONGELDIG,
                        new Zipbouwer()
                                .met(deel("a.xml", "x"))
                                .tabel(all -> List.of(all.get(0).metNaam("b.xml")))
                                .bytes()),
                row(
                        "a number that lies",
                        Zipfout.ONGELDIG,
                        new Zipbouwer().met(deel("a.xml", "x")).aantalErbij(1).bytes()));
    }

    private static Arguments row(String what, Zipfout fout, byte[] zip) {
        return Arguments.of(what, fout, zip);
    }

    private static byte[] one(Zipbouwer.Deel deel) {
        return new Zipbouwer().met(deel).bytes();
    }

    private static byte[] two(Zipbouwer.Deel deel, Zipbouwer.Deel ander) {
        return new Zipbouwer().met(deel).met(ander).bytes();
    }

    private static byte[] tussen(byte[] voor, byte[] achter) {
        return new Zipbouwer().met(deel("a.xml", "x")).tussen(voor, achter).bytes();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("wrong")
    void whatIsWrongIsRefused(String what, Zipfout fout, byte[] zip) {
        assertThatThrownBy(() -> lees(zip))
                .as(what)
                .isInstanceOfSatisfying(
                        ZipGeweigerd.class, e -> assertThat(e.fout()).isEqualTo(fout));
    }

    @Test
    void aBrokenLineIsNoWrongZip() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }

            @Override
            public int read(byte[] to, int offset, int length) throws IOException {
                throw new IOException("gone");
            }
        };
        assertThatThrownBy(() -> lees(broken)).isInstanceOf(IOException.class).isNotInstanceOf(ZipGeweigerd.class);
    }

    @Test
    void anyByteThatChangesIsRefusedOrReadButNeverFailsOtherwise() throws IOException {
        byte[] good = jdk(Map.of("a.xml", "<a>hallo</a>"));
        for (int at = 0; at < good.length; at++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] bad = good.clone();
                bad[at] ^= (byte) (1 << bit);
                try {
                    assertThat(lees(bad)).hasSize(1);
                } catch (ZipGeweigerd expected) {
                    assertThat(expected.fout()).isNotNull();
                }
            }
        }
    }
}
