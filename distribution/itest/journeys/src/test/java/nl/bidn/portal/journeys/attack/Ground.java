// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.bidn.portal.driver.RunningPortal;
import nl.bidn.portal.journeys.Await;
import nl.bidn.portal.journeys.Portals;
import nl.bidn.portal.journeys.attack.Makelaar.Handover;
import nl.bidn.portal.testkit.TestPostgres;

/**
 * The portal that is attacked, one for all tests of this JVM. It asks its makelaars over a line on which both sides show a
 * certificate. It has a PostgreSQL, in which each line of the audit is seen at once.
 */
final class Ground {
    /** In whose name attackers come, unless a test says otherwise. */
    static final String BAS = "bas@voorbeeldstad.example";

    private static final String KEYS = """
            portal.eherkenning.tls.keystore=%1$s/belastingdienst.p12
            portal.eherkenning.tls.keystore.password.file=%1$s/belastingdienst.password
            portal.eherkenning.tls.truststore=%1$s/truststore.p12
            portal.eherkenning.tls.truststore.password.file=%1$s/truststore.password
            """;
    /** Fewer than a portal tells of one address within ten minutes. */
    private static final int CALM = 80;

    private static final class Started {
        static final Ground GROUND = new Ground();
    }

    final RunningPortal portal;
    final AuditLines audit;
    private final int tlsPort = RunningPortal.freePort();
    private final Map<String, String> shared = new HashMap<>();
    private int refusals;

    private Ground() {
        var database = TestPostgres.ofThisJvm().freshUrl();
        shared.put("PORTAL_DB_URL", database);
        shared.put("PORTAL_KEY_FILE", key().toString());
        portal = prepared("aanval", Map.of("PORTAL_EHERKENNING_TLS_PORT", Integer.toString(tlsPort)));
        setting(portal, KEYS.formatted(portal.data().resolve("keys")));
        portal.start();
        audit = new AuditLines(database);
        awaitMakelaars();
    }

    /** Started when it is first asked for. */
    static Ground started() {
        return Started.GROUND;
    }

    /** One on the same database, not yet started. */
    RunningPortal prepared(String name, Map<String, String> more) {
        var environment = new HashMap<>(shared);
        environment.put("PORTAL_NODE", name);
        environment.putAll(more);
        return Portals.prepared(name, environment);
    }

    static void setting(RunningPortal portal, String lines) {
        try {
            var etc = Files.createDirectories(portal.data().resolve("etc"));
            Files.writeString(etc.resolve("portal.properties"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    /** The sandbox introduces them a moment after each start. */
    void awaitMakelaars() {
        Await.until(
                "the makelaars of the portal",
                () -> Optional.of(offersMakelaars() && comesIn()).filter(Boolean::booleanValue));
        audit.fresh();
    }

    private boolean offersMakelaars() {
        return visitor().get("/inloggen/eherkenning").body().contains("makelaar-zuiderlicht");
    }

    /** After a start the portal knows the makelaars of before, a moment before they know the portal. */
    private boolean comesIn() {
        try {
            var visitor = visitor();
            visitor.bring(makelaar().signIn(visitor.begin(Makelaar.NOORDWIND), BAS));
            return visitor.signedIn();
        } catch (AssertionError | IllegalStateException | UncheckedIOException notYet) {
            return false;
        }
    }

    Visitor visitor() {
        return new Visitor(portal.address(""));
    }

    /** Asked anew, as a restart may move it. */
    Makelaar makelaar() {
        return new Makelaar(portal);
    }

    int tlsPort() {
        return tlsPort;
    }

    /** Somebody who is signed in, by makelaar Noordwind. */
    Visitor signedIn(String persona) {
        var visitor = visitor();
        welcome(visitor, persona);
        return visitor;
    }

    /** Signs in; answers what the browser brought. */
    Handover welcome(Visitor visitor, String persona) {
        var given = makelaar().signIn(visitor.begin(Makelaar.NOORDWIND), persona);
        var page = visitor.bring(given);
        if (page.status() != 303 || !visitor.signedIn()) {
            throw new AssertionError(persona + " does not come in: " + page + " " + audit.fresh());
        }
        return given;
    }

    /** Forgets what the audit said until now; lets some time pass in the portal before its limit comes near. */
    void calm() {
        refusals += (int) audit.fresh().stream()
                .filter(line -> line.action().equals(AuditLines.REFUSED))
                .count();
        if (refusals >= CALM) {
            portal.moveClock("+11m");
            refusals = 0;
        }
    }

    /** The one new line about signing in with eHerkenning, which is a refusal; its reason. */
    String refused() {
        List<AuditLines.Line> lines = audit.fresh();
        refusals += lines.size();
        if (lines.size() != 1 || !lines.get(0).action().equals(AuditLines.REFUSED)) {
            throw new AssertionError("not one refusal in the audit, but "
                    + lines.stream().map(Object::toString).collect(Collectors.joining(", ", "[", "]")));
        }
        var line = lines.get(0);
        if (!line.outcome().equals("REFUSED") || !line.detail().matches("[A-Z_]+ makelaar (-|[a-z]+)")) {
            throw new AssertionError("not as a refusal should be: " + line);
        }
        return line.detail().split(" ", 2)[0];
    }
}
