// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Validator;
import nl.bidn.product.zorgberichten.message.Bericht;
import nl.bidn.product.zorgberichten.message.Gemuteerd;
import nl.bidn.product.zorgberichten.message.Sets;
import nl.bidn.product.zorgberichten.message.standaard.Berichttype;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;

/** Holds our verdict on thousands of good and broken messages against that of the JDK's validator on the same schema. */
class DifferentialTest {
    /** -Dzorg.variants=20000 for a long run; -Dzorg.seed=2 for another. */
    private static final int VARIANTS = Integer.getInteger("zorg.variants", 2000);

    private static final long SEED = Long.getLong("zorg.seed", 20261126L);
    private static final int PER_MESSAGE = 20;
    /** What the header says of code and version is level 1 in the standard, but in no schema of ours. */
    private static final List<String> NOT_SCHEMA = List.of("RS047", "CS015", "CS025");

    private final Keuring keuring = Sets.keuring();

    static Stream<Berichttype> types() {
        return Sets.types();
    }

    @ParameterizedTest
    @MethodSource("types")
    void generatedMessagesAreValidAndBrokenOnesGetTheVerdictOfTheJdk(Berichttype type) throws IOException {
        var random = new Random(SEED + type.naam().hashCode());
        Validator jdk = Sets.jdk(type).newValidator();
        Bericht original = Bericht.minimaal(type);
        int invalid = 0;
        for (int i = 0; i < VARIANTS; i++) {
            if (i % PER_MESSAGE == 0) {
                original = i == 0 ? original : Bericht.willekeurig(type, random);
                assertThat(jdkSays(jdk, original.bytes())).as(original.xml()).isEqualTo("");
                assertThat(wrong(original.bytes())).as(original.xml()).isEmpty();
            }
            Bericht broken = Gemuteerd.van(original, random);
            String expected = jdkSays(jdk, broken.bytes());
            List<Fout> ours = wrong(broken.bytes());
            assertThat(ours.isEmpty())
                    .as("JDK: %s%nours: %s%n%s", expected, ours, broken.xml())
                    .isEqualTo(expected.isEmpty());
            invalid += expected.isEmpty() ? 0 : 1;
        }
        assertThat(invalid).as("broken ones among the variants").isGreaterThan(VARIANTS / 3);
    }

    private List<Fout> wrong(byte[] bytes) throws IOException {
        return keuring.keur(new ByteArrayInputStream(bytes)).fouten().stream()
                .filter(fout -> fout.niveau() == 1 && !NOT_SCHEMA.contains(fout.regel()))
                .toList();
    }

    private static String jdkSays(Validator jdk, byte[] bytes) throws IOException {
        try {
            jdk.validate(new StreamSource(new ByteArrayInputStream(bytes)));
            return "";
        } catch (SAXException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
