// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The result of a bench: case, ours, reference, ratio, goal, verdict. */
final class Table {
    private record Row(String name, String ours, String reference, String ratio, String goal, boolean met) {}

    private final String title;
    private final List<Row> rows = new ArrayList<>();

    Table(String title) {
        this.title = title;
    }

    /** Tells it at once too: a bench of a quarter of an hour may be ended before its table is there. */
    private void add(Row row) {
        rows.add(row);
        System.err.println(row.name() + ": " + row.ours() + " | " + row.reference() + " | " + row.ratio());
    }

    /** A time or size: the less the better. */
    void atMost(String name, String unit, double ours, double reference, double goal) {
        double ratio = ours / reference;
        add(new Row(
                name,
                number(ours) + " " + unit,
                number(reference) + " " + unit,
                number(ratio),
                "<= " + goal,
                ratio <= goal));
    }

    /** A rate: the more the better. */
    void atLeast(String name, String unit, double ours, double reference, double goal) {
        double ratio = ours / reference;
        add(new Row(
                name,
                number(ours) + " " + unit,
                number(reference) + " " + unit,
                number(ratio),
                ">= " + goal,
                ratio >= goal));
    }

    /** A count that must be zero. */
    void none(String name, long count) {
        add(new Row(name, Long.toString(count), "-", "-", "0", count == 0));
    }

    /** A figure without a goal. */
    void told(String name, String ours, String reference) {
        add(new Row(name, ours, reference, "-", "-", true));
    }

    /** A rate without a goal, beside another. */
    void told(String name, String unit, double ours, double reference) {
        add(new Row(
                name, number(ours) + " " + unit, number(reference) + " " + unit, number(ours / reference), "-", true));
    }

    boolean met() {
        return rows.stream().allMatch(Row::met);
    }

    @Override
    public String toString() {
        var text = new StringBuilder("## ").append(title).append("\n\n");
        text.append("| case | ours | reference | ratio | goal | verdict |\n|---|---|---|---|---|---|\n");
        for (var row : rows) {
            text.append("| ").append(String.join(" | ", row.name, row.ours, row.reference, row.ratio, row.goal));
            text.append(" | ")
                    .append("-".equals(row.goal) ? "-" : row.met ? "met" : "MISSED")
                    .append(" |\n");
        }
        return text.toString();
    }

    private static String number(double value) {
        return value >= 100 ? String.format(Locale.ROOT, "%,.0f", value) : String.format(Locale.ROOT, "%.2f", value);
    }
}
