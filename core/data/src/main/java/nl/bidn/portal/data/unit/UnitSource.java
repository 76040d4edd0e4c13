// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data.unit;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Where a persistence unit comes from: the class loader of its bundle, its {@code persistence.xml} and its schema steps.
 *
 * @param root of the jar or bundle
 * @param steps the files {@code schema/*.sql}
 */
public record UnitSource(UnitXml xml, ClassLoader loader, URL root, List<URL> steps) {
    public UnitSource {
        steps = List.copyOf(steps);
    }

    /**
     * The schema of the unit: the property {@code portal.schema} of the unit where its name is a reserved word of SQL, else
     * its name, with an underscore for a hyphen, which is no letter in SQL.
     */
    public String schema() {
        return xml.properties().getOrDefault("portal.schema", xml.name().replace('-', '_'));
    }

    static String read(URL file) throws IOException {
        try (InputStream in = file.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
