// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.store;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.EntityManager;

/** One statement on one message: JPQL would not compare and set (docs/traps.md). Values stand in the order of their question marks. */
final class Overgang {
    private final StringBuilder sql = new StringBuilder("UPDATE schuldenknooppunt.bericht SET ");
    private final List<Object> waarden = new ArrayList<>();

    static Overgang zet(String kolommen) {
        var overgang = new Overgang();
        overgang.sql.append(kolommen);
        return overgang;
    }

    private Overgang() {}

    Overgang op(UUID referentie, String voorwaarde) {
        sql.append(" WHERE referentie = ?").append(voorwaarde);
        waarden.add(referentie.toString());
        return this;
    }

    Overgang met(Instant moment) {
        waarden.add(Timestamp.from(moment));
        return this;
    }

    /** Or nothing at all. */
    Overgang met(String kolom, Optional<Instant> moment) {
        sql.append(", ").append(kolom).append(moment.isPresent() ? " = ?" : " = NULL");
        moment.ifPresent(this::met);
        return this;
    }

    Overgang met(LocalDate dag) {
        waarden.add(Date.valueOf(dag));
        return this;
    }

    Overgang met(String tekst) {
        waarden.add(tekst);
        return this;
    }

    /** Whether it was in the state that it had to be in. */
    boolean gelukt(EntityManager em) {
        return Berichtstatement.doe(em, sql.toString(), update -> {
            for (int i = 0; i < waarden.size(); i++) {
                update.setObject(i + 1, waarden.get(i));
            }
            return update.executeUpdate() == 1;
        });
    }
}
