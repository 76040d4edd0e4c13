// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.products.felix;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * A small product bundle, compiled and packed on the spot, that can be broken in several ways. It may have sisters: other
 * products in the same bundle.
 */
public final class TestProduct {
    private static final Map<String, Map<String, byte[]>> COMPILED = new ConcurrentHashMap<>();

    private final String id;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, String> files = new LinkedHashMap<>();
    private String constructor = "";
    private String roles = "";
    private String tabs = "";
    private String more = "";
    private String says;
    private String reference = "";
    private final List<Sister> sisters = new ArrayList<>();

    /** Another product of the bundle; what its service says it is, and a statement in its constructor. */
    private record Sister(String id, String claim, String constructor) {}

    private TestProduct(String id, String version) {
        this.id = id;
        this.says = "return new ProductId(\"" + id + "\");";
        headers.put("Bundle-ManifestVersion", "2");
        headers.put("Bundle-SymbolicName", "test." + id);
        headers.put("Bundle-Version", version);
        headers.put("Portal-Product", id);
        headers.put("Import-Package", "nl.bidn.portal.api;version=\"[1.0,2)\"");
        headers.put("Service-Component", "OSGI-INF/demo.xml");
        String texts = "product.title=Demo\nproduct.purpose=To test\nrole.reader.title=Reader\ntab.one.title=One\n";
        files.put("i18n/messages_nl.properties", texts);
        files.put("i18n/messages_en.properties", texts);
    }

    public static TestProduct of(String id, String version) {
        return new TestProduct(id, version);
    }

    public TestProduct header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public TestProduct withoutHeader(String name) {
        headers.remove(name);
        return this;
    }

    public TestProduct file(String path, String content) {
        files.put(path, content);
        return this;
    }

    /** A statement in the constructor. */
    public TestProduct constructing(String statement) {
        constructor = statement;
        return this;
    }

    public TestProduct saying(String otherId) {
        says = "return new ProductId(\"" + otherId + "\");";
        return this;
    }

    /** A statement before the roles are given. */
    public TestProduct granting(String statement) {
        roles = statement;
        return this;
    }

    /** A statement before the tabs are given. */
    public TestProduct tabbing(String statement) {
        tabs = statement;
        return this;
    }

    /** More members of the product. */
    public TestProduct with(String members) {
        more = members;
        return this;
    }

    /** Another product in the same bundle, in the header too. */
    public TestProduct and(String sister) {
        return and(sister, "");
    }

    /** Another product in the same bundle, with a statement in its constructor. */
    public TestProduct and(String sister, String statement) {
        sisters.add(new Sister(sister, sister, statement));
        return header("Portal-Product", headers.get("Portal-Product") + ", " + sister);
    }

    /** Another product that the header does not list; its service says which it is. */
    public TestProduct unlisted(String sister, String claim) {
        sisters.add(new Sister(sister, claim, ""));
        return this;
    }

    /** A service that must be there. */
    public TestProduct waitingFor(String service) {
        reference = "<reference name=\"other\" interface=\"" + service + "\" bind=\"set\"/>";
        more = "public void set(Object o) {}";
        return this;
    }

    public Path jar(Path folder) {
        try {
            Path jar = folder.resolve(id + "-" + headers.get("Bundle-Version") + ".jar");
            try (OutputStream out = Files.newOutputStream(jar)) {
                write(out);
            }
            return jar;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Packed as Karaf does. */
    public Path kar(Path folder, int copies) {
        try {
            Path kar = folder.resolve(id + ".kar");
            try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(kar))) {
                entry(out, "META-INF/MANIFEST.MF", "Manifest-Version: 1.0\n\n".getBytes(StandardCharsets.UTF_8));
                entry(out, "repository/features.xml", "<features/>".getBytes(StandardCharsets.UTF_8));
                for (int i = 0; i < copies; i++) {
                    ByteArrayOutputStream jar = new ByteArrayOutputStream();
                    write(jar);
                    entry(out, "repository/test/" + id + "-" + i + ".jar", jar.toByteArray());
                }
            }
            return kar;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(OutputStream out) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.forEach((name, value) -> manifest.getMainAttributes().putValue(name, value));
        try (JarOutputStream jar = new JarOutputStream(out, manifest)) {
            for (Map.Entry<String, byte[]> type : compiled().entrySet()) {
                entry(jar, type.getKey().replace('.', '/') + ".class", type.getValue());
            }
            for (Map.Entry<String, String> file : files.entrySet()) {
                entry(jar, file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
            }
            entry(jar, "OSGI-INF/demo.xml", components().getBytes(StandardCharsets.UTF_8));
        }
    }

    private String components() {
        StringBuilder xml = new StringBuilder("<components>");
        xml.append(component("demo.Demo", sisters.isEmpty() ? "" : id, reference));
        for (int i = 0; i < sisters.size(); i++) {
            xml.append(component("demo.Demo$Sister" + i, sisters.get(i).claim(), ""));
        }
        return xml.append("</components>").toString();
    }

    private static String component(String type, String claim, String reference) {
        return "<scr:component xmlns:scr=\"http://www.osgi.org/xmlns/scr/v1.3.0\" name=\"" + type + "\">"
                + "<implementation class=\"" + type + "\"/>"
                + (claim.isEmpty() ? "" : "<property name=\"portal.product\" value=\"" + claim + "\"/>")
                + "<service><provide interface=\"nl.bidn.portal.api.Product\"/></service>" + reference
                + "</scr:component>";
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private Map<String, byte[]> compiled() {
        return COMPILED.computeIfAbsent(source(), TestProduct::compile);
    }

    private String source() {
        return """
            package demo;
            import java.util.*;
            import nl.bidn.portal.api.*;
            public class Demo implements Product {
                static final Permission SEE = new Permission("see");
                public Demo() { %s }
                public ProductId id() { %s }
                public Domain domain() { return Domain.ZORG; }
                public List<Role> roles() { %s return List.of(Role.staff("reader", SEE)); }
                public List<Tab> tabs() { %s return List.of(new One()); }
                %s
                static class One implements Tab {
                    public String path() { return "one"; }
                    public Permission requires() { return SEE; }
                    public View show(TabRequest request) { return new View.NotFound(); }
                }
                %s
            }
            """.formatted(constructor, says, roles, tabs, more, sources());
    }

    private String sources() {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < sisters.size(); i++) {
            all.append("""
                public static class Sister%1$d implements Product {
                    public Sister%1$d() { %2$s }
                    public ProductId id() { return new ProductId("%3$s"); }
                    public Domain domain() { return Domain.ZORG; }
                    public List<Role> roles() { return List.of(Role.staff("reader", SEE)); }
                    public List<Tab> tabs() { return List.of(new One()); }
                }
                """.formatted(
                            i, sisters.get(i).constructor(), sisters.get(i).id()));
        }
        return all.toString();
    }

    private static Map<String, byte[]> compile(String source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Map<String, ByteArrayOutputStream> classes = new LinkedHashMap<>();
        JavaFileManager files =
                new ForwardingJavaFileManager<JavaFileManager>(
                        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
                    @Override
                    public JavaFileObject getJavaFileForOutput(
                            Location location, String type, JavaFileObject.Kind kind, FileObject sibling) {
                        return new SimpleJavaFileObject(URI.create("mem:///" + type + kind.extension), kind) {
                            @Override
                            public OutputStream openOutputStream() {
                                return classes.computeIfAbsent(type, t -> new ByteArrayOutputStream());
                            }
                        };
                    }
                };
        JavaFileObject unit =
                new SimpleJavaFileObject(URI.create("mem:///demo/Demo.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        List<String> options = new ArrayList<>(List.of("-proc:none", "-cp", System.getProperty("java.class.path")));
        if (!compiler.getTask(null, files, null, options, null, List.of(unit)).call()) {
            throw new IllegalStateException("The test product does not compile");
        }
        Map<String, byte[]> result = new LinkedHashMap<>();
        classes.forEach((type, bytes) -> result.put(type, bytes.toByteArray()));
        return result;
    }
}
