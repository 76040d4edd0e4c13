// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.transform.stream.StreamSource;
import nl.bidn.portal.testkit.SharedData;
import nl.bidn.product.zorgberichten.message.Sets;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.xml.sax.SAXException;

/** The public examples, where this tree has them. */
class VoorbeeldenTest {
    private static final List<String> VOORBEELDEN = List.of("istandaarden/voorbeelden", "ieb/voorbeelden");

    private final Keuring keuring = Sets.keuring();

    @Test
    void theExamplesAreHere() {
        assertThat(VOORBEELDEN)
                .allSatisfy(folder -> assertThat(SharedData.at(folder)).isNotEmptyDirectory());
    }

    @TestFactory
    Stream<DynamicTest> eachExampleGetsTheVerdictOfTheJdk() throws IOException {
        List<Path> all = new ArrayList<>();
        for (Path folder : VOORBEELDEN.stream()
                .flatMap(path -> SharedData.find(path).stream())
                .toList()) {
            all.addAll(files(folder));
        }
        return all.stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> sameVerdict(file)));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private void sameVerdict(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Verslag verslag = keuring.keur(new ByteArrayInputStream(bytes));
        assertThat(verslag.type()).isPresent();
        assertThat(verslag.kop().afzender()).isPresent();
        boolean jdk = valid(verslag, bytes);
        assertThat(verslag.niveau() != 1).as("%s", verslag.fouten()).isEqualTo(jdk);
        // the one example that breaks its own schema: a date 2027-06-31
        assertThat(verslag.goed()).isEqualTo(!file.endsWith("JW315.xml"));
    }

    private static boolean valid(Verslag verslag, byte[] bytes) throws IOException {
        try {
            Sets.jdk(verslag.type().orElseThrow())
                    .newValidator()
                    .validate(new StreamSource(new ByteArrayInputStream(bytes)));
            return true;
        } catch (SAXException e) {
            return false;
        }
    }
}
