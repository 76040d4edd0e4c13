// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.bidn.portal.shell.fake.Browser.Reply;
import org.junit.jupiter.api.Test;

/** What people send in a form of a product. */
class FormsTest extends ShellBase {
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
}
