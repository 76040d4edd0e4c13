// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;
import nl.bidn.product.schuldenknooppunt.service.bericht.Bericht;
import nl.bidn.product.schuldenknooppunt.service.bericht.Bewaard;
import nl.bidn.product.schuldenknooppunt.service.bericht.Kop;

/**
 * One message by its reference, in plain statements on the connection of the transaction: each message passes here five times on
 * its way, and JPA costs more than the database does.
 */
final class Berichtstatement {
    /** In the order of {@link BerichtRow#KOLOMMEN}. */
    private static final String LEES =
            "SELECT referentie, conversatie, kruisreferentie, afzender, ontvanger, code, versie,"
                    + " stand, datum, opgehaald, vervalt, beeindigd, antwoord_voor, beantwoord, afzender_org, ontvanger_org,"
                    + " afzender_soort, ontvanger_soort, vraag, antwoordtermijn, bestand, vingerafdruk"
                    + " FROM schuldenknooppunt.bericht WHERE referentie = ?";

    private static final int KOLOMMEN = 22;
    private static final String SCHRIJF =
            "INSERT INTO schuldenknooppunt.bericht (referentie, conversatie, kruisreferentie, afzender, ontvanger,"
                    + " afzender_org, ontvanger_org, afzender_soort, ontvanger_soort, code, versie, stand, datum, opgehaald,"
                    + " vervalt, beantwoord, vraag, antwoordtermijn, te_doen, uiterlijk, bestand, vingerafdruk)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, TRUE, ?, ?, ?)";

    private final EntityManager em;

    Berichtstatement(EntityManager em) {
        this.em = em;
    }

    /** Work with a statement on the connection of the transaction. */
    @FunctionalInterface
    interface Werk<T> {
        T met(PreparedStatement statement) throws SQLException;
    }

    static <T> T doe(EntityManager em, String sql, Werk<T> werk) {
        try (Connection connection = em.unwrap(Connection.class);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return werk.met(statement);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** @param van organisations one of which sent or got it; none: whoever did */
    Optional<Bewaard> lees(UUID referentie, List<String> van) {
        String vragen = "?" + ", ?".repeat(Math.max(0, van.size() - 1));
        String eigen =
                van.isEmpty() ? "" : " AND (afzender_org IN (" + vragen + ") OR ontvanger_org IN (" + vragen + "))";
        return doe(em, LEES + eigen, query -> {
            query.setString(1, referentie.toString());
            int plek = 2;
            for (int keer = 0; keer < 2; keer++) {
                for (String een : van) {
                    query.setString(plek++, een);
                }
            }
            try (var rij = query.executeQuery()) {
                if (!rij.next()) {
                    return Optional.empty();
                }
                var kolommen = new Object[KOLOMMEN];
                for (int i = 0; i < KOLOMMEN; i++) {
                    kolommen[i] = rij.getObject(i + 1);
                }
                return Optional.of(BerichtRow.bewaard(kolommen));
            }
        });
    }

    void schrijf(Bewaard bewaard) {
        Bericht bericht = bewaard.bericht();
        Kop kop = bericht.kop();
        var waarden = new ArrayList<Object>(List.of(
                kop.afzender().toString(),
                kop.ontvanger().toString(),
                bewaard.afzender().value(),
                bewaard.ontvanger().value(),
                bewaard.afzenderSoort().name(),
                bewaard.ontvangerSoort().name(),
                kop.type().code(),
                kop.type().versie(),
                bericht.stand().name(),
                Timestamp.from(bericht.datum())));
        waarden.addAll(List.of(
                bericht.opgehaald(),
                Timestamp.from(bericht.vervalt()),
                bericht.beantwoord(),
                bewaard.vraag(),
                bewaard.antwoordtermijn(),
                Timestamp.from(bericht.vervalt()),
                bewaard.bestand().orElseThrow(),
                bewaard.vingerafdruk()));
        int geschreven = doe(em, SCHRIJF, insert -> {
            insert.setString(1, kop.referentie().toString());
            insert.setString(2, kop.conversatie().toString());
            if (kop.kruisreferentie().isPresent()) {
                insert.setString(3, kop.kruisreferentie().get().toString());
            } else {
                insert.setNull(3, Types.VARCHAR);
            }
            for (int i = 0; i < waarden.size(); i++) {
                insert.setObject(i + 4, waarden.get(i));
            }
            return insert.executeUpdate();
        });
        if (geschreven != 1) {
            throw new IllegalStateException("A message was not written");
        }
    }
}
