// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.container;

import static org.ops4j.pax.exam.CoreOptions.bundle;
import static org.ops4j.pax.exam.CoreOptions.composite;
import static org.ops4j.pax.exam.CoreOptions.systemTimeout;
import static org.ops4j.pax.exam.CoreOptions.vmOptions;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.doNotModifyLogConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.keepRuntimeFolder;

import java.io.File;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.ops4j.pax.exam.ConfigurationFactory;
import org.ops4j.pax.exam.Option;

/**
 * The distribution as it is shipped, with ports and a data folder of its own, and Pax Exam put into it. Runs outside the
 * runtime, before it starts.
 */
public final class RuntimeConfiguration implements ConfigurationFactory {
    private static final int TIMEOUT_MILLIS = 180_000;

    @Override
    public Option[] createConfiguration() {
        Path folder = Path.of(property("test.folder"));
        DataFolder.remove(folder);
        return new Option[] {
            karafDistributionConfiguration()
                    .frameworkUrl(uri(property("test.distribution")))
                    .name("BIDN portal")
                    .unpackDirectory(folder.toFile())
                    .useDeployFolder(false),
            configureConsole().ignoreLocalConsole(),
            keepRuntimeFolder(),
            doNotModifyLogConfiguration(),
            systemTimeout(TIMEOUT_MILLIS),
            virtualMachine(),
            portal(DataFolder.fresh(folder.resolve("data"))),
            exam()
        };
    }

    /** As in the script {@code portal}; what is not in this list is as it is shipped. */
    private static Option virtualMachine() {
        return vmOptions(
                "-Xmx512m",
                "-XX:+UseSerialGC",
                // as all tests: a runtime of a minute pays for the costly compiler, and does not get it back
                "-XX:TieredStopAtLevel=1",
                "-Duser.timezone=UTC",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-Djava.security.manager=allow",
                "--add-reads=java.xml=java.logging",
                "--add-exports=java.base/org.apache.karaf.specs.locator=java.xml,ALL-UNNAMED",
                "--patch-module=java.base=lib/endorsed/org.apache.karaf.specs.locator-" + karaf() + ".jar",
                "--patch-module=java.xml=lib/endorsed/org.apache.karaf.specs.java.xml-" + karaf() + ".jar",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.net=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.naming/javax.naming.spi=ALL-UNNAMED",
                "--add-opens=java.rmi/sun.rmi.transport.tcp=ALL-UNNAMED",
                "--add-exports=java.base/sun.net.www.protocol.file=ALL-UNNAMED",
                "--add-exports=java.base/sun.net.www.protocol.ftp=ALL-UNNAMED",
                "--add-exports=java.base/sun.net.www.protocol.http=ALL-UNNAMED",
                "--add-exports=java.base/sun.net.www.protocol.https=ALL-UNNAMED",
                "--add-exports=java.base/sun.net.www.protocol.jar=ALL-UNNAMED",
                "--add-exports=java.base/sun.net.www.content.text=ALL-UNNAMED",
                "--add-exports=jdk.naming.rmi/com.sun.jndi.url.rmi=ALL-UNNAMED",
                "--add-exports=java.rmi/sun.rmi.registry=ALL-UNNAMED");
    }

    private static Option portal(DataFolder data) {
        return composite(
                vmOptions(
                        "-Dportal.mode=sandbox",
                        "-Dportal.data=" + data.path(),
                        "-Dportal.keystore=" + data.keys().resolve("server.p12"),
                        "-Dportal.truststore=" + data.keys().resolve("truststore.p12"),
                        "-Dportal.http.port=" + DataFolder.freePort(),
                        "-Dportal.https.port=" + DataFolder.freePort(),
                        "-Dportal.ssh.port=" + DataFolder.freePort(),
                        "-Dportal.smtp.host=127.0.0.1",
                        "-Dportal.smtp.port=" + DataFolder.freePort(),
                        "-Dportal.eherkenning.port=" + DataFolder.freePort(),
                        "-Dportal.vecozo.port=" + DataFolder.freePort(),
                        "-Dportal.cak.port=" + DataFolder.freePort(),
                        "-Dportal.bron.inkomen.port=" + DataFolder.freePort(),
                        "-Dportal.bron.uitkeringen.port=" + DataFolder.freePort(),
                        "-Dportal.bron.belasting.port=" + DataFolder.freePort(),
                        "-Dtest.skeleton.jar=" + property("test.skeleton.jar"),
                        "-Dtest.skeleton.kar=" + property("test.skeleton.kar")),
                editConfigurationFilePut(
                        "etc/custom.properties",
                        "org.apache.felix.configadmin.plugin.interpolation.secretsdir",
                        data.secrets().toString()));
    }

    /** What the tests need: their bundles come from a folder, as the runtime asks no repository. */
    private static Option exam() {
        return composite(
                composite(Stream.of(property("test.libraries").split(",", -1))
                        .map(jar -> bundle(uri(jar)))
                        .toArray(Option[]::new)),
                editConfigurationFilePut(
                        "etc/org.ops4j.pax.url.mvn.cfg",
                        "org.ops4j.pax.url.mvn.defaultRepositories",
                        "${karaf.home.uri}${karaf.default.repository}@id=system.repository@snapshots, "
                                + "${karaf.data.uri}kar@id=kar.repository@multi@snapshots, "
                                + uri(property("test.exam")) + "@id=exam"));
    }

    private static String karaf() {
        return property("test.karaf");
    }

    private static String uri(String file) {
        return new File(file).toURI().toString();
    }

    private static String property(String name) {
        String value = System.getProperty(name);
        if (value == null) {
            throw new IllegalStateException("Run this by Maven, which sets -D" + name);
        }
        return value;
    }
}
