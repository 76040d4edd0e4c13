// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.desk;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.support.table.Row;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jspecify.annotations.Nullable;

/** Rows under columns, for people as a table and for programs as a JSON array of objects. */
public final class Listing {
    private final List<String> columns;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    /** @param columns names in camelCase, which are the keys in JSON */
    public Listing(String... columns) {
        this.columns = List.of(columns);
    }

    public Listing add(@Nullable Object... values) {
        if (values.length != columns.size()) {
            throw new IllegalArgumentException("A row has " + columns.size() + " values, not " + values.length);
        }
        rows.add(Collections.unmodifiableList(new ArrayList<>(Arrays.asList(values))));
        return this;
    }

    public void print(PrintStream out, boolean json) {
        if (json) {
            out.println(Json.of(asMaps()));
        } else {
            table().print(out);
        }
    }

    private List<Map<String, @Nullable Object>> asMaps() {
        List<Map<String, @Nullable Object>> maps = new ArrayList<>();
        for (List<@Nullable Object> row : rows) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                map.put(columns.get(i), row.get(i));
            }
            maps.add(map);
        }
        return maps;
    }

    private ShellTable table() {
        ShellTable table = new ShellTable().emptyTableText("Nothing.");
        columns.forEach(name -> table.column(name));
        for (List<@Nullable Object> row : rows) {
            Row line = table.addRow();
            row.forEach(value -> line.addContent(value == null ? "" : value));
        }
        return table;
    }
}
