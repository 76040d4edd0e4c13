// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.api.Upload;
import nl.bidn.portal.api.View;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.OpenPages;
import nl.bidn.portal.identity.Section;
import nl.bidn.portal.identity.Session;
import nl.bidn.portal.identity.TestSectionRequest;
import nl.bidn.portal.testkit.BundleTexts;
import org.jspecify.annotations.Nullable;

/** Somebody with a browser, who asks for pages as through the shell. */
final class Visitor {
    private final Desk desk;
    private final AansluitPages pages;
    private final AansluitSection section;
    final @Nullable Session session;
    String address = "192.0.2.1";

    @Nullable
    String kept;

    Visitor(Desk desk, @Nullable AccountId account, Assurance assurance) {
        this.desk = desk;
        this.pages = new AansluitPages(desk);
        this.section = new AansluitSection(desk);
        this.session = account == null ? null : session(account, assurance);
    }

    static Visitor nobody(Desk desk) {
        return new Visitor(desk, null, Assurance.PASSWORD);
    }

    static Visitor signedIn(Desk desk, AccountId account) {
        return new Visitor(desk, account, Assurance.EH3);
    }

    private static Session session(AccountId account, Assurance assurance) {
        Instant now = Instant.parse("2026-11-23T08:00:00Z");
        return new Session(
                "s1", account, "J. de Vries", assurance, now, now, null, "het-formulier", "nl", "auto", true);
    }

    Desk desk() {
        return desk;
    }

    // pages for everybody

    View get(String path, String... parameters) {
        return pages.show(new Open(path, fields(parameters), List.of()));
    }

    View post(String path, String... parameters) {
        return pages.submit(new Open(path, fields(parameters), List.of()));
    }

    View sends(String path, byte[] file, String... parameters) {
        return pages.submit(new Open(path, fields(parameters), List.of(new File(new ByteArrayInputStream(file)))));
    }

    OpenPages.Request request() {
        return new Open("", Map.of(), List.of());
    }

    // the section

    List<String> tabs() {
        return section.tabs(Objects.requireNonNull(session)).stream()
                .map(Section.SectionTab::path)
                .toList();
    }

    View open(String tab, String path, String... parameters) {
        return section.show(inside(tab, path, parameters));
    }

    View acts(String tab, String path, String... parameters) {
        return section.submit(inside(tab, path, parameters));
    }

    /** Name and value, name and value; a name may come again. */
    private static Map<String, List<String>> fields(String... parameters) {
        var fields = new LinkedHashMap<String, List<String>>();
        for (int i = 0; i < parameters.length; i += 2) {
            fields.merge(parameters[i], List.of(parameters[i + 1]), Visitor::both);
        }
        return fields;
    }

    private static List<String> both(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    static String text(View view) {
        var page = view instanceof View.Invalid invalid ? invalid.page() : (View.Page) view;
        var out = new ByteArrayOutputStream();
        try {
            page.body().writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** What must be mended: field and message. */
    static List<String> errors(View view) {
        return view instanceof View.Invalid invalid
                ? invalid.errors().stream()
                        .map(error -> error.field() + ": " + error.message())
                        .toList()
                : List.of();
    }

    static String leads(View view) {
        return view instanceof View.Redirect redirect
                ? redirect.path()
                : view.getClass().getSimpleName() + errors(view);
    }

    private record File(InputStream content) implements Upload {
        @Override
        public String field() {
            return "bestand";
        }

        @Override
        public String fileName() {
            return "getekend.pdf";
        }
    }

    private final class Open implements OpenPages.Request {
        private final String path;
        private final Map<String, List<String>> fields;
        private final Iterator<Upload> uploads;

        Open(String path, Map<String, List<String>> fields, List<Upload> uploads) {
            this.path = path;
            this.fields = fields;
            this.uploads = uploads.iterator();
        }

        @Override
        public String path() {
            return path;
        }

        @Override
        public Optional<String> parameter(String name) {
            return parameters(name).stream().filter(one -> !one.isBlank()).findFirst();
        }

        @Override
        public List<String> parameters(String name) {
            return fields.getOrDefault(name, List.of());
        }

        @Override
        public Iterator<Upload> uploads() {
            return uploads;
        }

        @Override
        public String clientAddress() {
            return address;
        }

        @Override
        public String formToken() {
            return "het-formulier";
        }

        @Override
        public Texts texts() {
            return BundleTexts.dutch(AansluitPages.class);
        }

        @Override
        public Optional<Session> session() {
            return Optional.ofNullable(session);
        }

        @Override
        public Optional<String> kept() {
            return Optional.ofNullable(kept);
        }

        @Override
        public void keep(String secret) {
            kept = secret;
        }

        @Override
        public void forget() {
            kept = null;
        }
    }

    private TestSectionRequest inside(String tab, String path, String... parameters) {
        return TestSectionRequest.of(
                        Objects.requireNonNull(session), tab + "/" + path, BundleTexts.dutch(AansluitPages.class))
                .withAll(fields(parameters));
    }
}
