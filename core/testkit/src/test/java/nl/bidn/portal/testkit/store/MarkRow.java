// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.testkit.store;

import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

/** A row of another unit. */
@Entity
@Table(schema = "notes", name = "mark")
public class MarkRow {
    @Id
    private String id;

    private int points;

    @Version
    private int version;

    protected MarkRow() {}

    public MarkRow(String id, int points) {
        this.id = id;
        this.points = points;
    }

    public int points() {
        return points;
    }

    public void add(int more) {
        points += more;
    }
}
