// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.bidn.portal.products.ProductState;
import nl.bidn.portal.shell.fake.Browser.Reply;
import org.junit.jupiter.api.Test;

/** Pages of products, in the order of the checks. */
class ProductPagesTest extends ShellBase {
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
}
