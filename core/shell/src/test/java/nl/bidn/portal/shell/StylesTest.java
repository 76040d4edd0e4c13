// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The style sheet as it is served: no property is read that is not given, and the colours can be told apart. */
class StylesTest {
    private static final Path STATIC = Path.of("target/classes/static");
    private static final Pattern READ = Pattern.compile("var\\((--(?:ams|bidn)-[a-z0-9-]+)");
    private static final Pattern GIVEN = Pattern.compile("(?m)(?:^|[;{])\\s*(--(?:ams|bidn)-[a-z0-9-]+):");
    private static final Pattern PAIR =
            Pattern.compile("--bidn-([a-z-]+): light-dark\\(#([0-9a-f]{3,6}), #([0-9a-f]{3,6})\\)");

    private static String served(String name) throws IOException {
        try (Stream<Path> files = Files.walk(STATIC)) {
            return Files.readString(
                    files.filter(f -> f.endsWith(name)).findFirst().orElseThrow());
        }
    }

    private static Set<String> found(Pattern pattern, String css) {
        var names = new TreeSet<String>();
        var matcher = pattern.matcher(css);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    @Test
    void eachPropertyThatIsReadIsGiven() throws IOException {
        String css = served("bidn.css");
        Set<String> undefined = found(READ, css);
        undefined.removeAll(found(GIVEN, css));
        assertThat(undefined).isEmpty();
    }

    @Test
    void eachIconOfTheTemplatesIsInTheSprite() throws IOException {
        String sprite = served("icons.svg");
        for (String folder : new String[] {"src/main/jte", "target/jte/ui"}) {
            try (Stream<Path> templates = Files.list(Path.of(folder))) {
                for (Path template :
                        templates.filter(t -> t.toString().endsWith(".jte")).toList()) {
                    for (String icon :
                            found(Pattern.compile("icon\\(name = \"([a-z-]+)\""), Files.readString(template))) {
                        assertThat(sprite).as(template.toString()).contains("id=\"" + icon + "\"");
                    }
                }
            }
        }
    }

    @Test
    void textCanBeReadOnWhatItStandsOn() throws IOException {
        var light = new HashMap<String, String>();
        var dark = new HashMap<String, String>();
        var pairs = PAIR.matcher(served("bidn.css"));
        while (pairs.find()) {
            light.put(pairs.group(1), pairs.group(2));
            dark.put(pairs.group(1), pairs.group(3));
        }
        String[][] text = {
            {"ink", "ground"},
            {"ink", "surface"},
            {"ink", "surface-soft"},
            {"muted", "ground"},
            {"muted", "surface"},
            {"muted", "surface-soft"},
            {"brand", "ground"},
            {"brand", "surface"},
            {"brand", "brand-soft"},
            {"on-brand", "brand"},
            {"on-brand", "brand-strong"},
            {"error", "surface"},
            {"error", "error-soft"},
            {"on-error", "error"},
            {"on-error", "error-strong"},
            {"success", "success-soft"},
            {"warning", "warning-soft"},
            {"surface", "success"},
        };
        for (String[] pair : text) {
            for (var theme : List.of(light, dark)) {
                double contrast = contrast(String.valueOf(theme.get(pair[0])), String.valueOf(theme.get(pair[1])));
                assertThat(contrast).as(pair[0] + " on " + pair[1]).isGreaterThan(4.5);
            }
        }
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String hex) {
        String full = hex.length() == 3 ? hex.replaceAll("(.)", "$1$1") : hex;
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(full.substring(2 * i, 2 * i + 2), 16) / 255.0;
            sum += weights[i] * (part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
