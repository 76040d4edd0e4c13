// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.bidn.portal.journeys.attack.Makelaar.Handover;

/** A browser without a screen: keeps cookies, fills in forms, and goes no further than it is told. */
public final class Visitor {
    /** What came back. */
    record Page(int status, String location, String body) {
        /** The fields of the form that is meant to go on its way, or of the only one. */
        Map<String, String> hidden() {
            var fields = new LinkedHashMap<String, String>();
            var matcher = HIDDEN.matcher(body.substring(body.indexOf("<main")));
            while (matcher.find()) {
                fields.put(matcher.group(1), plain(matcher.group(2)));
            }
            return fields;
        }
    }

    /** What the portal sends along to a makelaar: the fields of a form, or in {@code verzoek} an address. */
    public record Request(Map<String, String> fields) {}

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"");
    private static final Pattern ONWARD = Pattern.compile("href=\"(http[^\"]*/sso/1\\.13\\?[^\"]*)\"");
    private static final Pattern FORM = Pattern.compile("action=\"(http[^\"]*/sso/1\\.13)\"");
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final String portal;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    /** @param portal its address, without a path */
    public Visitor(String portal) {
        this.portal = portal;
    }

    /** The same browser, before another node. */
    Visitor at(String node) {
        var there = new Visitor(node);
        there.cookies.putAll(cookies);
        return there;
    }

    /** All that it keeps, by name. */
    public Map<String, String> cookies() {
        return Map.copyOf(cookies);
    }

    String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    void put(String name, String value) {
        cookies.put(name, value);
    }

    Page get(String path) {
        return send(request(path, true).GET().build());
    }

    /** A form of a page of the portal itself. */
    Page post(String path, Map<String, String> fields) {
        return send(request(path, true)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(encoded(fields)))
                .build());
    }

    /** A form of a page elsewhere, with which a browser sends no cookies that are SameSite=Lax. */
    Page postFromElsewhere(String path, String body) {
        return send(request(path, false)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "cross-site")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** Chooses a makelaar; answers what the browser is to bring there. */
    public Request begin(String makelaar) {
        var leaving = leaving(makelaar);
        var onward = ONWARD.matcher(leaving.body());
        return onward.find() ? new Request(Map.of("verzoek", plain(onward.group(1)))) : new Request(leaving.hidden());
    }

    /** The address of the makelaar that it leads to. */
    String leadsTo(String makelaar) {
        var form = FORM.matcher(leaving(makelaar).body());
        return form.find() ? form.group(1) : "";
    }

    private Page leaving(String makelaar) {
        var choice = get("/inloggen/eherkenning?domein=zorg");
        var fields = choice.hidden();
        fields.put("makelaar", makelaar);
        var leaving = post("/inloggen/eherkenning", fields);
        if (leaving.status() != 200) {
            throw new AssertionError("the portal does not lead to " + makelaar + ": " + leaving);
        }
        return leaving;
    }

    /** Brings what a makelaar gave, in its way, and follows until there is a page. */
    Page bring(Handover given) {
        var query = encoded(given.fields());
        return follow(given.post() ? postFromElsewhere("/saml/acs", query) : get("/saml/acs?" + query));
    }

    /** Goes where it is led within the way in; not further, so that it can be told where that is. */
    Page follow(Page page) {
        return page.location().startsWith("/inloggen/eherkenning/antwoord") ? get(page.location()) : page;
    }

    /** Whether the portal knows who this is. */
    boolean signedIn() {
        return !get("/mijn-gegevens").location().startsWith("/inloggen");
    }

    private HttpRequest.Builder request(String path, boolean withCookies) {
        var builder = HttpRequest.newBuilder(URI.create(portal + path)).timeout(Duration.ofSeconds(30));
        var header = cookies.entrySet().stream()
                .map(c -> c.getKey() + "=" + c.getValue())
                .collect(Collectors.joining("; "));
        return withCookies && !header.isEmpty() ? builder.header("Cookie", header) : builder;
    }

    private Page send(HttpRequest request) {
        try {
            var answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            var location = answer.headers().firstValue("Location").orElse("");
            return new Page(
                    answer.statusCode(),
                    location.startsWith(portal) ? location.substring(portal.length()) : location,
                    answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri().toString(), e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void keep(String header) {
        int is = header.indexOf('=');
        int end = header.indexOf(';');
        var name = header.substring(0, is);
        if (header.contains("Max-Age=0")) {
            cookies.remove(name);
        } else {
            cookies.put(name, header.substring(is + 1, end));
        }
    }

    /** As a form or the query of an address has them. */
    public static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String plain(String attribute) {
        return attribute
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
