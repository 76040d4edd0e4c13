// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.alleenverdieners.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import nl.bidn.portal.values.Bsn;
import nl.bidn.portal.values.MunicipalityCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryReaderTest {
    private static final int FIRST_TEST_NUMBER = 999_900_000;

    /** One line of a random file, with what must be said about it. */
    record Row(String municipality, String bsn, List<FlawCode> planted) {
        String text() {
            return planted.contains(FlawCode.REGEL_VORM) ? bsn : municipality + ";" + bsn;
        }
    }

    @Test
    void readsADeliveryIntoOneListAMunicipality() throws IOException {
        Delivery delivery = read("""
                levering;AV-1;2026;3
                gemeentecode;bsn
                GM9901;999900006
                9902;999900018
                9901;999900031
                """);

        assertThat(delivery.flaws().named()).isEmpty();
        assertThat(delivery.header()).contains(new DeliveryHeader("AV-1", 2026, 3));
        assertThat(written(delivery, "GM9901")).isEqualTo("\uFEFFbsn\r\n999900006\r\n999900031\r\n");
        assertThat(written(delivery, "GM9902")).isEqualTo("\uFEFFbsn\r\n999900018\r\n");
        assertThat(delivery.sha256()).hasSize(64);
    }

    @Test
    void readsWhatASpreadsheetWrote() throws IOException {
        Delivery delivery = read("\uFEFFlevering;AV-1;2025;1\r\ngemeentecode;bsn\r\nGM9901;010464554");

        assertThat(delivery.flaws().named()).isEmpty();
        assertThat(written(delivery, "GM9901")).isEqualTo("\uFEFFbsn\r\n010464554\r\n");
    }

    @ParameterizedTest
    @CsvSource({
        "'', KOP_VORM",
        "'levering;AV-1;2026', KOP_VORM",
        "'bestelling;AV-1;2026;1', KOP_VORM",
        "'levering;;2026;1', KOP_ID",
        "'levering;999900006;2026;1', KOP_ID",
        "'levering;a b;2026;1', KOP_ID",
        "'levering;AV-1;2024;1', KOP_JAAR",
        "'levering;AV-1;2028;1', KOP_JAAR",
        "'levering;AV-1;2026;0', KOP_AANTAL",
        "'levering;AV-1;2026;een', KOP_AANTAL",
        "'levering;AV-1;2026;1000001', KOP_AANTAL",
        "'levering;AV-1;2026;2', AANTAL_KLOPT_NIET"
    })
    void namesWhatIsWrongInTheFirstLine(String head, FlawCode code) throws IOException {
        assertThat(read(head + "\ngemeentecode;bsn\nGM9901;999900006\n").flaws().named())
                .containsExactly(new Flaw(1, code));
    }

    @Test
    void namesAMissingHeadOfTheColumnsAndAnEmptyList() throws IOException {
        assertThat(read("levering;AV-1;2026;1\nGM9901;999900006\nGM9901;999900018\n")
                        .flaws()
                        .named())
                .containsExactly(new Flaw(2, FlawCode.KOLOMMEN));
        assertThat(read("levering;AV-1;2026;1\ngemeentecode;bsn\n").flaws().named())
                .containsExactly(new Flaw(2, FlawCode.GEEN_REGELS));
        assertThat(read("").flaws().named())
                .containsExactly(
                        new Flaw(1, FlawCode.KOP_VORM),
                        new Flaw(2, FlawCode.KOLOMMEN),
                        new Flaw(2, FlawCode.GEEN_REGELS));
    }

    @Test
    void namesAThousandFlawsAndCountsTheRest() throws IOException {
        String file = "levering;AV-1;2026;1500\ngemeentecode;bsn\n" + "GM9901;123\n".repeat(1500);

        Flaws flaws = read(file).flaws();

        assertThat(flaws.named()).hasSize(1000).last().isEqualTo(new Flaw(1002, FlawCode.BSN_ONGELDIG));
        assertThat(flaws.total()).isEqualTo(1500);
    }

    @Test
    void skipsALineThatIsTooLongWithoutKeepingIt() throws IOException {
        String file = "levering;AV-1;2026;2\ngemeentecode;bsn\nGM9901;" + "9".repeat(300_000) + "\nGM9901;999900006\n";

        assertThat(read(file).flaws().named()).containsExactly(new Flaw(3, FlawCode.REGEL_TE_LANG));
    }

    @Test
    void stopsReadingWhatIsTooMuch() throws IOException {
        var endless = new InputStream() {
            private long given;

            @Override
            public int read() {
                given++;
                return 'x';
            }

            @Override
            public int read(byte[] into, int from, int length) {
                Arrays.fill(into, from, from + length, (byte) 'x');
                given += length;
                return length;
            }
        };

        Delivery delivery = new DeliveryReader(code -> Optional.empty()).read(endless);

        assertThat(delivery.flaws().named()).contains(new Flaw(1, FlawCode.KOP_VORM));
        assertThat(endless.given).isLessThan(70L << 20);
    }

    @Test
    void stopsAfterAMillionHouseholds() throws IOException {
        String head = "levering;AV-1;2026;1000000\ngemeentecode;bsn\n";
        var rows = new RepeatedRow(head, "GM9901;999900006\n", 1_000_010);

        Flaws flaws = new DeliveryReader(code -> Optional.empty()).read(rows).flaws();

        assertThat(flaws.total()).isEqualTo(999_999 + 1);
    }

    @Property(seed = "20261126", tries = 300)
    void findsEachPlantedFlawAtItsLineAndNoOther(@ForAll("rows") List<Row> rows) throws IOException {
        var expected = new ArrayList<Flaw>();
        var text = new StringBuilder("levering;AV-1;2026;%d\ngemeentecode;bsn\n".formatted(rows.size()));
        Set<String> seen = new HashSet<>();
        var good = new TreeMap<String, String>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            int line = i + 3;
            text.append(row.text()).append('\n');
            row.planted().forEach(code -> expected.add(new Flaw(line, code)));
            if (row.planted().contains(FlawCode.REGEL_VORM) || row.planted().contains(FlawCode.BSN_ONGELDIG)) {
                continue;
            }
            if (!seen.add(row.bsn())) {
                expected.add(new Flaw(line, FlawCode.BSN_DUBBEL));
            } else {
                good.merge(row.municipality(), row.bsn() + "\r\n", String::concat);
            }
        }

        Delivery delivery = read(text.toString());

        assertThat(delivery.flaws().named()).containsExactlyInAnyOrderElementsOf(expected);
        if (expected.isEmpty()) {
            var written = new TreeMap<String, String>();
            for (MunicipalityCode code : delivery.lists().keySet()) {
                written.put(code.cbs(), written(delivery, code.cbs()).replace("\uFEFFbsn\r\n", ""));
            }
            assertThat(written).isEqualTo(good);
        }
    }

    /** Mostly good rows, so that a good file is made as well; few numbers, so that some come twice. */
    @Provide
    Arbitrary<List<Row>> rows() {
        Arbitrary<String> municipality = Arbitraries.frequencyOf(
                Tuple.of(30, Arbitraries.of("GM9901", "GM9902", "GM9903")),
                Tuple.of(1, Arbitraries.of("GM9999", "GM9904", "99", "GM", "")));
        Arbitrary<String> bsn = Arbitraries.frequencyOf(
                Tuple.of(30, Arbitraries.integers().between(0, 900).map(DeliveryReaderTest::bsn)),
                Tuple.of(1, Arbitraries.of("999900007", "", "12345678", "000000000", "99990000X")));
        Arbitrary<Boolean> broken = Arbitraries.frequency(Tuple.of(40, false), Tuple.of(1, true));
        return Combinators.combine(municipality, bsn, broken)
                .as(DeliveryReaderTest::row)
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    private static Row row(String municipality, String bsn, boolean broken) {
        if (broken) {
            return new Row(municipality, "zonder puntkomma", List.of(FlawCode.REGEL_VORM));
        }
        var planted = new ArrayList<FlawCode>();
        switch (municipality) {
            case "GM9999" -> planted.add(FlawCode.GEMEENTE_ONBEKEND);
            case "GM9904" -> planted.add(FlawCode.GEMEENTE_BESTAAT_NIET);
            case "99", "GM", "" -> planted.add(FlawCode.GEMEENTE_VORM);
            default -> {}
        }
        if (!Bsn.isValid(bsn)) {
            planted.add(FlawCode.BSN_ONGELDIG);
        }
        return new Row(municipality, bsn, List.copyOf(planted));
    }

    /** The valid test number at or after this place. */
    private static String bsn(int place) {
        int number = FIRST_TEST_NUMBER + place * 11;
        while (!Bsn.isValid(Integer.toString(number))) {
            number++;
        }
        return Integer.toString(number);
    }

    private static Delivery read(String file) throws IOException {
        return new DeliveryReader(DeliveryReaderTest::flawOf).read(new ByteArrayInputStream(file.getBytes(UTF_8)));
    }

    private static Optional<FlawCode> flawOf(MunicipalityCode code) {
        return switch (code.cbs()) {
            case "GM9901", "GM9902", "GM9903" -> Optional.empty();
            case "GM9904" -> Optional.of(FlawCode.GEMEENTE_BESTAAT_NIET);
            default -> Optional.of(FlawCode.GEMEENTE_ONBEKEND);
        };
    }

    private static String written(Delivery delivery, String code) throws IOException {
        var out = new ByteArrayOutputStream();
        Objects.requireNonNull(delivery.lists().get(MunicipalityCode.of(code))).writeTo(out);
        return out.toString(UTF_8);
    }
}
