// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.store;

import java.util.ArrayList;
import java.util.List;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.zorgberichten.message.check.Retourcode;
import nl.bidn.product.zorgberichten.message.check.Retourcodes;

/** Row 0 says how many codes a message has in all, the others hold one code each. */
@Entity
@IdClass(OnderdeelKey.class)
@Table(schema = "zorg_berichten", name = "retour")
class RetourRow {
    /** The column ends here; what is past it is counted, but has no place. */
    private static final int LONGEST = 2000;
    /** No name of a standard has it. */
    private static final String BETWEEN = "\n";

    @Id
    private String organisation;

    @Id
    private String bericht;

    @Id
    private int nummer;

    @Column
    private String code;

    @Column
    private int aantal;

    @Column
    private String plekken;

    protected RetourRow() {}

    private RetourRow(OrganisationId organisation, String bericht, int nummer, Retourcode code) {
        this.organisation = organisation.value();
        this.bericht = bericht;
        this.nummer = nummer;
        this.code = code.code();
        this.aantal = code.aantal();
        this.plekken = joined(code.plekken());
    }

    static List<RetourRow> van(OrganisationId organisation, String bericht, Retourcodes codes) {
        var rows = new ArrayList<RetourRow>();
        rows.add(new RetourRow(organisation, bericht, 0, new Retourcode("", codes.totaal(), List.of())));
        for (Retourcode code : codes.codes()) {
            rows.add(new RetourRow(organisation, bericht, rows.size(), code));
        }
        return rows;
    }

    /** @param rows those of one message, row 0 first */
    static Retourcodes codes(List<RetourRow> rows) {
        return new Retourcodes(
                rows.get(0).aantal,
                rows.subList(1, rows.size()).stream().map(RetourRow::retourcode).toList());
    }

    String bericht() {
        return bericht;
    }

    private Retourcode retourcode() {
        return new Retourcode(code, aantal, plekken.isEmpty() ? List.of() : List.of(plekken.split(BETWEEN, -1)));
    }

    /** As many whole ones as fit. */
    private static String joined(List<String> plekken) {
        String all = String.join(BETWEEN, plekken);
        return all.length() <= LONGEST ? all : all.substring(0, Math.max(0, all.lastIndexOf(BETWEEN, LONGEST)));
    }
}
