// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell.frame;

import java.util.List;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.api.View.FieldError;
import nl.bidn.portal.ui.Words;
import org.jspecify.annotations.Nullable;

/**
 * The model of what stands around a page.
 *
 * @param rootClass class of the html element: the theme that was chosen; none: as the system says
 * @param title of the page, without the name of the portal
 * @param crumbs what leads to this page
 * @param errors what must be mended; empty for most pages
 * @param open pages for everybody to which the foot leads, beside those of the shell
 * @param here where to come back to after choosing a language or organisation
 * @param product that the page belongs to; empty: none
 * @param style address of the product's own style sheet, if it has one
 * @param script address of the product's own module script, if it has one
 * @param person who signed in, if anybody
 */
public record Frame(
        Texts texts,
        Words words,
        String language,
        @Nullable String rootClass,
        Assets assets,
        boolean sandbox,
        String version,
        String title,
        List<Crumb> crumbs,
        List<FieldError> errors,
        List<Crumb> open,
        String here,
        String formToken,
        String product,
        @Nullable String style,
        @Nullable String script,
        @Nullable Person person) {

    /** A step on the way here. */
    public record Crumb(String title, String href) {}

    public Frame of(String page, List<Crumb> steps) {
        return new Frame(
                texts, words, language, rootClass, assets, sandbox, version, page, steps, errors, open, here, formToken,
                product, style, script, person);
    }

    public Frame with(List<FieldError> toMend) {
        return new Frame(
                texts, words, language, rootClass, assets, sandbox, version, title, crumbs, toMend, open, here,
                formToken, product, style, script, person);
    }

    public Frame within(String productId, @Nullable String styleSheet, @Nullable String moduleScript) {
        return new Frame(
                texts,
                words,
                language,
                rootClass,
                assets,
                sandbox,
                version,
                title,
                crumbs,
                errors,
                open,
                here,
                formToken,
                productId,
                styleSheet,
                moduleScript,
                person);
    }

    /** A text of the portal. */
    public String text(String key, Object... arguments) {
        return texts.text(key, arguments);
    }

    /** What the browser shows as the name of the window. */
    public String windowTitle() {
        String prefix = errors.isEmpty() ? "" : words.word("error.prefix") + " ";
        return prefix + (title.isEmpty() ? "" : title + " – ") + text("portal.title");
    }
}
