// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.bidn.portal.driver.RunningPortal;

/** A demo account that signed in, for pages that a program asks for. */
final class SignedIn {
    private static final Pattern TOKEN = Pattern.compile("name=\"_form\"[^>]*value=\"([^\"]+)\"");

    private final RunningPortal portal;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    SignedIn(RunningPortal portal, String role, String organisation) throws Exception {
        this.portal = portal;
        var account = account(role, organisation);
        var form = get("/inloggen/wachtwoord");
        var token = TOKEN.matcher(form);
        if (!token.find()) {
            throw new IllegalStateException("no form token on the sign-in page");
        }
        var fields = Map.of(
                "_form", token.group(1),
                "gebruikersnaam", account.get("userName").asText(),
                "wachtwoord", account.get("password").asText());
        var body = fields.entrySet().stream()
                .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(portal.address("/inloggen/wachtwoord")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", portal.address(""))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        client.send(request, HttpResponse.BodyHandlers.ofString());
        if (!cookieHeader().contains("sid=")) {
            throw new IllegalStateException("could not sign in as " + fields.get("gebruikersnaam"));
        }
    }

    private JsonNode account(String role, String organisation) {
        for (var account : portal.json("/sandbox/accounts")) {
            for (var held : account.get("roles")) {
                if (held.get("role").asText().equals(role)
                        && held.get("organisation").asText().equals(organisation)) {
                    return account;
                }
            }
        }
        throw new IllegalStateException("no demo account with " + role + " at " + organisation);
    }

    String get(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(portal.address(path)))
                .timeout(Duration.ofSeconds(20))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    String cookieHeader() {
        return cookies.getCookieStore().getCookies().stream()
                .map(c -> c.getName() + "=" + c.getValue())
                .collect(Collectors.joining("; "));
    }
}
