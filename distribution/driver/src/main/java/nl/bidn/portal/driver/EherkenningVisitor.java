// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.driver;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody who signs in with eHerkenning as a browser does, but at the simulated broker without its screens: chooses the broker,
 * takes the request from the page that leaves, brings the artifact back and ends at the first page. One at a time; each with
 * cookies of its own.
 */
public final class EherkenningVisitor {
    private static final String CHOICE = "/inloggen/eherkenning";
    private static final Pattern TOKEN = Pattern.compile("name=\"_form\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern FIELD = Pattern.compile("name=\"(SAMLRequest|RelayState)\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern ACTION = Pattern.compile("<form[^>]* action=\"(https?://[^/\"]+)/");
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int MOST_REDIRECTS = 5;

    private final RunningPortal portal;
    private final CookieManager cookies = new PlainCookies();
    /**
     * Follows no redirect by itself: the JDK forgets to stop the clock of the request that was redirected (JDK-8304701), and when
     * its time is up closes the connection under a later one.
     */
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** Sends cookies as browsers do: the JDK takes one with an age for one of RFC 2965, and puts quotes around it. */
    private static final class PlainCookies extends CookieManager {
        @Override
        public void put(URI uri, Map<String, List<String>> headers) throws IOException {
            super.put(uri, headers);
            getCookieStore().getCookies().forEach(cookie -> cookie.setVersion(0));
        }
    }

    public EherkenningVisitor(RunningPortal portal) {
        this.portal = portal;
    }

    /**
     * Signs in, forgetting whoever was signed in before.
     *
     * @param persona of the simulated eHerkenning
     * @return the page that the person then sees
     */
    public HttpResponse<String> signIn(String persona) {
        cookies.getCookieStore().removeAll();
        var token = match(TOKEN, get(CHOICE).body(), "form token");
        var leaving = post(
                        portal.address(CHOICE),
                        Map.of("_form", token, "domein", "", "makelaar", "noordwind"),
                        Map.of("Origin", portal.address("")))
                .body();
        var fields = new LinkedHashMap<String, String>();
        FIELD.matcher(leaving).results().forEach(found -> fields.put(found.group(1), plain(found.group(2))));
        fields.put("persona", persona);
        var broker = match(ACTION, leaving, "form that leads to the broker");
        var answer = RunningPortal.parse(post(broker + "/direct", fields, Map.of("Accept", "application/json"))
                .body());
        var back = get(URI.create(answer.path("acs").asText()).getPath() + "?"
                + encoded(Map.of(
                        "SAMLart", answer.path("SAMLart").asText(),
                        "RelayState", answer.path("RelayState").asText())));
        if (cookies.getCookieStore().getCookies().stream()
                .noneMatch(c -> c.getName().endsWith("sid"))) {
            throw new AssertionError(persona + " is not let in: " + back.statusCode() + " at "
                    + back.uri().getPath());
        }
        return back;
    }

    private static String match(Pattern pattern, String page, String what) {
        var matcher = pattern.matcher(page);
        if (!matcher.find()) {
            throw new AssertionError("no " + what + " on the page");
        }
        return matcher.group(1);
    }

    private static String plain(String html) {
        return html.replace("&#43;", "+").replace("&#61;", "=").replace("&amp;", "&");
    }

    private HttpResponse<String> get(String path) {
        var answer = get(URI.create(portal.address(path)));
        for (int i = 0; i < MOST_REDIRECTS && answer.statusCode() / 100 == 3; i++) {
            var next = answer.headers().firstValue("Location").orElse("/");
            answer = get(answer.uri().resolve(next));
        }
        return answer;
    }

    private HttpResponse<String> get(URI address) {
        return RunningPortal.send(
                client, HttpRequest.newBuilder(address).timeout(LIMIT).build());
    }

    private HttpResponse<String> post(String address, Map<String, String> fields, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(address))
                .timeout(LIMIT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(fields)));
        headers.forEach(request::header);
        return RunningPortal.send(client, request.build());
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
