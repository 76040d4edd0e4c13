// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.bidn.portal.identity.Section.SectionTab;
import nl.bidn.portal.shell.fake.Browser.Reply;
import org.junit.jupiter.api.Test;

/** What stands around every page, and what is answered to odd requests. */
class ShellTest extends ShellBase {
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

    @Test
    void aScriptIsAModuleAndNeverMeetsAnotherVersionOfItsParts() {
        String old = script();
        Reply reply = browser.get(old);
        assertThat(reply.body()).contains("import \"./deel.js\"");
        assertThat(reply.header("Cache-Control")).contains("no-cache");
        assertThat(reply.header("Content-Security-Policy")).contains("script-src 'self';");
        String part = old.replace("script.js", "deel.js");
        assertThat(browser.get(part).body()).contains("document.title");
        assertThat(browser.get(part, "If-None-Match: " + browser.get(part).header("ETag"))
                        .status())
                .isEqualTo(304);
        assertThat(browser.get("/static/alleenverdieners/deel.js").header("Cache-Control"))
                .contains("no-cache");

        world.reports.upgrade("1.1.0");

        assertThat(browser.get(part).status()).isEqualTo(404);
        assertThat(script()).isNotEqualTo(old);
        assertThat(browser.get(script().replace("script.js", "deel.js")).status())
                .isEqualTo(200);
        assertThat(browser.get("/static/alleenverdieners/v-/script.js").status())
                .isEqualTo(404);
        assertThat(browser.get("/static/alleenverdieners/v-").status()).isEqualTo(404);
    }

    private String script() {
        String page = browser.get("/alleenverdieners/ophalen").body();
        String tag = "<script type=\"module\" src=\"";
        assertThat(page).contains(tag);
        int start = page.indexOf(tag) + tag.length();
        return page.substring(start, page.indexOf('"', start));
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
}
