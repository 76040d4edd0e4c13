// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.container;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import nl.bidn.portal.api.Product;
import nl.bidn.portal.container.broken.SmallProduct;
import org.osgi.framework.BundleContext;

/** A product's JAR that is made while the tests run: of classes of the tests, or of another JAR with something changed. */
final class ProductJar {
    private static final String CLASSES = "nl/bidn/portal/container/broken";

    private final Manifest manifest;
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private ProductJar(Manifest manifest) {
        this.manifest = manifest;
    }

    /** A bundle that offers the product by declarative services, as all do. */
    static ProductJar of(BundleContext tests, String id, Class<? extends Product> product) {
        ProductJar jar = new ProductJar(new Manifest());
        jar.header("Manifest-Version", "1.0")
                .header("Bundle-ManifestVersion", "2")
                .header("Bundle-SymbolicName", "nl.bidn.product.test." + id)
                .header("Bundle-Version", "1.0.0")
                .header("Import-Package", "nl.bidn.portal.api;version=\"[1.0,2)\"")
                .header("Service-Component", "OSGI-INF/product.xml")
                .header("Portal-Product", id)
                .file("OSGI-INF/product.xml", component(id, product))
                .file("i18n/messages_nl.properties", texts())
                .file("i18n/messages_en.properties", texts());
        tests.getBundle()
                .findEntries(CLASSES, "*.class", false)
                .asIterator()
                .forEachRemaining(file -> jar.files.put(file.getPath().substring(1), bytes(file)));
        return jar;
    }

    /** Another product in the same bundle. */
    ProductJar and(String id, Class<? extends Product> product) {
        String xml = "OSGI-INF/" + id + ".xml";
        return header("Portal-Product", header("Portal-Product") + ", " + id)
                .header("Service-Component", header("Service-Component") + ", " + xml)
                .file(xml, component(id, product));
    }

    /** The same as a JAR that is there already. */
    static ProductJar like(Path file) {
        try (JarFile original = new JarFile(file.toFile())) {
            ProductJar jar = new ProductJar(original.getManifest());
            for (var entry : Collections.list(original.entries())) {
                if (!entry.isDirectory() && !entry.getName().equals(JarFile.MANIFEST_NAME)) {
                    try (InputStream in = original.getInputStream(entry)) {
                        jar.files.put(entry.getName(), in.readAllBytes());
                    }
                }
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ProductJar header(String name, String value) {
        manifest.getMainAttributes().putValue(name, value);
        return this;
    }

    private String header(String name) {
        return manifest.getMainAttributes().getValue(name);
    }

    ProductJar without(String header) {
        manifest.getMainAttributes().remove(new Attributes.Name(header));
        return this;
    }

    /** More texts, in both languages. */
    ProductJar texts(String... lines) {
        for (String language : List.of("nl", "en")) {
            String path = "i18n/messages_" + language + ".properties";
            file(path, new String(files.get(path), StandardCharsets.UTF_8), String.join("\n", lines));
        }
        return this;
    }

    ProductJar file(String path, String... lines) {
        files.put(path, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Path write(String name) {
        try {
            Path file = Files.createTempDirectory("product").resolve(name);
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(file), manifest)) {
                for (Map.Entry<String, byte[]> entry : files.entrySet()) {
                    out.putNextEntry(new ZipEntry(entry.getKey()));
                    new ByteArrayInputStream(entry.getValue()).transferTo(out);
                    out.closeEntry();
                }
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String component(String id, Class<?> product) {
        return String.join(
                "\n",
                "<scr:component xmlns:scr='http://www.osgi.org/xmlns/scr/v1.3.0' name='" + product.getName() + "'>",
                "  <implementation class='" + product.getName() + "'/>",
                "  <property name='portal.product' value='" + id + "'/>",
                "  <service><provide interface='" + Product.class.getName() + "'/></service>",
                "</scr:component>");
    }

    private static String[] texts() {
        return List.of(
                        "product.title=Proef",
                        "product.purpose=Een proef",
                        "role." + SmallProduct.ROLE + ".title=Medewerker",
                        "tab." + SmallProduct.TAB + ".title=Blad",
                        "tab.gooit.title=Gooit",
                        "tab.hangt.title=Hangt")
                .toArray(String[]::new);
    }

    private static byte[] bytes(URL file) {
        try (InputStream in = file.openStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
