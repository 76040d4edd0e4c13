// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data.unit;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.bidn.portal.data.jdbc.Database;

/** Finds units on a class path, where several jars may each have one; for tests and for the build. */
public final class ClassPathUnit {
    private static final String XML = "META-INF/persistence.xml";

    private ClassPathUnit() {}

    /** @throws IllegalArgumentException if no {@code persistence.xml} of the class path names it */
    public static UnitSource find(String unit, ClassLoader loader) {
        try {
            for (URL file : Collections.list(loader.getResources(XML))) {
                for (UnitXml xml : UnitXml.read(file)) {
                    if (xml.name().equals(unit)) {
                        return source(xml, loader, file);
                    }
                }
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("Persistence unit " + unit + " can't be read: " + e.getMessage(), e);
        }
        throw new IllegalArgumentException("No META-INF/persistence.xml on the class path names unit " + unit);
    }

    /** Does the steps of this room and of all units there are, that the database has not had. */
    public static void update(Database database, ClassLoader loader) throws IOException {
        PortalSchema.update(database);
        var steps = new SchemaSteps(database);
        for (UnitSource unit : all(loader)) {
            steps.run(unit.schema(), unit.steps());
        }
    }

    /** All there are, each by the bundle that brings it. */
    public static List<UnitSource> all(ClassLoader loader) throws IOException {
        try {
            var all = new ArrayList<UnitSource>();
            for (URL file : Collections.list(loader.getResources(XML))) {
                for (UnitXml xml : UnitXml.read(file)) {
                    all.add(source(xml, loader, file));
                }
            }
            return all;
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static UnitSource source(UnitXml xml, ClassLoader loader, URL file) throws IOException, URISyntaxException {
        String text = file.toString();
        URI root = new URI(text.substring(0, text.length() - XML.length()));
        if (!"jar".equals(root.getScheme())) {
            return new UnitSource(xml, loader, root.toURL(), steps(Path.of(root).resolve("schema")));
        }
        String jar = text.substring("jar:".length(), text.indexOf("!/"));
        try (FileSystem zip = FileSystems.newFileSystem(Path.of(new URI(jar)), Map.<String, Object>of())) {
            return new UnitSource(xml, loader, new URI(jar).toURL(), steps(zip.getPath("schema")));
        }
    }

    static List<URL> steps(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found =
                    files.filter(f -> f.toString().endsWith(".sql")).sorted().toList();
            var urls = new ArrayList<URL>();
            for (Path path : found) {
                urls.add(path.toUri().toURL());
            }
            return urls;
        }
    }
}
