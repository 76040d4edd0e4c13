// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.store;

import java.util.List;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.zorgberichten.message.check.Fout;

@Entity
@IdClass(OnderdeelKey.class)
@Table(schema = "zorg_berichten", name = "fout")
class FoutRow {
    /** Columns end here; no name of a standard comes near it. */
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
    private int niveau;

    @Column
    private String regel;

    @Column
    private String plek;

    @Column
    private int regelnummer;

    @Column
    private String namen;

    protected FoutRow() {}

    FoutRow(OrganisationId organisation, String bericht, int nummer, Fout fout) {
        this.organisation = organisation.value();
        this.bericht = bericht;
        this.nummer = nummer;
        this.niveau = fout.niveau();
        this.regel = fout.regel();
        this.plek = shortened(fout.plek());
        this.regelnummer = fout.regelnummer();
        this.namen = shortened(String.join(BETWEEN, fout.namen()));
    }

    String bericht() {
        return bericht;
    }

    Fout fout() {
        List<String> names = namen.isEmpty() ? List.of() : List.of(namen.split(BETWEEN, -1));
        return new Fout(niveau, regel, plek, regelnummer, names);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
