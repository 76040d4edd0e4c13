// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell.web;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer: all that the pages know of the servlet API. Made by the servlet for one thread; reads what
 * is asked for, no more.
 */
public final class Exchange {
    private static final int LONGEST_ADDRESS = 8192;

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final Outside outside;
    private final String path;
    private final boolean secure;
    private final String reference = Reference.next();
    private @Nullable Parameters parameters;
    private long mostUploadBytes;
    private Uploads uploads = new Uploads(null);
    private Map<String, String> cookiesSet = Map.of();
    private String pagePolicy = Protection.PAGE_POLICY;

    public Exchange(HttpServletRequest request, HttpServletResponse response, Outside outside) {
        this.request = request;
        this.response = response;
        this.outside = outside;
        this.secure = outside.secure(request);
        this.path = path(request.getRequestURI());
    }

    private static String path(String uri) {
        if (uri.length() > LONGEST_ADDRESS) {
            return "//";
        }
        try {
            return uri.indexOf('%') < 0 ? uri : URLDecoder.decode(uri.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "//";
        }
    }

    /** Whether the path is one that the portal could know; tricks with dots, empty parts and controls are not. */
    public boolean sanePath() {
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c < ' ' || c == '\\' || c == ';' || c == 127) {
                return false;
            }
        }
        return path.startsWith("/") && !path.contains("//") && !path.contains("/.");
    }

    /** Decoded, with its slash in front. */
    public String path() {
        return path;
    }

    /** One part of the path, from 0; empty if there are fewer. */
    public String part(int number) {
        int start = 1;
        for (int i = 0; i < number; i++) {
            int slash = path.indexOf('/', start);
            if (slash < 0) {
                return "";
            }
            start = slash + 1;
        }
        int end = path.indexOf('/', start);
        return start >= path.length() ? "" : path.substring(start, end < 0 ? path.length() : end);
    }

    /** What comes after the first parts of the path, without a slash in front or at the end. */
    public String after(int parts) {
        int start = 1;
        for (int i = 0; i < parts; i++) {
            int slash = path.indexOf('/', start);
            if (slash < 0) {
                return "";
            }
            start = slash + 1;
        }
        int end = path.endsWith("/") ? path.length() - 1 : path.length();
        return start >= end ? "" : path.substring(start, end);
    }

    /** As it stands in the address bar, to come back to. */
    public String address() {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    public boolean isGet() {
        return request.getMethod().equals("GET") || isHead();
    }

    public boolean isHead() {
        return request.getMethod().equals("HEAD");
    }

    public boolean isPost() {
        return request.getMethod().equals("POST");
    }

    public boolean secure() {
        return secure;
    }

    public boolean acceptable() {
        return outside.acceptable(secure);
    }

    public @Nullable String secureAddress() {
        return outside.secureAddress(address());
    }

    public String clientAddress() {
        return outside.clientAddress(request);
    }

    public boolean fromOwnSite() {
        return outside.ownSite(request);
    }

    public @Nullable String header(String name) {
        return request.getHeader(name);
    }

    /** Whether htmx asks for a part of the page. */
    public boolean wantsFragment() {
        return "true".equals(request.getHeader("HX-Request")) && !"true".equals(request.getHeader("HX-Boosted"));
    }

    /** By which the servicedesk can find this request in the log. */
    public String reference() {
        return reference;
    }

    /** Of the query, and of the form if there is one. */
    public Parameters parameters() {
        Parameters read = parameters;
        if (read == null) {
            read = read();
            parameters = read;
        }
        return read;
    }

    /** A form with files may come, of this size at most; to be said before {@link #parameters} is asked for. */
    public void takesFiles(long mostBytes) {
        mostUploadBytes = mostBytes;
    }

    /** The files of the form, behind its {@link #parameters}. */
    public Uploads uploads() {
        parameters();
        return uploads;
    }

    /** Nothing more of the files can be read. */
    public void shutUploads() {
        uploads.shut();
    }

    private Parameters read() {
        String query = request.getQueryString();
        if (!isPost()) {
            return query == null ? Parameters.NONE : Parameters.parse(query);
        }
        String type = request.getContentType();
        if (type == null) {
            return Parameters.parse(query);
        }
        if (mostUploadBytes > 0 && type.startsWith("multipart/form-data")) {
            return readWithFiles(query);
        }
        if (!type.startsWith("application/x-www-form-urlencoded")) {
            throw new Refusal(415, "form of type " + type);
        }
        try {
            return Parameters.parse(query, Parameters.body(request.getInputStream(), request.getContentLengthLong()));
        } catch (IOException e) {
            throw new Refusal(400, "form that stopped half-way");
        }
    }

    private Parameters readWithFiles(@Nullable String query) {
        try {
            Multipart form = Multipart.of(request, mostUploadBytes);
            uploads = new Uploads(form);
            return Parameters.of(query, form.fields());
        } catch (IOException e) {
            throw new Refusal(400, "form that stopped half-way");
        }
    }

    public Optional<String> parameter(String name) {
        return parameters().first(name);
    }

    // cookies

    /** As the browser has it once it got this answer. */
    public @Nullable String cookie(String name) {
        if (cookiesSet.containsKey(name)) {
            return cookiesSet.get(name);
        }
        return Cookies.find(request.getHeader("Cookie"), Cookies.name(name, secure));
    }

    /** Lasts until the browser closes. */
    public void setCookie(String name, String value) {
        setCookie(name, value, null);
    }

    public void setCookie(String name, String value, @Nullable Duration age) {
        if (cookiesSet.isEmpty()) {
            cookiesSet = new HashMap<>();
        }
        cookiesSet.put(name, value);
        response.addHeader("Set-Cookie", Cookies.set(name, value, secure, age));
    }

    public void dropCookie(String name) {
        setCookie(name, "", Duration.ZERO);
    }

    // answers

    public void setHeader(String name, String value) {
        response.setHeader(name, value);
    }

    /** Lets forms of the page that is the answer go to one other place. */
    public void allowFormsTo(String origin) {
        pagePolicy = Protection.withFormsTo(origin);
    }

    /** A page or a part of one; is kept nowhere. */
    public void html(int status, HtmlBytes html) throws IOException {
        Protection.guard(response, secure, pagePolicy);
        response.setHeader("X-Request-Id", reference);
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(status);
        response.setContentType("text/html;charset=utf-8");
        response.setContentLength(html.length());
        html.writeTo(response.getOutputStream());
    }

    public void json(int status, String json) throws IOException {
        Protection.guard(response, secure, Protection.PAGE_POLICY);
        response.setHeader("Cache-Control", "no-store");
        write(status, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    /** See another address; for a POST, by GET. */
    public void redirect(String address) {
        Protection.guard(response, secure, Protection.PAGE_POLICY);
        response.setHeader("Cache-Control", "no-store");
        if ("true".equals(request.getHeader("HX-Request"))) {
            response.setHeader("HX-Redirect", address);
            response.setStatus(HttpServletResponse.SC_OK);
        } else {
            response.setHeader("Location", address);
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        }
        response.setContentLength(0);
    }

    /** Starts a file to save; what is written to the stream is the file. */
    public OutputStream file(String name, String type, long size) throws IOException {
        Protection.guard(response, secure, Protection.FILE_POLICY);
        response.setHeader("X-Request-Id", reference);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", Disposition.attachment(name));
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType(type);
        if (size >= 0) {
            response.setContentLengthLong(size);
        }
        return response.getOutputStream();
    }

    /** Something that anybody may see and browsers may keep. */
    public void open(int status, String type, byte[] content) throws IOException {
        Protection.guard(response, secure, Protection.PAGE_POLICY);
        write(status, type, content);
    }

    private void write(int status, String type, byte[] content) throws IOException {
        response.setStatus(status);
        response.setContentType(type);
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    public void empty(int status) {
        Protection.guard(response, secure, Protection.PAGE_POLICY);
        response.setStatus(status);
    }

    /** Whether an answer has gone out already, so that no other can be given. */
    public boolean answered() {
        return response.isCommitted();
    }

    /** Forgets what was prepared, so that an error page can take its place. */
    public void startAgain() {
        response.reset();
        pagePolicy = Protection.PAGE_POLICY;
        cookiesSet.forEach((name, value) -> response.addHeader(
                "Set-Cookie", Cookies.set(name, value, secure, value.isEmpty() ? Duration.ZERO : null)));
    }
}
