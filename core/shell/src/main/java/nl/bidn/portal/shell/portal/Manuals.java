// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import nl.bidn.portal.identity.Access;
import nl.bidn.portal.identity.Session;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.shell.frame.Frame;
import nl.bidn.portal.shell.frame.Frames;
import nl.bidn.portal.shell.frame.Pages;
import nl.bidn.portal.shell.pages.JtemanualGenerated;
import nl.bidn.portal.shell.pages.JtemanualsGenerated;
import nl.bidn.portal.shell.web.Exchange;
import nl.bidn.portal.shell.web.Refusal;
import nl.bidn.portal.shell.web.Visitor;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * The manuals: that of the portal for anybody, those of products for whom the product exists. Written in Markdown in each
 * bundle's {@code handleiding/nl.md} (and {@code en.md}); HTML in them is shown as text.
 */
public final class Manuals {
    /** A manual that can be chosen. */
    public record Title(String id, String title) {}

    private static final String OWN = "portaal";
    private static final int MOST_KEPT = 500;

    private final Frames frames;
    private final Access access;
    private final Parser parser = Parser.builder().build();
    private final HtmlRenderer renderer =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();
    private final Map<String, byte[]> written = new ConcurrentHashMap<>();

    public Manuals(Frames frames, Access access) {
        this.frames = frames;
        this.access = access;
    }

    /** {@code /handleiding} and {@code /handleiding/<product>}. */
    public void show(Exchange exchange, Visitor visitor) throws IOException {
        String id = exchange.part(1);
        if (id.isEmpty() && visitor.session() != null) {
            index(exchange, visitor, visitor.session());
            return;
        }
        byte[] html = id.isEmpty() || id.equals(OWN) ? own(visitor) : ofProduct(visitor, id);
        Frame frame = frames.frame(exchange, visitor);
        String title = frame.text("manual.title");
        var crumbs = new ArrayList<>(MyPages.home(frame));
        if (frame.person() != null) {
            crumbs.add(new Frame.Crumb(title, "/handleiding"));
        }
        Frame titled = frame.of(title, crumbs);
        Pages.write(
                exchange,
                200,
                titled,
                frame.person() == null ? Pages.Width.NARROW : Pages.Width.FULL,
                out -> JtemanualGenerated.render(out, null, Pages.written(html)));
    }

    private void index(Exchange exchange, Visitor visitor, Session session) throws IOException {
        Frame frame = frames.frame(exchange, visitor);
        var titles = new ArrayList<Title>();
        titles.add(new Title(OWN, frame.text("manual.own")));
        for (InstalledProduct product : access.products(session)) {
            if (product.file("handleiding/nl.md").isPresent()) {
                titles.add(new Title(
                        product.id().value(), product.texts(visitor.locale()).text("product.title")));
            }
        }
        Frame titled = frame.of(frame.text("manual.title"), MyPages.home(frame));
        Pages.write(
                exchange,
                200,
                titled,
                Pages.Width.FULL,
                out -> JtemanualsGenerated.render(out, null, titled, List.copyOf(titles)));
    }

    private byte[] own(Visitor visitor) {
        return written.computeIfAbsent(
                OWN + visitor.language(),
                key -> html(Objects.requireNonNull(
                        Manuals.class.getResource("/handleiding/" + visitor.language() + ".md"))));
    }

    private byte[] ofProduct(Visitor visitor, String id) {
        InstalledProduct product = visitor.person().map(access::products).orElse(List.of()).stream()
                .filter(p -> p.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(404, "no such manual for this person"));
        URL file = product.file("handleiding/" + visitor.language() + ".md")
                .or(() -> product.file("handleiding/nl.md"))
                .orElseThrow(() -> new Refusal(404, "product has no manual"));
        if (written.size() > MOST_KEPT) {
            written.clear();
        }
        String key = product.bundleId() + " " + product.version() + " " + file;
        return written.computeIfAbsent(key, k -> html(file));
    }

    private byte[] html(URL markdown) {
        try (InputStream in = markdown.openStream()) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return renderer.render(parser.parse(text)).getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
