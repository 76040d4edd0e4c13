// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/**
 * A local Maven repository with the parts of the portal as this build made them, whatever was installed on the machine before.
 * All else in it is the machine's own.
 */
final class BuiltParts {
    private static final List<String> OURS = List.of("nl", "bidn");
    private static final int DEEPEST = 4;
    private static final XPath XPATH = XPathFactory.newInstance().newXPath();

    private BuiltParts() {}

    /** @param folder that is not there yet */
    static Path of(Path checkout, Path folder) throws Exception {
        linkAllBut(OURS, Path.of(System.getProperty("maven.repository")), Files.createDirectories(folder));
        List<Path> poms;
        try (var files = Files.walk(checkout, DEEPEST)) {
            poms = files.filter(f -> f.endsWith("pom.xml"))
                    .filter(f -> !f.toString().contains("/target/"))
                    .toList();
        }
        for (var pom : poms) {
            put(pom, folder);
        }
        return folder;
    }

    private static void linkAllBut(List<String> ours, Path machine, Path folder) throws IOException {
        var own = ours.get(0);
        Files.createDirectories(folder.resolve(own));
        try (var entries = Files.list(machine)) {
            for (var entry : entries.filter(e -> !e.endsWith(own)).toList()) {
                Files.createSymbolicLink(folder.resolve(entry.getFileName()), entry);
            }
        }
        if (ours.size() > 1) {
            linkAllBut(ours.subList(1, ours.size()), machine.resolve(own), folder.resolve(own));
        }
    }

    private static void put(Path pom, Path repository)
            throws IOException, ParserConfigurationException, SAXException, XPathExpressionException {
        var project = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom.toFile());
        var name = XPATH.evaluate("/project/artifactId", project);
        var version = inherited(project, "version");
        var place = Files.createDirectories(repository
                .resolve(inherited(project, "groupId").replace('.', '/'))
                .resolve(name)
                .resolve(version));
        Files.copy(pom, place.resolve(name + "-" + version + ".pom"));
        var jar = pom.resolveSibling("target").resolve(name + "-" + version + ".jar");
        if (Files.exists(jar)) {
            Files.copy(jar, place.resolve(jar.getFileName()));
        }
    }

    private static String inherited(Document project, String what) throws XPathExpressionException {
        var own = XPATH.evaluate("/project/" + what, project);
        return own.isEmpty() ? XPATH.evaluate("/project/parent/" + what, project) : own;
    }
}
