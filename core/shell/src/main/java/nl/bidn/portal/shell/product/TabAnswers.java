// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell.product;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.bidn.portal.api.Audit;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.api.View;
import nl.bidn.portal.identity.Access;
import nl.bidn.portal.products.ProductFailure;
import nl.bidn.portal.products.ProductSettings;
import nl.bidn.portal.shell.frame.Badges;
import nl.bidn.portal.shell.frame.ErrorPages;
import nl.bidn.portal.shell.frame.Frame;
import nl.bidn.portal.shell.frame.Frames;
import nl.bidn.portal.shell.frame.Pages;
import nl.bidn.portal.shell.frame.TabLink;
import nl.bidn.portal.shell.pages.JteproductGenerated;
import nl.bidn.portal.shell.pages.JtetabFailedGenerated;
import nl.bidn.portal.shell.web.Exchange;
import nl.bidn.portal.shell.web.HtmlBytes;
import nl.bidn.portal.shell.web.LocalPath;
import nl.bidn.portal.shell.web.Refusal;
import nl.bidn.portal.shell.web.Uploads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls a tab and turns its view into an answer of HTTP. */
public final class TabAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(TabAnswers.class);
    private static final Duration LIMIT = Duration.ofSeconds(10);
    /** While files go to somebody or come from him. */
    private static final Duration FILES_LIMIT = Duration.ofMinutes(15);

    private final Frames frames;
    private final Access access;
    private final Badges badges;
    private final ErrorPages errors;
    private final ProductFiles files;
    private final ProductSettings settings;
    private final Audit audit;
    private final Transactions transactions;

    public TabAnswers(
            Frames frames,
            Access access,
            Badges badges,
            ErrorPages errors,
            ProductFiles files,
            ProductSettings settings,
            Audit audit,
            Transactions transactions) {
        this.frames = frames;
        this.access = access;
        this.badges = badges;
        this.errors = errors;
        this.files = files;
        this.settings = settings;
        this.audit = audit;
        this.transactions = transactions;
    }

    void give(Place place) throws IOException {
        Answer answer;
        try {
            answer = ask(place);
        } catch (ProductFailure failure) {
            failed(place, failure);
            return;
        }
        if (place.exchange().isPost()) {
            badges.forget(place.session());
        }
        View view = answer.view();
        if (view instanceof View.Page page) {
            page(place, 200, page.title(), answer.html(), List.of());
        } else if (view instanceof View.Invalid invalid) {
            page(place, 422, invalid.page().title(), answer.html(), invalid.errors());
        } else if (view instanceof View.Fragment) {
            fragment(place.exchange(), answer.html());
        } else if (view instanceof View.Redirect redirect) {
            redirect(place, redirect.path());
        } else if (view instanceof View.Download download) {
            download(place, download);
        } else if (view instanceof View.NotAllowed refused) {
            refused(place, refused.reason());
        } else {
            throw new Refusal(404, "the tab has no such thing");
        }
    }

    private Answer ask(Place place) {
        Exchange exchange = place.exchange();
        Uploads uploads = exchange.uploads();
        var request = new ShellTabRequest(
                place.product().id(),
                place.caller(),
                place.organisations(),
                exchange.after(2),
                exchange.parameters(),
                uploads,
                place.session().formToken(),
                place.product().texts(place.visitor().locale()),
                exchange.wantsFragment(),
                settings);
        boolean post = exchange.isPost();
        String what = "tab " + place.tab().path();
        try {
            return place.product()
                    .call(what, uploads.awaited() ? FILES_LIMIT : LIMIT, () -> Answer.of(place.tab(), request, post));
        } finally {
            uploads.shut();
        }
    }

    private void page(Place place, int status, String title, byte[] html, List<View.FieldError> toMend)
            throws IOException {
        Texts texts = place.product().texts(place.visitor().locale());
        String product = texts.text("product.title");
        Frame frame = frame(place, title.equals(product) ? title : title + " – " + product)
                .with(toMend);
        List<TabLink> tabs = tabs(place, texts);
        String current = address(place, place.tab().path());
        Pages.write(
                place.exchange(),
                status,
                frame,
                Pages.Width.FULL,
                out -> JteproductGenerated.render(out, null, frame, product, tabs, current, Pages.written(html)));
    }

    private Frame frame(Place place, String title) {
        Frame frame = frames.frame(place.exchange(), place.visitor());
        var crumbs = new ArrayList<Frame.Crumb>();
        crumbs.add(new Frame.Crumb(frame.text("nav.home"), "/"));
        place.product()
                .fieldOfWork()
                .ifPresent(domain -> crumbs.add(new Frame.Crumb(
                        frame.text("domain." + domain.name() + ".title"), "/#" + Frames.anchor(domain))));
        return frame.of(title, crumbs)
                .within(place.product().id().value(), files.style(place.product()), files.script(place.product()));
    }

    private List<TabLink> tabs(Place place, Texts texts) {
        List<Organisation> chosen = access.chosen(place.session());
        Badges.Seen seen = badges.of(place.session(), place.product(), chosen);
        return seen.waiting().entrySet().stream()
                .map(tab -> new TabLink(
                        address(place, tab.getKey()), texts.text("tab." + tab.getKey() + ".title"), tab.getValue()))
                .toList();
    }

    private static String address(Place place, String tab) {
        return "/" + place.product().id() + "/" + tab;
    }

    private static void fragment(Exchange exchange, byte[] html) throws IOException {
        var out = HtmlBytes.fresh();
        out.writeBinaryContent(html);
        exchange.html(200, out);
    }

    private static void redirect(Place place, String path) {
        String product = "/" + place.product().id();
        place.exchange().redirect(LocalPath.below(product, path).orElseGet(() -> {
            LOG.warn("Product {} leads out of itself", place.product().id());
            return product;
        }));
    }

    private void download(Place place, View.Download download) throws IOException {
        Exchange exchange = place.exchange();
        badges.forget(place.session());
        var out = new Guarded(exchange.file(download.name(), download.contentType(), download.size()));
        if (exchange.isHead()) {
            return;
        }
        try {
            place.product().call("download of tab " + place.tab().path(), FILES_LIMIT, () -> {
                download.content().writeTo(out);
                return true;
            });
        } catch (ProductFailure failure) {
            if (exchange.answered()) {
                throw new IOException("Download " + exchange.reference() + " broke off", failure);
            }
            exchange.startAgain();
            failed(place, failure);
        } finally {
            out.shut();
        }
    }

    private void refused(Place place, String reason) throws IOException {
        transactions.run(() -> audit.record(
                place.caller(),
                "toegang-geweigerd",
                Audit.Outcome.REFUSED,
                place.session().chosen(),
                place.product().id() + "/" + place.tab().path()));
        String title = frames.texts(place.visitor().locale()).text("error.403.title");
        errors.show(place.exchange(), place.visitor(), 403, title, reason);
    }

    /** The rest of the page stands; in place of the tab is a box that says what the person can do. */
    private void failed(Place place, ProductFailure failure) throws IOException {
        if (failure.kind() == ProductFailure.Kind.GONE) {
            gone(place);
            return;
        }
        LOG.warn("{} failed: {}", place.exchange().reference(), failure.getMessage());
        boolean busy = failure.kind() != ProductFailure.Kind.THREW;
        Texts texts = place.product().texts(place.visitor().locale());
        String product = texts.text("product.title");
        Frame frame = frame(place, product);
        List<TabLink> tabs = tabs(place, texts);
        String reference = place.exchange().reference();
        Pages.write(
                place.exchange(),
                busy ? 503 : 500,
                frame,
                Pages.Width.FULL,
                out -> JteproductGenerated.render(
                        out,
                        null,
                        frame,
                        product,
                        tabs,
                        address(place, place.tab().path()),
                        box -> JtetabFailedGenerated.render(
                                (gg.jte.html.HtmlTemplateOutput) box, null, frame, busy, reference)));
    }

    /** It was taken away while it was asked, and its texts with it. */
    private void gone(Place place) throws IOException {
        Texts texts = frames.texts(place.visitor().locale());
        errors.show(
                place.exchange(), place.visitor(), 503, texts.text("error.gone.title"), texts.text("error.gone.text"));
    }
}
