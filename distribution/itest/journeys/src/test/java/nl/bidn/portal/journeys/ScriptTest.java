// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.bidn.portal.driver.RunningPortal;
import nl.bidn.portal.driver.Script;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When something is missing or in the way, the script says what, and the command that mends it. */
class ScriptTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Path CHECKOUT =
            Path.of(System.getProperty("portal.checkout")).toAbsolutePath().normalize();
    /** What every machine has. */
    private static final List<String> PLAIN = List.of(
            "awk",
            "bash",
            "basename",
            "cat",
            "cut",
            "dirname",
            "find",
            "flock",
            "grep",
            "head",
            "mkdir",
            "mktemp",
            "readlink",
            "realpath",
            "rm",
            "sed",
            "sha256sum",
            "sort",
            "stat",
            "tr");

    @TempDir
    Path folder;

    private Path programs = Path.of("");
    private Path clone = Path.of("");

    /** A machine that has all that is needed, and a clone in which nothing was built yet. */
    @BeforeEach
    void machine() throws IOException {
        programs = Files.createDirectory(folder.resolve("bin"));
        for (var name : PLAIN) {
            Files.createSymbolicLink(programs.resolve(name), Path.of("/usr/bin", name));
        }
        has("java", "echo 'openjdk version \"17.0.15\" 2025-04-15' >&2");
        has("javac", "");
        has("mvn", "[ \"$2\" = --version ] && echo 'Apache Maven 3.8.7'");
        has("node", "echo v20.19.2");
        has("npm", "");
        has("id", "echo 1000");
        has("ls", "exit 2");
        clone = Files.createDirectory(folder.resolve("clone"));
        Files.copy(CHECKOUT.resolve("portal"), clone.resolve("portal"));
    }

    private void has(String program, String does) throws IOException {
        var file = programs.resolve(program);
        Files.deleteIfExists(file);
        Files.writeString(file, "#!/bin/sh\n" + does + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private void lacks(String program) throws IOException {
        Files.delete(programs.resolve(program));
    }

    private String refuses(String... arguments) {
        return failure(run(arguments));
    }

    private Script.Result run(String... arguments) {
        var script = new Script(
                clone.resolve("portal"), Map.of("PATH", programs.toString(), "JAVA_HOME", "", "HOME", "" + folder));
        return script.run(LIMIT, arguments);
    }

    private static String failure(Script.Result result) {
        assertThat(result.status()).as(result.output()).isEqualTo(1);
        assertThat(result.output()).contains("portal: ").doesNotContain("line ", "command not found");
        return result.output();
    }

    @Test
    void saysThatThereIsNoJava() throws IOException {
        lacks("java");
        assertThat(refuses("run")).contains("there is no Java.", "apt-get install openjdk-17-jdk-headless");
    }

    @ParameterizedTest
    @ValueSource(strings = {"11", "25"})
    void saysWhichJavaItNeeds(String version) throws IOException {
        has("java", "echo 'openjdk version \"" + version + ".0.1\"' >&2");
        for (var command : List.of("run", "start", "test")) {
            assertThat(refuses(command))
                    .contains(
                            "Java " + version + " cannot run the portal; 17 to 21 can.",
                            "apt-get install openjdk-17-jdk-headless && export JAVA_HOME=/usr/lib/jvm/");
        }
    }

    @Test
    void saysThatThereIsNoCompiler() throws IOException {
        lacks("javac");
        assertThat(refuses("run")).contains("no compiler", "apt-get install openjdk-17-jdk-headless");
    }

    @Test
    void saysWhichMavenItNeeds() throws IOException {
        has("mvn", "echo 'Apache Maven 3.6.3 (cecedd343002696d0abb50b32b541b8a6ba2883f)'");
        assertThat(refuses("run"))
                .contains("Maven 3.8 or newer is missing (this is 3.6)", "https://maven.apache.org", "apt-get install");
        lacks("mvn");
        assertThat(refuses("run")).contains("Maven is missing (3.8 or newer)", "apt-get install maven");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.8.7", "3.10.0", "4.0.0"})
    void takesEachNewerMaven(String version) throws IOException {
        has("mvn", "[ \"$2\" = --version ] && printf '\\033[0mApache Maven " + version + "\\n'");
        assertThat(refuses("run")).contains("the build failed; the reason is above.", "mvn install -DskipTests");
    }

    @Test
    void saysWhichNodeItNeedsBeforeItBuilds() throws IOException {
        for (var command : List.of("run", "start", "test")) {
            has("node", "echo v18.20.4");
            assertThat(refuses(command))
                    .contains("Node.js 20 or newer is missing (this is 18)", "apt-get install nodejs npm")
                    .doesNotContain("Building");
            lacks("node");
            assertThat(refuses(command))
                    .contains("Node.js 20 or newer is missing.", "https://nodejs.org")
                    .doesNotContain("Building");
        }
        has("node", "echo v20.19.2");
        lacks("npm");
        assertThat(refuses("run")).contains("npm is missing.", "apt-get install npm");
    }

    @ParameterizedTest
    @CsvSource({"chromium, chromium", "bin/postgres, postgresql", "xmlsec1, xmlsec1"})
    void saysWhatTestsNeed(String file, String packageName) throws IOException {
        has("ls", "case $1 in *" + file + ") exit 2 ;; esac");
        assertThat(refuses("test"))
                .contains(
                        packageName + " is missing, and only root can install it.",
                        "sudo apt-get install " + packageName);
        has("id", "echo 0");
        has("apt-get", "exit 100");
        assertThat(refuses("test"))
                .contains(packageName + " could not be installed.", "apt-get install " + packageName);
    }

    @Test
    void namesWhatFailed() throws IOException {
        has("ls", "");
        has("mvn", """
                [ "$2" = --version ] && echo 'Apache Maven 3.8.7' && exit
                mkdir -p core/data/target/surefire-reports
                cat > core/data/target/surefire-reports/TEST-nl.bidn.VaultTest.xml <<'XML'
                <testsuite name="nl.bidn.VaultTest" tests="4" errors="1" skipped="1" failures="1">
                  <testcase name="keepsAFile" classname="nl.bidn.VaultTest" time="0.1"/>
                  <testcase name="isFull" classname="nl.bidn.VaultTest" time="0.1"><skipped/></testcase>
                  <testcase name="losesNothing(int)[2]" classname="nl.bidn.VaultTest" time="0.1">
                    <failure message="lost" type="x"/>
                  </testcase>
                  <testcase name="opens" classname="nl.bidn.VaultTest" time="0.1">
                    <error type="x"/>
                  </testcase>
                </testsuite>
                XML
                exit 1""");
        Script.Result result = run("test");
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.output())
                .contains(
                        "FAILED nl.bidn.VaultTest.losesNothing(int)[2]",
                        "FAILED nl.bidn.VaultTest.opens",
                        "1 passed, 2 failed, 1 skipped")
                .doesNotContain("keepsAFile", "isFull");
    }

    /** Of the distribution that was built, with the machine's own programs. */
    private static String refusesToStart(Map<String, String> settings) {
        var free = new HashMap<String, String>();
        for (var name : List.of("HTTP", "HTTPS", "SSH")) {
            free.put("PORTAL_" + name + "_PORT", "" + RunningPortal.freePort());
        }
        free.putAll(settings);
        return failure(new Script(RunningPortal.script(CHECKOUT), free).run(LIMIT, "start"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PORTAL_HTTP_PORT", "PORTAL_HTTPS_PORT", "PORTAL_SSH_PORT"})
    void saysWhichPortIsTaken(String setting) throws IOException {
        try (var busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = busy.getLocalPort();
            assertThat(refusesToStart(Map.of("PORTAL_DATA", "" + folder.resolve("data"), setting, "" + port)))
                    .contains(
                            "port " + port + " is taken by another program.",
                            "export " + setting + "=" + (port + 100),
                            "ss -ltnp 'sport = :" + port + "'");
        }
    }

    @Test
    void saysWhoUsesTheDataFolder() throws IOException, InterruptedException {
        var data = Files.createDirectory(folder.resolve("data"));
        Files.writeString(data.resolve("running"), "pid=4711\n");
        var holder =
                new ProcessBuilder("flock", data.resolve("lock").toString(), "sh", "-c", "echo held; exec cat").start();
        try (var said = holder.inputReader()) {
            assertThat(said.readLine()).isEqualTo("held");
            assertThat(refusesToStart(Map.of("PORTAL_DATA", data.toString())))
                    .contains(
                            "the data folder " + data + " is in use by the portal with process 4711.",
                            "PORTAL_DATA=" + data,
                            " stop, or choose another folder");
        } finally {
            holder.getOutputStream().close();
            holder.waitFor();
        }
    }

    @Test
    void saysThatADataFolderKeepsItsMode() throws IOException {
        var data = Files.createDirectory(folder.resolve("data"));
        Files.writeString(data.resolve("mode"), "sandbox\n");
        assertThat(refusesToStart(Map.of("PORTAL_DATA", data.toString(), "PORTAL_MODE", "production")))
                .contains("was made for sandbox and is not started as production.", "PORTAL_MODE=sandbox");
    }
}
