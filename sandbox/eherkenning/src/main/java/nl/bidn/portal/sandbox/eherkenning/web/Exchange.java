// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.sun.net.httpserver.HttpExchange;
import gg.jte.html.HtmlTemplateOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import nl.bidn.portal.ui.Html;
import org.jspecify.annotations.Nullable;

/** One request and its answer. */
final class Exchange {
    private static final int LARGEST_BODY = 256 * 1024;
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final HttpExchange http;
    private final String formAction;
    private @Nullable Map<String, String> form;

    /** @param formAction where forms may lead besides here, for the content security policy */
    Exchange(HttpExchange http, String formAction) {
        this.http = http;
        this.formAction = formAction;
    }

    HttpExchange http() {
        return http;
    }

    boolean isPost() {
        return http.getRequestMethod().equals("POST");
    }

    String path() {
        return http.getRequestURI().getPath();
    }

    String rawQuery() {
        var query = http.getRequestURI().getRawQuery();
        return query == null ? "" : query;
    }

    Map<String, String> query() {
        return parse(rawQuery());
    }

    /** A field of the form, or empty. */
    String field(String name) throws IOException {
        var fields = form == null ? parse(body()) : form;
        form = fields;
        return fields.getOrDefault(name, "");
    }

    Map<String, String> fields() throws IOException {
        var unused = field("");
        return form == null ? Map.of() : form;
    }

    String body() throws IOException {
        var bytes = http.getRequestBody().readNBytes(LARGEST_BODY + 1);
        if (bytes.length > LARGEST_BODY) {
            throw new IllegalArgumentException("the body is too large");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    boolean wantsJson() {
        var accept = http.getRequestHeaders().getFirst("Accept");
        return accept != null && accept.contains("application/json");
    }

    /** A page of another site may not turn knobs here; a program has no such header. */
    boolean fromHere() {
        var site = http.getRequestHeaders().getFirst("Sec-Fetch-Site");
        return site == null || site.equals("same-origin") || site.equals("none");
    }

    static Map<String, String> parse(String encoded) {
        var fields = new LinkedHashMap<String, String>();
        for (var pair : encoded.split("&", -1)) {
            int at = pair.indexOf('=');
            if (at > 0) {
                fields.putIfAbsent(decode(pair.substring(0, at)), decode(pair.substring(at + 1)));
            }
        }
        return fields;
    }

    static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    void html(int status, Consumer<HtmlTemplateOutput> template) throws IOException {
        var bytes = new ByteArrayOutputStream();
        Html.body(template).writeTo(bytes);
        http.getResponseHeaders()
                .set(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; script-src 'self'; form-action 'self' " + formAction
                                + "; frame-ancestors 'none'; base-uri 'none'");
        send(status, "text/html;charset=UTF-8", bytes.toByteArray());
    }

    void json(int status, Object value) throws IOException {
        send(status, "application/json;charset=UTF-8", JSON.writeValueAsBytes(value));
    }

    void text(int status, String type, String text) throws IOException {
        send(status, type + ";charset=UTF-8", text.getBytes(StandardCharsets.UTF_8));
    }

    void seeOther(String location) throws IOException {
        http.getResponseHeaders().set("Location", location);
        send(303, "text/plain;charset=UTF-8", new byte[0]);
    }

    private void send(int status, String type, byte[] bytes) throws IOException {
        var headers = http.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Cache-Control", "no-cache, no-store");
        headers.set("Pragma", "no-cache");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("X-Frame-Options", "DENY");
        http.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (var out = http.getResponseBody()) {
            out.write(bytes);
        }
    }
}
