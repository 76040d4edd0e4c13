// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.web;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.ui.ListQuery;
import nl.bidn.portal.ui.Pages;
import nl.bidn.portal.ui.Words;

/**
 * The part of a list that the address asks for.
 *
 * @param regels of this page
 * @param totaal how many can be leafed through
 * @param gevonden how many there are, in words
 */
public record Lijst<R>(ListQuery query, List<R> regels, int totaal, String gevonden) {
    public static final int PAGE_SIZE = 25;

    /** Who leafs further than this had better search. */
    private static final int MOST = 1000;

    /**
     * Reads the page.
     *
     * @param tel how many there are, but not counted further than so many
     * @param lees one page, from so many on
     * @param regel as the page shows one
     */
    static <T, R> Lijst<R> van(
            ListQuery query, Texts texts, IntUnaryOperator tel, IntFunction<List<T>> lees, Function<T, R> regel) {
        int totaal = tel.applyAsInt(MOST + 1);
        int bladerbaar = Math.min(totaal, MOST);
        int page = Pages.of(query.page(), bladerbaar, PAGE_SIZE).current();
        List<R> regels = totaal == 0
                ? List.of()
                : lees.apply((page - 1) * PAGE_SIZE).stream().map(regel).toList();
        String gevonden = totaal > MOST
                ? texts.text("bericht.meer-dan", MOST)
                : Words.of(texts.locale()).word("search.status", totaal);
        return new Lijst<>(query, regels, bladerbaar, gevonden);
    }

    public int pageSize() {
        return PAGE_SIZE;
    }

    /** Whether there is nothing at all, whatever is searched for. */
    public boolean leeg() {
        return regels.isEmpty() && !query.narrowed();
    }
}
