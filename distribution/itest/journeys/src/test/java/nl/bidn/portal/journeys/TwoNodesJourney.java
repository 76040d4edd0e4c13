// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import nl.bidn.portal.driver.RunningPortal;
import nl.bidn.portal.sandbox.belastingdienst.Levering;
import nl.bidn.portal.testkit.TestPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two nodes on one PostgreSQL, started on it at the same moment: whatever is done on one holds on the other. */
class TwoNodesJourney extends Journey {
    private static final String TAB = "/alleenverdieners/ophalen";
    private static final int JOBS_OF_THE_NIGHT = 5;
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final String DATABASE = TestPostgres.ofThisJvm().freshUrl();
    private static final Path KEY = key();

    private final RunningPortal other = node("b");

    TwoNodesJourney() {
        super(node("a"));
    }

    private static RunningPortal node(String name) {
        return prepared(
                "node-" + name,
                Map.of("PORTAL_NODE", name, "PORTAL_DB_URL", DATABASE, "PORTAL_KEY_FILE", KEY.toString()));
    }

    private static Path key() {
        try {
            var bytes = new byte[32];
            new SecureRandom().nextBytes(bytes);
            var file = Files.createTempFile("portal", ".key");
            file.toFile().deleteOnExit();
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeAll
    void startBothAtOnce() {
        CompletableFuture.allOf(CompletableFuture.runAsync(portal::start), CompletableFuture.runAsync(other::start))
                .join();
    }

    @AfterAll
    void stopBoth() {
        other.stop();
        portal.stop();
    }

    @Test
    void areOnePortal() throws Exception {
        signIn("jdevries");
        assertThat(statusAt(other, TAB))
                .as("the session of one is known to the other")
                .isEqualTo(200);

        portal.console("portal:role-revoke jdevries alleenverdieners productbeheerder GM9901");
        holdsSoon(TAB, 403);
        portal.console("portal:role-grant --form F-1 --signed-on 2026-01-05 --capacity GEBRUIKERSBEHEERDER"
                + " --signed-by pbakker jdevries alleenverdieners productbeheerder GM9901");
        holdsSoon(TAB, 200);
        portal.console("portal:product-disable alleenverdieners GM9901");
        holdsSoon(TAB, 404);
        portal.console("portal:product-enable alleenverdieners GM9901");
        holdsSoon(TAB, 200);

        deliversHereAndFetchesThere();
        survivesTheOther();
        portal.console("portal:user-deactivate jdevries");
        Await.until(
                "being signed out at the other",
                () -> Optional.of(pathAt(other, TAB)).filter(path -> !path.equals(TAB)));
        runsAJobOnOneNode();
        assertThat(portal.console("portal:audit-verify")).containsIgnoringCase("whole");
    }

    private void deliversHereAndFetchesThere() throws Exception {
        int before = rowsAt(portal);
        var levering = Levering.of("twee-nodes-1", 2026, Map.of("GM9901", 4));
        assertThat(other.belastingdienst().deliver(levering).statusCode()).isEqualTo(201);
        assertThat(portal.belastingdienst().deliver(levering).statusCode())
                .as("the same at the other")
                .isEqualTo(200);
        Await.until("the report at the other", () -> Optional.of(rowsAt(portal)).filter(rows -> rows == before + 1));
        var file = page.waitForDownload(
                () -> page.locator("tbody tr").first().locator("th a").click());
        assertThat(Files.readString(file.path()).lines().filter(l -> l.matches("9999\\d{5}")))
                .hasSize(4);
        Await.until("the check mark at the other", () -> {
            page.navigate(other.address(TAB));
            var mark = page.locator("tbody tr").first().locator("td a").getAttribute("title");
            return Optional.of(mark).filter(title -> title.contains("J. de Vries"));
        });
    }

    private int rowsAt(RunningPortal node) {
        page.navigate(node.address(TAB));
        return page.locator("tbody tr").count();
    }

    private void survivesTheOther() {
        portal.kill();
        assertThat(statusAt(other, TAB)).isEqualTo(200);
        portal.start();
        assertThat(statusAt(portal, TAB)).as("signed in, still").isEqualTo(200);
    }

    /** At the same moment each job of the night is due on both. To noon, as a day from the small hours on could hold two nights. */
    private void runsAJobOnOneNode() {
        var before = portalTime();
        var noon = before.atZone(ZONE)
                .toLocalDate()
                .plusDays(1)
                .atTime(LocalTime.NOON)
                .atZone(ZONE);
        var toNoon = "+" + Duration.between(before, noon).toSeconds() + "s";
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> portal.moveClock(toNoon)),
                        CompletableFuture.runAsync(() -> other.moveClock(toNoon)))
                .join();
        var runs = Await.until(
                "the jobs of the night", () -> Optional.of(runs(before)).filter(r -> r.size() == JOBS_OF_THE_NIGHT));
        assertThat(runs.values()).as(runs.toString()).allMatch(nodes -> nodes.size() == 1);
    }

    /** On which nodes each job of identity, which are all due at night, has run. */
    private static Map<String, List<String>> runs(Instant since) {
        var runs = new HashMap<String, List<String>>();
        try (var connection = DriverManager.getConnection(DATABASE);
                var query = connection.prepareStatement("select name, node from clockwork.job_run"
                        + " where name like 'identity/verwijder-oude-%' and began >= ?")) {
            query.setTimestamp(1, Timestamp.from(since));
            var rows = query.executeQuery();
            while (rows.next()) {
                runs.computeIfAbsent(rows.getString(1), name -> new ArrayList<>())
                        .add(rows.getString(2));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return runs;
    }

    /** What was just done on the first holds on the other soon. */
    private void holdsSoon(String path, int status) {
        Await.until(
                path + " to give " + status + " at the other",
                () -> Optional.of(statusAt(other, path)).filter(seen -> seen == status));
    }

    private int statusAt(RunningPortal node, String path) {
        return page.request()
                .get(node.address(path), RequestOptions.create().setMaxRedirects(0))
                .status();
    }

    private String pathAt(RunningPortal node, String path) {
        page.navigate(node.address(path));
        return page.url().replace(node.address(""), "");
    }
}
