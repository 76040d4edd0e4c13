// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.endpoint;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import nl.bidn.portal.api.Problem;
import nl.bidn.product.schuldenknooppunt.service.bericht.Weigering;

/** What systems hear of a refusal: the sentence that people read too, in Dutch. */
final class Zinnen {
    private Zinnen() {}

    /** Read when somebody is first refused. */
    private static final class Gelezen {
        static final Properties NL = lees();

        private static Properties lees() {
            var teksten = new Properties();
            try (var in = new InputStreamReader(
                    Objects.requireNonNull(Zinnen.class.getResourceAsStream("/i18n/messages_nl.properties")),
                    StandardCharsets.UTF_8)) {
                teksten.load(in);
                return teksten;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static List<Problem.Flaw> van(List<Weigering> weigeringen) {
        return weigeringen.stream()
                .map(een -> new Problem.Flaw(een.plek(), een.code(), zin(een)))
                .toList();
    }

    static String zin(Weigering weigering) {
        return zin(weigering.code());
    }

    static String zin(String code) {
        String tekst = Gelezen.NL.getProperty("weigering." + code, code);
        return new MessageFormat(tekst, Locale.ROOT).format(new Object[0]);
    }
}
