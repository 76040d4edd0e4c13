// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.bidn.portal.shell.fake.Browser;
import nl.bidn.portal.shell.fake.Browser.Reply;
import nl.bidn.portal.testkit.TestEnvironment;
import org.junit.jupiter.api.Test;

/** What comes over which line: HTTPS, and headers of a proxy. */
class LineTest extends ShellBase {
    private void productionBehindProxy() throws Exception {
        browser.close();
        browser = new Browser(shell(
                world,
                TestEnvironment.production().at("https://portaal.bidn.example").with("trusted.proxy", "0.0.0.0")));
    }

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
}
