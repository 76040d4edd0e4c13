// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message;

import com.ctc.wstx.stax.WstxInputFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import nl.bidn.product.zorgberichten.message.check.Keuring;
import nl.bidn.product.zorgberichten.message.standaard.Berichttype;
import nl.bidn.product.zorgberichten.message.standaard.Standaard;
import nl.bidn.product.zorgberichten.message.standaard.Standaarden;
import org.xml.sax.SAXException;

/** The sets that the product ships, from its resources, or from the folder that -Dzorg.standaarden names. */
public final class Sets {
    public static final Path FOLDER = Path.of(System.getProperty("zorg.standaarden", "src/main/resources/standaarden"));

    public static final Standaarden STANDAARDEN = load(UnaryOperator.identity());

    private Sets() {}

    public static Keuring keuring() {
        return new Keuring(STANDAARDEN, new WstxInputFactory());
    }

    public static Berichttype type(String naam) {
        return types().filter(each -> each.naam().equals(naam)).findFirst().orElseThrow();
    }

    /** Those with a schema. */
    public static Stream<Berichttype> types() {
        return STANDAARDEN.alle().stream()
                .flatMap(standaard -> standaard.berichten().stream())
                .filter(type -> !type.vrij());
    }

    /** The JDK's own validator of the same schema. */
    public static Schema jdk(Berichttype type) {
        Standaard standaard = STANDAARDEN.alle().stream()
                .filter(each -> each.berichten().contains(type))
                .findFirst()
                .orElseThrow();
        Path folder = FOLDER.resolve(standaard.product() + "-" + standaard.release());
        try {
            return SchemaFactory.newDefaultInstance()
                    .newSchema(folder.resolve(type.naam().toLowerCase(Locale.ROOT) + ".xsd")
                            .toFile());
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All sets, with their standaard.xml changed. */
    static Standaarden load(UnaryOperator<String> change) {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return new Standaarden(folders.filter(Files::isDirectory)
                    .sorted()
                    .map(folder -> load(folder, change))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Standaard load(Path folder, UnaryOperator<String> change) {
        try {
            return Standaard.load(name -> open(folder.resolve(name), change));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(Path file, UnaryOperator<String> change) throws IOException {
        String text = Files.readString(file);
        boolean standaard = file.endsWith(Standaard.FILE);
        return new ByteArrayInputStream((standaard ? change.apply(text) : text).getBytes(StandardCharsets.UTF_8));
    }
}
