// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import nl.bidn.portal.sandbox.belastingdienst.Levering;
import nl.bidn.portal.sandbox.demo.DemoAccount;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OphalenJourney extends Journey {
    private static final String TAB = "/alleenverdieners/ophalen";
    private static int number;

    /** It would come among those that are delivered here. */
    @BeforeAll
    void theSandboxHasDelivered() {
        hasMade("first-delivery");
    }

    @BeforeEach
    void deliver() throws Exception {
        var households = new TreeMap<>(Map.of("GM9901", 4, "GM9902", 2, "GM9903", 3, "GM9904", 1));
        var answer = portal.belastingdienst().deliver(Levering.of("ophalen-" + ++number, 2026, households));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    @Test
    void fetchesAReportAndSeesTheCheckMark() throws IOException {
        signIn("jdevries");
        page.navigate(portal.address(TAB));
        assertThat(page.content()).as("no BSN on the screen").doesNotContainPattern("(?<!\\d)9999\\d{5}(?!\\d)");
        var link = page.locator("tbody tr").first().locator("th a");
        var file = page.waitForDownload(link::click);
        assertThat(text(file).lines().filter(l -> l.matches("9999\\d{5}")).count())
                .isEqualTo(4);
        assertThat(file.suggestedFilename())
                .startsWith("alleenverdieners-GM9901-2026")
                .endsWith(".csv");

        checkMark(0).waitFor();
        assertThat(checkMark(0).innerText()).as("for screen readers").contains("J. de Vries");

        page.navigate(portal.address(TAB));
        assertThat(checkMark(0).count()).as("also after a reload").isEqualTo(1);
    }

    @Test
    void keepsThePlaceOfTheKeyboardWhenTheMarkChanges() {
        signIn("jdevries");
        page.navigate(portal.address(TAB));
        var arrow = page.locator("tbody tr").first().locator("td a");
        page.waitForDownload(() -> arrow.press("Enter"));
        checkMark(0).waitFor();
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo(arrow.getAttribute("id"));
    }

    @Test
    void seesTheCheckMarkAfterAReloadWithoutJavaScript() {
        try (var plain = newWindow(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            page = plain.newPage();
            page.navigate(portal.address("/inloggen/wachtwoord"));
            page.fill("[name=gebruikersnaam]", "jdevries");
            page.fill("[name=wachtwoord]", DemoAccount.PASSWORD);
            page.click("main button[type=submit]");
            page.navigate(portal.address(TAB));
            page.waitForDownload(() ->
                            page.locator("tbody tr").first().locator("th a").click())
                    .path();
            Await.until("the mark", () -> {
                page.reload();
                return Optional.of(checkMark(0).count()).filter(marks -> marks == 1);
            });
        }
    }

    /** The mark in this row, once it says who fetched the report. */
    private Locator checkMark(int row) {
        return page.locator("tbody tr").nth(row).locator("td a[title*='J. de Vries']");
    }

    @Test
    void fetchesSeveralAsOneZip() throws IOException {
        signIn("jdevries");
        page.navigate(portal.address(TAB));
        submit("text=Selectie ophalen (zip)");
        assertThat(page.title()).as("nothing was chosen").startsWith("Fout");
        page.navigate(portal.address(TAB));
        page.locator("tbody input[name=rapport]").first().check();
        page.locator("tbody input[name=rapport]").nth(1).check();
        var zip = page.waitForDownload(() -> page.click("text=Selectie ophalen (zip)"));
        assertThat(names(zip)).hasSize(2).allMatch(n -> n.endsWith(".csv"));
        checkMark(0).waitFor();
        checkMark(1).waitFor();
    }

    @Test
    void searchesAndSortsInTheAddress() {
        signIn("jdevries");
        page.navigate(portal.address(TAB));
        page.fill("[name=zoek]", "bestaat niet");
        submit("text=Zoeken");
        assertThat(path()).contains("zoek=bestaat");
        assertThat(page.locator("tbody tr").count()).isZero();
        page.navigate(portal.address(TAB));
        submit("thead >> text=Rapport");
        assertThat(path()).contains("sorteer=");
        page.navigate(portal.address(path()));
        assertThat(page.locator("th[aria-sort=ascending], th[aria-sort=descending]")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aSamenwerkingsverbandSeesItsThreeMunicipalities() {
        signIn("selamrani");
        chooseOrganisation("alle");
        page.navigate(portal.address(TAB));
        assertThat(main())
                .contains("Testdam")
                .contains("Proefwijk")
                .contains("Demoveen")
                .doesNotContain("Voorbeeldstad");
        chooseOrganisation("GM9903");
        page.navigate(portal.address(TAB));
        assertThat(main()).contains("Proefwijk").doesNotContain("Testdam");
    }

    @Test
    void neighboursFindNothing() {
        signIn("jdevries");
        page.navigate(portal.address(TAB));
        var report = page.locator("tbody tr").first().locator("th a").getAttribute("href");
        window.clearCookies();
        for (var stranger : List.of("selamrani", "hvisser", "pbakker", "kdeboer")) {
            portal.console("portal:totp-policy GM9905 off");
            portal.console("portal:user-totp-clear hvisser");
            signIn(stranger);
            assertThat(page.locator("aside").count()).as(stranger + " is in").isEqualTo(1);
            var answer = page.request().get(portal.address(report));
            assertThat(answer.status()).as(stranger).isIn(403, 404);
            window.clearCookies();
        }
    }

    private static String text(Download file) throws IOException {
        return Files.readString(file.path(), StandardCharsets.UTF_8);
    }

    private static List<String> names(Download zip) throws IOException {
        var names = new ArrayList<String>();
        try (var in = new ZipInputStream(Files.newInputStream(zip.path()))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
