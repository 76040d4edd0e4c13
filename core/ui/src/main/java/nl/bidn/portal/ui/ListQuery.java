// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.bidn.portal.api.TabRequest;

/**
 * What a list shows, as it stands in the address: {@code ?zoek=...&sorteer=-datum&pagina=2}. Its links keep what they do
 * not change, so each view of a list can be kept as a bookmark. They have no path and so stay on the same tab.
 *
 * @param search what was typed, stripped; empty: all
 * @param sort a column of the list, never anything else that was typed
 * @param descending from Z to A, from new to old
 * @param page from 1
 * @param filters other parameters of the list that links must keep, in order
 */
public record ListQuery(String search, String sort, boolean descending, int page, Map<String, String> filters) {
    private static final int LONGEST_SEARCH = 100;
    private static final int LAST_PAGE = 100_000;

    /**
     * Reads the address.
     *
     * @param columns the names by which the list can be sorted
     * @param fallback a column, with {@code -} in front if the list starts descending
     * @param filters names of other parameters that the list knows
     */
    public static ListQuery of(TabRequest request, List<String> columns, String fallback, String... filters) {
        return of(request::parameter, columns, fallback, filters);
    }

    public static ListQuery of(
            Function<String, Optional<String>> parameters, List<String> columns, String fallback, String... filters) {
        var kept = new LinkedHashMap<String, String>();
        for (String filter : filters) {
            parameters.apply(filter).ifPresent(value -> kept.put(filter, value));
        }
        String sort = parameters
                .apply("sorteer")
                .filter(s -> columns.contains(withoutSign(s)))
                .orElse(fallback);
        String search = parameters.apply("zoek").map(String::strip).orElse("");
        return new ListQuery(
                search.substring(0, Math.min(search.length(), LONGEST_SEARCH)),
                withoutSign(sort),
                sort.startsWith("-"),
                parameters.apply("pagina").map(ListQuery::number).orElse(1),
                kept);
    }

    /** Where the rows of this page start in the whole list. */
    public int offset(int pageSize) {
        return (page - 1) * pageSize;
    }

    /** Sorts by this column; the other way round if it is sorted by it already. */
    public String linkToSort(String column) {
        return link(column.equals(sort) && !descending ? "-" + column : column, 1);
    }

    public String linkToPage(int number) {
        return link(sign() + sort, number);
    }

    /** Value of {@code aria-sort} for a column. */
    public String ariaSort(String column) {
        if (!column.equals(sort)) {
            return "none";
        }
        return descending ? "descending" : "ascending";
    }

    /** Value for the hidden field that keeps the sorting when somebody searches. */
    public String sortParameter() {
        return sign() + sort;
    }

    /** Whether anything narrows the list. */
    public boolean narrowed() {
        return !search.isEmpty() || !filters.isEmpty();
    }

    public String filter(String name) {
        return filters.getOrDefault(name, "");
    }

    private String sign() {
        return descending ? "-" : "";
    }

    private String link(String sorting, int number) {
        var link = new StringBuilder("?");
        if (!search.isEmpty()) {
            append(link, "zoek", search);
        }
        filters.forEach((name, value) -> append(link, name, value));
        append(link, "sorteer", sorting);
        if (number > 1) {
            append(link, "pagina", Integer.toString(number));
        }
        return link.toString();
    }

    private static void append(StringBuilder link, String name, String value) {
        if (link.length() > 1) {
            link.append('&');
        }
        link.append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    private static String withoutSign(String sort) {
        return sort.startsWith("-") ? sort.substring(1) : sort;
    }

    private static int number(String typed) {
        try {
            return Math.min(LAST_PAGE, Math.max(1, Integer.parseInt(typed)));
        } catch (NumberFormatException notANumber) {
            return 1;
        }
    }
}
