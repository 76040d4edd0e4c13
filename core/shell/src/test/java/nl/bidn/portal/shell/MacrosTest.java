// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.bidn.portal.api.View.FieldError;
import nl.bidn.portal.shell.pages.ui.JtebuttonGenerated;
import nl.bidn.portal.shell.pages.ui.JteerrorSummaryGenerated;
import nl.bidn.portal.shell.pages.ui.JtefieldGenerated;
import nl.bidn.portal.shell.pages.ui.JtepaginationGenerated;
import nl.bidn.portal.shell.pages.ui.JteselectGenerated;
import nl.bidn.portal.shell.pages.ui.JtethGenerated;
import nl.bidn.portal.ui.Html;
import nl.bidn.portal.ui.ListQuery;
import nl.bidn.portal.ui.Option;
import nl.bidn.portal.ui.Words;
import org.junit.jupiter.api.Test;

/** The macros of core/ui, as the shell has compiled them. */
class MacrosTest {
    private static final String EVIL = "\"><script>alert('x')</script>";
    private static final Words DUTCH = Words.of(new Locale("nl"));

    private static ListQuery query(Map<String, String> address) {
        return ListQuery.of(name -> Optional.ofNullable(address.get(name)), List.of("titel", "datum"), "-datum");
    }

    @Test
    void whatUsersTypeIsEscapedWhereverItStands() {
        String field = Html.text(out -> JtefieldGenerated.render(
                out, null, DUTCH, "naam", EVIL, EVIL, "text", EVIL, EVIL, null, null, null, false, false));
        String summary = Html.text(
                out -> JteerrorSummaryGenerated.render(out, null, DUTCH, List.of(new FieldError("naam", EVIL))));
        String select = Html.text(out -> JteselectGenerated.render(
                out, null, DUTCH, "keuze", EVIL, List.of(new Option(EVIL, EVIL)), EVIL, null, null));
        assertThat(List.of(field, summary, select))
                .allSatisfy(html -> assertThat(html).doesNotContain("<script>", "\">&lt;script"));
    }

    @Test
    void fieldTellsItsErrorToScreenReaders() {
        String html = Html.text(out -> JtefieldGenerated.render(
                out, null, DUTCH, "naam", "Naam", "", "text", "Hint", "Vul in", "name", null, null, false, false));
        assertThat(html)
                .contains("aria-describedby=\"naam-hint naam-error\"", "aria-invalid=\"true\"", "autocomplete=\"name\"")
                .contains("Fout:")
                .doesNotContain("maxlength", "autofocus");
    }

    @Test
    void buttonHasNoAttributesThatItWasNotGiven() {
        assertThat(Html.text(out -> JtebuttonGenerated.render(
                        out, null, "Opslaan", "primary", null, "submit", null, null, null, null, null)))
                .isEqualToIgnoringWhitespace(
                        "<button class=\"ams-button ams-button--primary\" type=\"submit\"><span>Opslaan</span></button>");
    }

    @Test
    void headSaysHowItIsSortedAndLinksToTheOther() {
        String html = Html.text(out ->
                JtethGenerated.render(out, null, "Datum", query(Map.of("zoek", "a&b")), "datum", "start", false));
        assertThat(html).contains("aria-sort=\"descending\"", "href=\"?zoek=a%26b&amp;sorteer=datum\"");
    }

    @Test
    void paginationShowsWhereOneIs() {
        String html = Html.text(
                out -> JtepaginationGenerated.render(out, null, DUTCH, query(Map.of("pagina", "3")), 250L, 25));
        assertThat(html)
                .contains(
                        "aria-current=\"page\" href=\"?sorteer=-datum&amp;pagina=3\"",
                        "rel=\"prev\"",
                        "rel=\"next\"",
                        "…");
        assertThat(Html.text(out -> JtepaginationGenerated.render(out, null, DUTCH, query(Map.of()), 25L, 25)))
                .isBlank();
    }
}
