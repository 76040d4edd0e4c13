// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import nl.bidn.portal.driver.RunningPortal;
import nl.bidn.portal.sandbox.demo.DemoAccount;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What each journey has: the portal, a fresh browser window, and the words of what people do. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class Journey {
    private static final double PATIENCE_MILLIS = 15_000;
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    protected final RunningPortal portal;
    protected BrowserContext window = Chromium.BROWSER.newContext();
    protected Page page = window.newPage();

    /** What was on the screen when a test failed. */
    @RegisterExtension
    final AfterTestExecutionCallback seen = context -> {
        if (context.getExecutionException().isPresent() && !page.isClosed()) {
            var name = getClass().getSimpleName() + "-"
                    + context.getRequiredTestMethod().getName();
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(System.getProperty("portal.work"))
                            .resolve("../../screenshots/failed-" + name + ".png")));
        }
    };

    /** One portal for all journeys of this JVM, run in the foreground. */
    private static final class Portal {
        static final RunningPortal RUNNING = prepared("journeys", Map.of());
        static final String PRINTED = RUNNING.run();
    }

    /** One browser for the JVM. */
    private static final class Chromium {
        static final Browser BROWSER = start();

        private static Browser start() {
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(CHROMIUM)
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-quic",
                                    "--no-first-run",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync")));
        }
    }

    Journey() {
        this(Portal.RUNNING);
    }

    /** With a portal of its own, for who kills it or has several. */
    Journey(RunningPortal own) {
        this.portal = own;
    }

    /** One that is not started yet, with an empty data folder of this name. */
    protected static RunningPortal prepared(String name, Map<String, String> more) {
        return Portals.prepared(name, more);
    }

    /** What the script printed when it ran the portal of all journeys. */
    protected static String printed() {
        return Portal.PRINTED;
    }

    /** Waits for what the sandbox makes beside the start, as the log tells it: {@code demo-of-zorg}, or {@code demo-of-wlz}. */
    protected void hasMade(String what) {
        Await.until(
                "the " + what,
                () -> logged().stream()
                        .filter(line -> line.contains("The " + what + " of the sandbox is done"))
                        .findFirst());
    }

    /** Runs a job now; the clock may have started it by itself, so when that is over. Answers what the console said. */
    protected final String runs(String job) {
        return Await.until("job " + job + " to be free", () -> {
            var run = portal.tryAtConsole("portal:job-run " + job);
            return run.status() != 0 && run.output().contains("is running")
                    ? Optional.empty()
                    : Optional.of(run.output());
        });
    }

    /** What the portal logged for people. */
    protected final List<String> logged() {
        return logged("portal.log");
    }

    /** All whole lines of a log, also of before midnight, when it is put away. */
    protected final List<String> logged(String name) {
        var lines = new ArrayList<String>();
        try (var files = Files.newDirectoryStream(portal.data().resolve("log"), name.replace(".", "*.") + "*")) {
            for (var file : files) {
                try (var raw = Files.newInputStream(file);
                        var in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
                    var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    text.substring(0, text.lastIndexOf('\n') + 1).lines().forEach(lines::add);
                } catch (EOFException | NoSuchFileException e) {
                    // it is being put away: there the next time
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    /** The JAR that the build of the product in this folder of the checkout made. */
    protected static Path builtProduct(String folder) {
        var place = Path.of(System.getProperty("portal.checkout")).resolve(folder);
        try (var jars = Files.list(place.resolve("target"))) {
            return jars.filter(f -> f.getFileName().toString().matches(place.getFileName() + "-.*\\.jar"))
                    .findFirst()
                    .orElseThrow()
                    .toAbsolutePath()
                    .normalize();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is asserted of a page may take as long as any step on it. */
    @BeforeAll
    static void isPatient() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    @BeforeAll
    static void needsChromium() {
        if (!Files.isExecutable(CHROMIUM)) {
            throw new IllegalStateException("Chromium is missing: apt-get install chromium");
        }
    }

    @BeforeEach
    void openWindow() {
        window.close();
        window = newWindow(new Browser.NewContextOptions());
        page = window.newPage();
    }

    @AfterEach
    void closeWindow() {
        window.close();
    }

    protected final BrowserContext newWindow(Browser.NewContextOptions options) {
        var context = Chromium.BROWSER.newContext(
                options.setLocale("nl-NL").setTimezoneId("Europe/Amsterdam").setIgnoreHTTPSErrors(true));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return context;
    }

    protected final void signIn(String userName) {
        signIn(userName, DemoAccount.PASSWORD);
    }

    protected final void signIn(String userName, String password) {
        page.navigate(portal.address("/inloggen/wachtwoord"));
        page.fill("[name=gebruikersnaam]", userName);
        page.fill("[name=wachtwoord]", password);
        submit("main button[type=submit]");
    }

    /** Clicks what sends a form, and waits for the page that comes of it. */
    protected final void submit(String selector) {
        arrive(() -> page.click(selector));
    }

    /** Chooses an organisation at the right of the page, which sends its form. */
    protected final void chooseOrganisation(String code) {
        arrive(() -> page.selectOption("#organisatie", code));
    }

    /** Marks the page that is there, so that the next one can be told from it, also at the same address. */
    protected final void arrive(Runnable act) {
        page.evaluate("document.documentElement.dataset.old = '1'");
        act.run();
        page.locator("html:not([data-old])").waitFor();
        page.waitForLoadState();
    }

    /** The page that is shown now. */
    protected final String path() {
        return page.url().replace(portal.address(""), "");
    }

    protected final String main() {
        return page.innerText("main");
    }

    /** What time it is in the portal. */
    protected final Instant portalTime() {
        return Instant.parse(portal.json("/sandbox").get("now").asText());
    }

    /** The newest mail to this person with this subject; waits for it. */
    protected final JsonNode mail(String userName, String subject) {
        return Await.until(
                "a mail '" + subject + "' to " + userName,
                () -> mails(userName, subject).findFirst());
    }

    protected final Stream<JsonNode> mails(String userName, String subject) {
        return StreamSupport.stream(portal.json("/sandbox/berichten").spliterator(), false)
                .filter(m -> m.get("to").asText().contains(userName))
                .filter(m -> m.get("subject").asText().contains(subject));
    }
}
