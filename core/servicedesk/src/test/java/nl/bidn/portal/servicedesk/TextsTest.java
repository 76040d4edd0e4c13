// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.servicedesk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.bidn.portal.api.Department;
import nl.bidn.portal.identity.Refused;
import nl.bidn.portal.testkit.TextsContract;
import nl.bidn.portal.values.Oin;

class TextsTest extends TextsContract {
    private static final Pattern FIELD = Pattern.compile("form\\.(?:needed|choice|day)\\(\\s*\"([a-z-]+)\"");

    /** Each reason of a refusal, and what is said of each field that must be filled in. */
    @Override
    protected Set<String> madeInCode() {
        var keys = new TreeSet<String>();
        for (Refused.Why why : Refused.Why.values()) {
            keys.add("refused." + why.name().toLowerCase(Locale.ROOT));
        }
        for (Oin.Fault fault : Oin.Fault.values()) {
            keys.add("oin.fault." + fault.name().toLowerCase(Locale.ROOT));
        }
        for (Department department : Department.values()) {
            keys.add("department." + department.id());
        }
        keys.addAll(Set.of("oin.register.NOT_FOUND", "oin.register.NOT_REACHABLE", "department.geheel"));
        keys.addAll(Set.of(
                "diensten.state.aan", "diensten.state.uit", "diensten.state.telt-niet", "diensten.on", "diensten.off"));
        keys.addAll(Set.of("machtiging.state.geldt", "machtiging.state.later", "machtiging.state.voorbij"));
        try (Stream<Path> files = Files.list(Path.of("src/main/java/nl/bidn/portal/servicedesk/web"))) {
            for (Path file : files.toList()) {
                FIELD.matcher(Files.readString(file))
                        .results()
                        .forEach(found -> keys.add("form.needed." + found.group(1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return keys;
    }
}
