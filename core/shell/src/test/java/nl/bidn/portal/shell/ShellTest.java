// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.servlet.Servlet;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.Health;
import nl.bidn.portal.data.PortalEnvironment;
import nl.bidn.portal.identity.Section.SectionTab;
import nl.bidn.portal.products.ProductState;
import nl.bidn.portal.shell.fake.Browser;
import nl.bidn.portal.shell.fake.Browser.Reply;
import nl.bidn.portal.shell.fake.FakePeople;
import nl.bidn.portal.shell.fake.World;
import nl.bidn.portal.testkit.FixedClock;
import nl.bidn.portal.testkit.TestEnvironment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShellTest {
    private final FixedClock clock = FixedClock.at("2026-11-22T08:00:00Z");
    private final World world = new World(clock);
    private Browser browser = new Browser(shell(world, TestEnvironment.sandbox().at("http://localhost")));
    private String token = "";

    static Servlet shell(World world, PortalEnvironment environment) {
        return new Shell(new Shell.Needs(
                        world.sessions,
                        world.access,
                        world.people,
                        world.organisations,
                        world.people,
                        world.people,
                        world.products,
                        world.products,
                        world.products.probes(),
                        environment,
                        world.secrets,
                        world.audit,
                        world.transactions,
                        world.ways,
                        world.sections,
                        world.clock,
                        "0.1.0"))
                .servlet();
    }

    @BeforeEach
    void signIn() {
        token = world.sessions.open(FakePeople.ANNA, Assurance.PASSWORD);
        browser.cookies.put("sid", token);
    }

    @AfterEach
    void close() throws Exception {
        browser.close();
    }

    private void productionBehindProxy() throws Exception {
        browser.close();
        browser = new Browser(shell(
                world,
                TestEnvironment.production().at("https://portaal.bidn.example").with("trusted.proxy", "0.0.0.0")));
    }

    // the frame

    @Test
    void dashboardShowsProductsOfThePersonAndNoOthers() {
        Reply reply = browser.get("/");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body())
                .contains("Goedemorgen, J. de Vries", "href=\"/alleenverdieners/ophalen\"", "te doen bij Ophalen")
                .doesNotContain("Schuldenknooppunt");
    }

    @Test
    void pagesAreKeptNowhereAndGuardedByHeaders() {
        Reply reply = browser.get("/");
        assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
        assertThat(reply.header("Content-Security-Policy"))
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self'")
                .contains("form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe");
        assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(reply.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(reply.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(reply.header("Permissions-Policy")).contains("camera=()");
        assertThat(reply.header("X-Request-Id")).matches("[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(reply.header("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void pagesHoldNothingThatTheContentPolicyForbids() {
        for (String path : List.of("/", "/inloggen", "/privacy", "/mijn-gegevens", "/alleenverdieners/ophalen")) {
            assertThat(browser.get(path).body())
                    .as(path)
                    .doesNotContain("<script>", " style=", " onclick=", "javascript:", "data:");
        }
    }

    @Test
    void whoIsUnknownSeesTheTilesOfTheFieldsOfWork() {
        browser.cookies.clear();
        Reply reply = browser.get("/");
        assertThat(reply.body())
                .contains("Werk en Inkomen – bestaande diensten", "Zorg", "Schulden")
                .contains("href=\"/inloggen/wachtwoord\"", "Inloggen met gebruikersnaam en wachtwoord")
                .contains("Deze diensten komen later op dit portaal.");
    }

    @Test
    void staticFilesMayBeKeptForever() {
        String page = browser.get("/inloggen").body();
        int start = page.indexOf("/static/portal/");
        String address = page.substring(start, page.indexOf('"', start));
        Reply reply = browser.get(address.replaceAll("[^/]+$", "bidn.css"), "Accept-Encoding: gzip");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Cache-Control")).contains("immutable");
        assertThat(reply.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(browser.get("/static/icons.svg").body()).contains("symbol id=\"download\"");
        assertThat(browser.get(
                                "/static/icons.svg",
                                "If-None-Match: "
                                        + browser.get("/static/icons.svg").header("ETag"))
                        .status())
                .isEqualTo(304);
        assertThat(browser.get("/static/portal/0/bidn.css").status()).isEqualTo(404);
    }

    @Test
    void filesOfProductsAreServedIfTheirKindIsKnown() {
        assertThat(browser.get("/static/alleenverdieners/style.css").body()).contains("color: red");
        assertThat(browser.get("/static/alleenverdieners/x.exe").status()).isEqualTo(404);
        assertThat(browser.get("/static/alleenverdieners/../i18n/messages_nl.properties")
                        .status())
                .isEqualTo(404);
        assertThat(browser.get("/static/geen/style.css").status()).isEqualTo(404);
        assertThat(browser.get("/alleenverdieners/ophalen").body())
                .contains("<link rel=\"stylesheet\" href=\"/static/alleenverdieners/style.css?v=");
    }

    // products, in the order of the checks

    @Test
    void productAsksToSignInAndComesBackAfterwards() {
        browser.cookies.clear();
        Reply sent = browser.get("/alleenverdieners/ophalen?pagina=2");
        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.header("Location")).isEqualTo("/inloggen");
        String form = browser.get("/inloggen/wachtwoord").formToken();
        Reply signedIn = browser.post("/inloggen/wachtwoord", List.of("_form", form, "naam", "goed"));
        assertThat(signedIn.header("Location")).isEqualTo("/alleenverdieners/ophalen?pagina=2");
        assertThat(browser.get("/alleenverdieners/ophalen").status()).isEqualTo(200);
    }

    @Test
    void productThatIsNotSwitchedOnDoesNotExist() {
        world.sessions.choose(token, world.dorp.id());
        Reply reply = browser.get("/alleenverdieners/ophalen");
        Reply unknown = browser.get("/bestaat-niet/ophalen");
        assertThat(reply.status()).isEqualTo(404);
        assertThat(mainOf(reply)).isEqualTo(mainOf(unknown));
        assertThat(world.audit.lines())
                .as("the audit knows better")
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.action()).isEqualTo("toegang-geweigerd");
                    assertThat(line.detail()).isEqualTo("alleenverdieners PRODUCT_OFF");
                });
    }

    private static String mainOf(Reply reply) {
        String body = reply.body();
        return body.substring(body.indexOf("<main"), body.indexOf("</main>"))
                .replaceAll("[0-9A-Z]{4}-[0-9A-Z]{4}", "#");
    }

    @Test
    void productThatNeedsMoreAssuranceSaysSo() {
        world.access.grant("berichten", "inzien", world.dorp);
        assertThat(browser.get("/berichten/inzien").status()).isEqualTo(403);
        assertThat(browser.get("/berichten/inzien").body()).contains("Log in met eHerkenning");
    }

    @Test
    void tabWithoutPermissionIsRefusedAndAudited() {
        Reply reply = browser.get("/alleenverdieners/beheer");
        assertThat(reply.status()).isEqualTo(403);
        assertThat(world.audit.lines()).singleElement().satisfies(line -> {
            assertThat(line.action()).isEqualTo("toegang-geweigerd");
            assertThat(line.detail()).isEqualTo("alleenverdieners/beheer ROLE");
        });
        assertThat(browser.get("/alleenverdieners/ophalen").body()).doesNotContain("/alleenverdieners/beheer\"");
    }

    @Test
    void productLeadsToItsFirstTab() {
        assertThat(browser.get("/alleenverdieners").header("Location")).isEqualTo("/alleenverdieners/ophalen");
        assertThat(browser.get("/alleenverdieners/geen-tab").status()).isEqualTo(404);
    }

    @Test
    void tabStandsInTheFrame() {
        Reply reply = browser.get("/alleenverdieners/ophalen");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body())
                .contains("<title>Ophalen – Alleenverdieners – BIDN Gegevensportaal</title>")
                .contains("<h1 class=\"ams-heading ams-heading--1\">Alleenverdieners</h1>")
                .contains("href=\"/alleenverdieners/ophalen\" aria-current=\"page\"")
                .contains("Beschikbare rapportages");
    }

    @Test
    void tabThatThrowsLeavesTheRestOfThePage() {
        Reply reply = browser.get("/alleenverdieners/stuk");
        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.body())
                .contains("Dit tabblad werkt nu niet", "Mijn producten", reply.header("X-Request-Id"))
                .doesNotContain("as planned");
    }

    @Test
    void productThatStoppedHasAPageOfItsOwn() {
        world.reports.become(ProductState.GESTOPT);
        Reply reply = browser.get("/alleenverdieners/ophalen");
        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.body()).contains("tijdelijk niet beschikbaar");
    }

    @Test
    void productThatWasRemovedSaysSo() {
        world.products.remove("alleenverdieners");
        for (String path : List.of("/alleenverdieners", "/alleenverdieners/ophalen", "/alleenverdieners/ophalen/1")) {
            Reply reply = browser.get(path);
            assertThat(reply.status()).isEqualTo(404);
            assertThat(mainOf(reply))
                    .contains("Deze dienst is er niet meer", "Deze dienst is van het portaal gehaald.")
                    .contains("Naar het dashboard")
                    .doesNotContain("Deze pagina is er niet");
        }
        assertThat(browser.get("/").body()).doesNotContain("/alleenverdieners");
    }

    // forms

    private Reply submit(String what, String... headers) {
        String form = browser.get("/alleenverdieners/ophalen").formToken();
        return browser.post("/alleenverdieners/ophalen", List.of("_form", form, "wat", what), headers);
    }

    @Test
    void formNeedsItsTokenAndItsOwnSite() {
        assertThat(browser.post("/alleenverdieners/ophalen", List.of("wat", "")).status())
                .isEqualTo(403);
        assertThat(browser.post("/alleenverdieners/ophalen", List.of("_form", "form-s9"))
                        .body())
                .contains("Dit formulier is verlopen");
        assertThat(submit("", "Sec-Fetch-Site: cross-site").status()).isEqualTo(403);
        assertThat(submit("", "Origin: https://elders.example").status()).isEqualTo(403);
        assertThat(submit("", "Origin: null").status()).isEqualTo(403);
        assertThat(submit("", "Origin: http://localhost").status()).isEqualTo(303);
        assertThat(submit("", "Sec-Fetch-Site: same-origin").header("Location"))
                .isEqualTo("/alleenverdieners/ophalen?pagina=2");
    }

    @Test
    void inputToMendComesBackWithASummary() {
        Reply reply = submit("fout");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body())
                .contains("<title>Fout: Ophalen")
                .contains("<a class=\"ams-link\" href=\"#zoek\">Kies ten minste één rapportage</a>")
                .contains("data-bidn-focus");
    }

    @Test
    void downloadIsAFileThatCanDoNothing() {
        Reply reply = submit("zip");
        assertThat(reply.body()).isEqualTo("abcd");
        assertThat(reply.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"rapportages _.zip\"; filename*=UTF-8''rapportages%20%C3%A9.zip");
        assertThat(reply.header("Content-Security-Policy")).contains("sandbox");
        assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(reply.header("Content-Length")).isEqualTo("4");
        assertThat(submit("breekt").status()).isEqualTo(500);
    }

    @Test
    void tabCanRefuseWithAReasonThatIsEscaped() {
        Reply reply = submit("nee");
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.body()).contains("Dat mag niet &lt;script&gt;");
        assertThat(world.audit.actions()).contains("toegang-geweigerd");
    }

    @Test
    void tabCannotLeadOutOfItsProduct() {
        assertThat(submit("buiten").header("Location")).isEqualTo("/alleenverdieners");
    }

    @Test
    void largeFormsAreRefused() {
        String form = browser.get("/alleenverdieners/ophalen").formToken();
        String large = "_form=" + form + "&x=" + "y".repeat(1024 * 1024);
        assertThat(browser.send("POST", "/alleenverdieners/ophalen", large).status())
                .isEqualTo(413);
        String many = "_form=" + form + "&x=1".repeat(2001);
        assertThat(browser.send("POST", "/alleenverdieners/ophalen", many).status())
                .isEqualTo(413);
    }

    @Test
    void oddRequestsGetTheRightPage() {
        assertThat(browser.send("DELETE", "/", "").status()).isEqualTo(405);
        assertThat(browser.send("TRACE", "/alleenverdieners/ophalen", "").status())
                .isEqualTo(405);
        assertThat(browser.get("/organisatie").header("Allow")).isEqualTo("POST");
        assertThat(browser.get("//elders.example/x").status()).isEqualTo(404);
        assertThat(browser.get("/alleenverdieners/%0d%0aX:y").status()).isIn(400, 404);
        assertThat(browser.get("/alleenverdieners/..%2f..%2fetc").status()).isIn(400, 404);
        assertThat(browser.get("/alleenverdieners;jsessionid=1/ophalen").status())
                .isIn(400, 404);
        assertThat(browser.get("/?a=%zz").status()).isEqualTo(200);
        assertThat(browser.get("/alleenverdieners/ophalen?a=%zz").status()).isEqualTo(400);
    }

    @Test
    void whatThrowsLeavesAPageWithANumberAndNothingOfTheCause() {
        world.desk.seen = List.of(new SectionTab("stuk"));
        String form = "form-" + world.sessions.find(token, false).orElseThrow().id();
        for (Reply reply : List.of(browser.get("/balie/stuk"), browser.post("/balie/stuk", List.of("_form", form)))) {
            assertThat(reply.status()).isEqualTo(500);
            String reference = reply.header("X-Request-Id");
            assertThat(reference).matches("[0-9A-Z]{4}-[0-9A-Z]{4}");
            assertThat(reply.body())
                    .contains("<title>Er gaat iets niet goed", "Dit is een fout in het portaal.")
                    .contains("Uw referentienummer is", reference, "Noem dit nummer als u de servicedesk belt")
                    .contains("Naar de startpagina")
                    .doesNotContain("as planned", "Exception", "nl.bidn", "\tat ", "FakeSection");
            assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
        }
        assertThat(browser.get("/").status()).as("the rest goes on").isEqualTo(200);
    }

    // sessions

    @Test
    void idleSessionEndsWithAPageThatSaysSo() {
        clock.forward(Duration.ofMinutes(21));
        Reply sent = browser.get("/alleenverdieners/ophalen");
        assertThat(sent.header("Location")).isEqualTo("/uitgelogd?terug=%2Falleenverdieners%2Fophalen");
        Reply page = browser.get(sent.header("Location"));
        assertThat(page.body()).contains("U bent automatisch uitgelogd", "Opnieuw inloggen");
        String form = browser.get("/inloggen/wachtwoord").formToken();
        assertThat(browser.post("/inloggen/wachtwoord", List.of("_form", form, "naam", "goed"))
                        .header("Location"))
                .isEqualTo("/alleenverdieners/ophalen");
    }

    @Test
    void askingHowLongIsLeftDoesNotMakeItLonger() {
        clock.forward(Duration.ofMinutes(15));
        assertThat(browser.get("/session/status").body()).isEqualTo("{\"seconds\":300,\"last\":false}");
        clock.forward(Duration.ofMinutes(3));
        assertThat(browser.get("/session/status").body()).isEqualTo("{\"seconds\":120,\"last\":false}");
        assertThat(browser.post("/session/keepalive", List.of(), "Accept: application/json")
                        .body())
                .isEqualTo("{\"seconds\":1200,\"last\":false}");
        assertThat(browser.post("/session/keepalive", List.of("terug", "/meldingen"))
                        .header("Location"))
                .isEqualTo("/meldingen");
        clock.forward(Duration.ofMinutes(19));
        browser.get("/alleenverdieners/ophalen", "X-Poll: 1");
        clock.forward(Duration.ofMinutes(2));
        assertThat(browser.get("/session/status").status()).isEqualTo(401);
    }

    @Test
    void pageOfALiveSessionInAnotherWindowSaysSo() {
        clock.forward(Duration.ofMinutes(19));
        assertThat(browser.get("/uitgelogd").body()).contains("U bent nog ingelogd");
        clock.forward(Duration.ofMinutes(2));
        assertThat(browser.get("/uitgelogd").body()).contains("U bent automatisch uitgelogd");
    }

    @Test
    void signingOutNeedsAFormAndClearsTheBrowser() {
        assertThat(browser.get("/uitloggen").body()).contains("Wilt u uitloggen?");
        assertThat(browser.post("/uitloggen", List.of()).status()).isEqualTo(403);
        Reply out = browser.post("/uitloggen", List.of("_form", browser.get("/").formToken()));
        assertThat(out.header("Location")).isEqualTo("/uitgelogd?reden=zelf");
        assertThat(out.header("Clear-Site-Data")).isEqualTo("\"storage\"");
        assertThat(browser.cookies).doesNotContainKey("sid");
        assertThat(world.sessions.all()).isEmpty();
        assertThat(browser.get("/uitgelogd?reden=zelf").body()).contains("U bent uitgelogd");
    }

    @Test
    void signingInGivesANewSession() {
        String before = browser.cookies.get("sid");
        String form = browser.get("/inloggen/wachtwoord").formToken();
        browser.post("/inloggen/wachtwoord", List.of("_form", form, "naam", "goed"));
        assertThat(browser.cookies.get("sid")).isNotEqualTo(before);
        assertThat(world.sessions.find(String.valueOf(before), false)).isEmpty();
    }

    @Test
    void wayInRemembersOnceForThisBrowser() {
        browser.cookies.clear();
        String form = browser.get("/inloggen/wachtwoord").formToken();
        Reply next = browser.post("/inloggen/wachtwoord", List.of("_form", form, "naam", "stap"));
        assertThat(next.header("Location")).isEqualTo("/inloggen/wachtwoord/code");
        Map<String, String> kept = Map.copyOf(browser.cookies);
        assertThat(browser.get("/inloggen/wachtwoord/code").body()).contains("Code voor stap");
        browser.cookies.putAll(kept);
        assertThat(browser.get("/inloggen/wachtwoord/code").status()).isEqualTo(303);
    }

    @Test
    void aWayInLeadsOutByAFormToThatOneSite() {
        browser.cookies.clear();
        String form = browser.get("/inloggen/wachtwoord").formToken();
        Reply out = browser.post("/inloggen/wachtwoord", List.of("_form", form, "naam", "makelaar"));
        assertThat(out.status()).isEqualTo(200);
        assertThat(out.body())
                .contains("<form method=\"post\" action=\"https://makelaar.example:8443/sso/1.13\" data-bidn-submit>")
                .contains("name=\"SAMLRequest\" value=\"PHg+&#34;&lt;\"")
                .doesNotContain("<script>");
        assertThat(out.header("Content-Security-Policy"))
                .contains("form-action 'self' https://makelaar.example:8443;")
                .contains("script-src 'self';");
        assertThat(browser.cookies).containsKey("stap");
        assertThat(browser.get("/inloggen/wachtwoord").header("Content-Security-Policy"))
                .contains("form-action 'self';");
    }

    @Test
    void aWayInLeadsOutByAnAddress() {
        browser.cookies.clear();
        assertThat(browser.get("/inloggen/wachtwoord/weg").header("Location"))
                .isEqualTo("https://makelaar.example/sso?a=1&b=2");
        String form = browser.get("/inloggen/wachtwoord").formToken();
        Reply out = browser.post("/inloggen/wachtwoord", List.of("_form", form, "naam", "weg"));
        assertThat(out.status()).isEqualTo(200);
        assertThat(out.header("Refresh")).isEqualTo("0; url=https://makelaar.example/sso?a=1&b=2");
        assertThat(out.body()).contains("href=\"https://makelaar.example/sso?a=1&amp;b=2\"");
    }

    @Test
    void formBeforeSigningInIsBoundToTheBrowser() {
        browser.cookies.clear();
        String form = browser.get("/inloggen/wachtwoord").formToken();
        browser.cookies.put("start", "of-somebody-else-entirely");
        assertThat(browser.post("/inloggen/wachtwoord", List.of("_form", form, "naam", "goed"))
                        .status())
                .isEqualTo(403);
        browser.cookies.clear();
        assertThat(browser.post("/inloggen/wachtwoord", List.of("_form", form, "naam", "goed"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void noAddressLeadsElsewhere() {
        for (String elsewhere : List.of("//x.example", "https://x.example", "/\\x.example", "javascript:alert(1)")) {
            assertThat(browser.post("/session/keepalive", List.of("terug", elsewhere))
                            .header("Location"))
                    .isEqualTo("/");
            String form = browser.get("/").formToken();
            assertThat(browser.post("/voorkeur", List.of("_form", form, "terug", elsewhere))
                            .header("Location"))
                    .isEqualTo("/");
        }
    }

    // choices

    @Test
    void choosingAnOrganisationGivesTheSessionANewToken() {
        String form = browser.get("/").formToken();
        Reply reply = browser.post(
                "/organisatie",
                List.of("_form", form, "organisatie", "GM9991", "terug", "/alleenverdieners/ophalen?pagina=2"));
        assertThat(reply.header("Location")).isEqualTo("/alleenverdieners/ophalen");
        assertThat(browser.cookies.get("sid")).isEqualTo(token + "r");
        Reply other = browser.post(
                "/organisatie", List.of("_form", form, "organisatie", "GM9992", "terug", "/alleenverdieners/ophalen"));
        assertThat(other.header("Location")).isEqualTo("/");
        assertThat(browser.post("/organisatie", List.of("_form", form, "organisatie", "GM0363"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void languageAndThemeAreChosenForPersonAndBrowser() {
        String form = browser.get("/").formToken();
        browser.post("/voorkeur", List.of("_form", form, "taal", "en", "thema", "dark"));
        assertThat(browser.get("/").body()).contains("<html lang=\"en\" class=\"bidn-dark\">", "Good morning");
        browser.cookies.remove("sid");
        assertThat(browser.get("/inloggen").body()).contains("<html lang=\"en\" class=\"bidn-dark\">");
    }

    // the line

    @Test
    void cookiesAreBoundToTheHostOverHttps() throws Exception {
        productionBehindProxy();
        browser.cookies.clear();
        String[] proxied = {"X-Forwarded-Proto: https"};
        Reply page = browser.get("/inloggen/wachtwoord", proxied);
        assertThat(page.header("Strict-Transport-Security")).startsWith("max-age=31536000");
        Reply reply = browser.post("/inloggen/wachtwoord", List.of("_form", page.formToken(), "naam", "goed"), proxied);
        assertThat(reply.all("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-sid=")
                        .contains("; Path=/", "; HttpOnly", "; SameSite=Lax", "; Secure")
                        .doesNotContain("Domain"));
        assertThat(browser.get("/", proxied).body()).doesNotContain("Testomgeving");
    }

    @Test
    void productionAnswersNothingOverPlainHttp() throws Exception {
        productionBehindProxy();
        Reply reply = browser.get("/privacy?x=1");
        assertThat(reply.status()).isEqualTo(308);
        assertThat(reply.header("Location")).isEqualTo("https://portaal.bidn.example/privacy?x=1");
        assertThat(browser.post("/uitloggen", List.of()).status()).isEqualTo(403);
    }

    @Test
    void forwardedHeadersOfStrangersAreNotBelieved() throws Exception {
        browser.close();
        browser = new Browser(shell(
                world,
                TestEnvironment.production().at("https://portaal.bidn.example").with("trusted.proxy", "10.0.0.1")));
        assertThat(browser.get("/", "X-Forwarded-Proto: https").status()).isEqualTo(308);
    }

    // the portal's own pages

    @Test
    void statusSaysWhichServicesWork() {
        assertThat(browser.get("/status").body()).contains("Alle diensten werken");
        world.products.probe("alleenverdieners", false, Health.down("secret detail"));
        assertThat(browser.get("/status").body())
                .contains("Een dienst heeft een storing")
                .doesNotContain("secret detail");
    }

    @Test
    void privacyPageTellsWhatEachProductKeeps() {
        browser.cookies.clear();
        assertThat(browser.get("/privacy").body())
                .contains("De rapportages met BSN's", "90 dagen", "Handleiding, paragraaf 3", "7 jaar");
    }

    @Test
    void manualIsWrittenWithItsHtmlAsText() {
        assertThat(browser.get("/handleiding/alleenverdieners").body())
                .contains("<strong>Ophalen</strong>", "&lt;script&gt;");
        assertThat(browser.get("/handleiding/berichten").status()).isEqualTo(404);
        browser.cookies.clear();
        assertThat(browser.get("/handleiding/alleenverdieners").status()).isEqualTo(404);
        assertThat(browser.get("/handleiding").body()).contains("Werken met het portaal");
    }

    @Test
    void ownPagesShowThePerson() {
        world.people.notice("Er staat iets <klaar>", "Kijk", clock.instant(), false);
        assertThat(browser.get("/mijn-gegevens").body())
                .contains("j.devries@voorbeeldstad.example", "Productbeheerder", "Gemeente Voorbeeldstad")
                .contains("href=\"/inloggen/wachtwoord/account\"");
        Reply notices = browser.get("/meldingen");
        assertThat(notices.body()).contains("Er staat iets &lt;klaar&gt;");
        browser.post("/meldingen", List.of("_form", notices.formToken()));
        assertThat(world.people.unread(FakePeople.ANNA)).isZero();
        browser.cookies.clear();
        assertThat(browser.get("/mijn-gegevens").header("Location")).isEqualTo("/inloggen");
    }

    @Test
    void ownPageShowsWhereThePersonIsSignedIn() {
        world.sessions.open(FakePeople.ANNA, Assurance.EH3);
        world.sessions.open(new nl.bidn.portal.identity.AccountId("a-2"), Assurance.EH3);
        assertThat(browser.get("/mijn-gegevens").body())
                .contains("Deze sessie", "Gebruikersnaam en wachtwoord</td>")
                .containsOnlyOnce("eHerkenning</td>");
    }

    @Test
    void signsOutEverywhereByOneButton() {
        String other = world.sessions.open(FakePeople.ANNA, Assurance.EH3);
        String strange = world.sessions.open(new nl.bidn.portal.identity.AccountId("a-2"), Assurance.EH3);
        assertThat(browser.post("/mijn-gegevens/uitloggen", List.of()).status()).isEqualTo(403);
        assertThat(world.sessions.find(other, false)).isPresent();
        String form = browser.get("/mijn-gegevens").formToken();

        Reply reply = browser.post("/mijn-gegevens/uitloggen", List.of("_form", form));

        assertThat(reply.header("Location")).startsWith("/uitgelogd");
        assertThat(world.sessions.find(other, false)).isEmpty();
        assertThat(world.sessions.find(token, false)).isEmpty();
        assertThat(world.sessions.find(strange, false)).isPresent();
    }

    @Test
    void thePersonChoosesWhetherNoticesComeByMail() {
        Reply page = browser.get("/mijn-gegevens");
        assertThat(page.body()).contains("id=\"mail\" name=\"mail\" value=\"ja\" checked");
        assertThat(browser.post("/mijn-gegevens/meldingen", List.of()).status()).isEqualTo(403);
        assertThat(world.people.byMail(FakePeople.ANNA)).isTrue();

        browser.post("/mijn-gegevens/meldingen", List.of("_form", page.formToken()));

        assertThat(world.people.byMail(FakePeople.ANNA)).isFalse();
        browser.post("/mijn-gegevens/meldingen", List.of("_form", page.formToken(), "mail", "ja"));
        assertThat(world.people.byMail(FakePeople.ANNA)).isTrue();
    }

    @Test
    void ownPageLeadsToSectionsThatKeepDetails() {
        String button = "<a class=\"ams-button ams-button--secondary\" href=\"/balie\">";
        assertThat(browser.get("/mijn-gegevens").body()).doesNotContain(button);
        world.desk.seen = List.of(new SectionTab("lijst"));
        assertThat(browser.get("/mijn-gegevens").body()).contains(button, "Wijzig uw gegevens");
    }

    // sections of the portal itself

    @Test
    void aSectionStandsInTheMenuAndOnTheDashboardOfWhoSeesIt() {
        assertThat(browser.get("/").body()).doesNotContain("/balie");
        assertThat(browser.get("/balie").status()).isEqualTo(404);

        world.desk.seen = List.of(new SectionTab("wachtend", 4, true), new SectionTab("lijst"));
        Reply dashboard = browser.get("/");
        assertThat(dashboard.body())
                .contains("href=\"/balie\"", "Balie", "href=\"/balie/wachtend\"", "Wie wacht", "Mijn diensten");
        assertThat(browser.get("/balie").header("Location")).isEqualTo("/balie/wachtend");
        assertThat(browser.get("/balie/lijst/5?zoek=x").body()).contains("lijst 5 x", "De lijst – Balie");
        assertThat(browser.get("/balie/geheim").status()).isEqualTo(404);
    }

    @Test
    void aSectionHearsOnlyOfFormsOfItsOwnPages() {
        world.desk.seen = List.of(new SectionTab("lijst"));
        assertThat(browser.post("/balie/lijst", List.of("wat", "goed")).status())
                .isEqualTo(403);
        String form = "form-" + world.sessions.find(token, false).orElseThrow().id();
        assertThat(browser.post("/balie/lijst", List.of("_form", form, "wat", "goed"))
                        .header("Location"))
                .isEqualTo("/balie/lijst?klaar");
        assertThat(browser.post("/balie/lijst", List.of("_form", form, "wat", "fout"))
                        .status())
                .isEqualTo(422);
        assertThat(browser.post("/balie/lijst", List.of("_form", form, "wat", "nee"))
                        .body())
                .contains("Dat mag niet");
        assertThat(world.audit.actions()).contains("toegang-geweigerd");
    }

    @Test
    void whoIsNotVerifiedSeesNothingElse() {
        world.sessions.verified = false;
        world.desk.seen = List.of(new SectionTab("lijst"));
        world.firstTime.seen = List.of(new SectionTab("gegevens"));
        browser.cookies.put("sid", world.sessions.open(FakePeople.ANNA, Assurance.EH3));

        for (String path : List.of("/", "/balie/lijst", "/alleenverdieners/ophalen", "/mijn-gegevens", "/meldingen")) {
            Reply reply = browser.get(path);
            assertThat(reply.header("Location")).as(path).isEqualTo("/eerste-keer");
        }
        assertThat(browser.get("/eerste-keer/gegevens").body())
                .contains("gegevens")
                .doesNotContain("Mijn producten");
        assertThat(browser.get("/privacy").status()).isEqualTo(200);
        assertThat(browser.get("/session/status").status()).isEqualTo(200);
    }

    @Test
    void theFirstTimeDoesNotExistForWhoIsVerified() {
        world.firstTime.seen = List.of(new SectionTab("gegevens"));
        assertThat(browser.get("/eerste-keer/gegevens").status()).isEqualTo(404);
        assertThat(browser.get("/").body()).doesNotContain("/eerste-keer");
    }

    @Test
    void aSectionCanSignSomebodyOutWithALastPage() {
        world.desk.seen = List.of(new SectionTab("lijst"));
        String form = "form-" + world.sessions.find(token, false).orElseThrow().id();
        Reply reply = browser.post("/balie/lijst", List.of("_form", form, "wat", "klaar"));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).contains("Sluit uw browser").doesNotContain("Uitloggen");
        assertThat(world.sessions.all()).isEmpty();
        assertThat(browser.cookies.getOrDefault("sid", "")).isEmpty();
    }
}
