// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.schema;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.bidn.product.zorgberichten.message.regex.XsdPattern;
import nl.bidn.product.zorgberichten.message.xml.Files;
import nl.bidn.product.zorgberichten.message.xml.OwnElement;
import nl.bidn.product.zorgberichten.message.xml.OwnXml;
import nl.bidn.product.zorgberichten.message.xml.OwnXmlRefused;

/** The schemas of one standard, of which each imports the same basis: read and compiled once. For one thread. */
public final class SchemaSet {
    private final Files files;
    private final Map<String, OwnElement> read = new HashMap<>();
    private final Map<List<String>, XsdPattern> patterns = new HashMap<>();

    /** @param files gives the schemas; imports name files in the same place */
    public SchemaSet(Files files) {
        this.files = files;
    }

    /**
     * Compiles a schema and what it imports.
     *
     * @throws OwnXmlRefused if a file is broken or outside the subset; says which file, which line and what
     * @throws IOException if a file cannot be read
     */
    public Berichtschema load(String name) throws IOException {
        var compiler = new SchemaCompiler(SchemaFiles.read(this, name), new SimpleTypeCompiler(patterns));
        List<ElementDeclaration> roots = compiler.roots();
        if (roots.size() != 1) {
            throw new OwnXmlRefused(name, 1, "a message has one global element, not " + roots.size());
        }
        return new Berichtschema(roots.get(0));
    }

    OwnElement read(String name) throws IOException {
        OwnElement known = read.get(name);
        if (known == null) {
            try (InputStream in = files.open(name)) {
                known = OwnXml.read(name, in);
            }
            read.put(name, known);
        }
        return known;
    }
}
