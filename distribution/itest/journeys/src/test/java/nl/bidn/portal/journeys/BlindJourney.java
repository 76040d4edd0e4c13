// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.Proxy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import nl.bidn.portal.testkit.MemoryDump;
import nl.bidn.portal.testkit.Needles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * The portal is blind: two people talk through it, and then all of it is searched for what they said and for their keys: the
 * line, the database with the vault, logs and other files, and the memory. And of what was destroyed not even what was encrypted is left.
 */
class BlindJourney extends Schuldenreis {
    /** Whatever there was of a message, of which a piece is enough. */
    private static final Pattern JWE = Pattern.compile("eyJ[\\w-]+(?:\\.[\\w-]+){2}\\.([\\w-]{1000,})\\.[\\w-]+");

    private static final int PIECE = 64;

    private final Path line = Path.of(System.getProperty("portal.work")).resolve("blind-line-" + UUID.randomUUID());
    private final Tap tap = Tap.open(line);
    private final Needles secrets = new Needles();

    @AfterAll
    void hangUp() {
        tap.close();
    }

    @Override
    protected Browser.NewContextOptions screen() {
        return super.screen().setProxy(new Proxy(tap.address()).setBypass("<-loopback>"));
    }

    @Test
    void nothingSecretIsAnywhereAndWhatIsDestroyedIsGone() throws Exception {
        makeTheirKeys();
        String reference = talk();
        secrets.bytes("reference", reference.getBytes(StandardCharsets.UTF_8));
        Path memory = folder.resolve("memory.hprof");
        MemoryDump.ofLiving(portal.process().pid(), memory);

        assertThat(secrets.in(memory))
                .as("the memory; the reference, which the portal may know, shows that looking works")
                .containsExactly("reference");
        Files.delete(memory);
        ask("Iemand die niets hoort");
        lapses();
        Path backups = folder.resolve("backups");
        portal.console("portal:backup " + backups);

        assertThat(secrets.below(line))
                .as("the line")
                .isNotEmpty()
                .allMatch(found -> found.startsWith("reference in "));
        Needles destroyed = destroyed();
        for (Needles none : List.of(secrets, destroyed)) {
            assertThat(none.below(portal.data()))
                    .as("database, vault, logs and all other files")
                    .allMatch(found -> found.startsWith("reference in "));
            assertThat(inBackup(none, backups)).isSubsetOf("reference");
        }
        assertThat(secrets.below(portal.data())).isNotEmpty();
        assertThat(inBackup(secrets, backups)).containsExactly("reference");
    }

    private void makeTheirKeys() throws IOException, GeneralSecurityException {
        secrets.text("passphrase", WACHTZIN);
        for (String person : List.of(VERA, XENA)) {
            is(person);
            for (var key : Reservebestand.open(makesKeys(person), WACHTZIN)) {
                Reservebestand.add(secrets, person, key);
            }
        }
    }

    /** A question and its answer, both confirmed; answers the reference of the question. */
    private String talk() {
        String client = secret("client");
        ask(client);
        is(XENA);
        opensTheNewest();
        page.waitForSelector("dd:has-text('" + client + "')");
        String reference = path().substring(path().lastIndexOf('/') + 1);
        String remark = secret("remark");
        fillsInBalance("1.234,50");
        fills("Toelichting", 0, remark);
        sendsAnswer();
        is(VERA);
        opensTheNewest();
        page.waitForSelector("dd:has-text('" + remark + "')");
        page.click("button:has-text('Bevestig dat u het bericht hebt')");
        page.waitForSelector("text=De inhoud staat niet meer in het knooppunt");
        return reference;
    }

    private void ask(String client) {
        is(VERA);
        open(BERICHTEN + "/nieuw");
        page.selectOption("#skp-soort", "Saldoverzoek (Inventarisatie)");
        page.check("label:has-text('Waterbedrijf Helder')");
        fillsInWhoItIsAbout(client);
        fills("Factuurnummer", 0, secret("invoice"));
        page.click("button:has-text('Versleutelen en versturen')");
        page.waitForSelector("text=Verstuurd aan 1 van 1 ontvangers");
    }

    private String secret(String name) {
        String secret = name + "-" + UUID.randomUUID();
        secrets.text(secret, secret);
        return secret;
    }

    /** Of each message that went over the line: all of them were confirmed, or lapsed. */
    private Needles destroyed() throws IOException {
        var messages = new TreeSet<String>();
        try (Stream<Path> files = Files.list(line)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith("-sent")).toList()) {
                JWE.matcher(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .results()
                        .forEach(found -> messages.add(found.group(1)));
            }
        }
        assertThat(messages).as("two questions and an answer").hasSize(3);
        var needles = new Needles();
        int number = 0;
        for (String text : messages) {
            number++;
            int half = text.length() / 2 / 4 * 4;
            needles.bytes("text " + number, text.substring(half, half + PIECE).getBytes(StandardCharsets.US_ASCII));
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            needles.bytes("bytes " + number, Arrays.copyOfRange(bytes, bytes.length / 2, bytes.length / 2 + PIECE));
        }
        return needles;
    }

    private static List<String> inBackup(Needles needles, Path backups) throws IOException {
        var found = new TreeSet<String>();
        try (Stream<Path> zips = Files.list(backups);
                var zip =
                        new ZipInputStream(Files.newInputStream(zips.findFirst().orElseThrow()))) {
            while (zip.getNextEntry() != null) {
                found.addAll(needles.in(zip));
            }
        }
        return new ArrayList<>(found);
    }
}
