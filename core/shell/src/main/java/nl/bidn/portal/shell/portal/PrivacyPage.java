// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell.portal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.bidn.portal.api.Product;
import nl.bidn.portal.api.Retention;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.products.Products;
import nl.bidn.portal.shell.frame.Frame;
import nl.bidn.portal.shell.frame.Frames;
import nl.bidn.portal.shell.frame.Pages;
import nl.bidn.portal.shell.pages.JteprivacyGenerated;
import nl.bidn.portal.shell.web.Exchange;
import nl.bidn.portal.shell.web.Visitor;

/** {@code /privacy}: what is kept, why and how long, from what each product says of itself. */
public final class PrivacyPage {
    /** What is kept by the portal or by one product. */
    public record Keeper(String id, String title, String purpose, List<Kept> kept) {}

    /** One kind of data. */
    public record Kept(String what, String term, String why, String source) {}

    /** What the rooms of the core keep; each has its texts under {@code privacy.core.<key>}. */
    private static final List<String> CORE = List.of(
            "account",
            "registration",
            "code",
            "role",
            "management",
            "agreement",
            "aanvraag",
            "machtiging",
            "session",
            "eherkenning",
            "audit",
            "logboek",
            "notice",
            "mail");

    private final Frames frames;
    private final Products products;

    public PrivacyPage(Frames frames, Products products) {
        this.frames = frames;
        this.products = products;
    }

    public void show(Exchange exchange, Visitor visitor) throws IOException {
        Frame frame = frames.frame(exchange, visitor);
        Frame titled = frame.of(frame.text("privacy.title"), MyPages.home(frame));
        var keepers = new ArrayList<Keeper>();
        keepers.add(core(frame));
        for (InstalledProduct product : products.all()) {
            product.product().ifPresent(contributed -> keepers.add(keeper(product, contributed, frame, visitor)));
        }
        Pages.write(
                exchange,
                200,
                titled,
                frame.person() == null ? Pages.Width.NARROW : Pages.Width.FULL,
                out -> JteprivacyGenerated.render(out, null, titled, List.copyOf(keepers)));
    }

    private static Keeper core(Frame frame) {
        List<Kept> kept = CORE.stream()
                .map(key -> "privacy.core." + key)
                .map(key -> new Kept(
                        frame.text(key + ".what"),
                        frame.text(key + ".term"),
                        frame.text(key + ".why"),
                        frame.text(key + ".source")))
                .toList();
        return new Keeper("portaal", frame.text("privacy.core.title"), frame.text("privacy.core.purpose"), kept);
    }

    private static Keeper keeper(InstalledProduct product, Product contributed, Frame frame, Visitor visitor) {
        Texts texts = product.texts(visitor.locale());
        List<Kept> kept = contributed.retention().stream()
                .map(retention -> kept(retention, texts, frame))
                .toList();
        String id = product.id().value();
        return new Keeper(id, texts.text("product.title"), texts.text("product.purpose"), kept);
    }

    private static Kept kept(Retention retention, Texts texts, Frame frame) {
        String key = "retention." + retention.id().toLowerCase(Locale.ROOT);
        return new Kept(
                texts.text(key + ".what"),
                frame.words().term(retention.period()),
                texts.text(key + ".why"),
                retention.source());
    }
}
