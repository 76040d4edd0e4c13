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
import java.util.function.Function;
import java.util.stream.Stream;
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
    /** In the order of {@link BerichtRow#BERICHT}. */
    static final String BERICHT = "referentie, conversatie, kruisreferentie, afzender, ontvanger, code, versie, stand,"
            + " datum, opgehaald, vervalt, beeindigd, antwoord_voor, beantwoord";

    /** In the order of {@link BerichtRow#BEWAARD}. */
    private static final String LEES = "SELECT " + BERICHT
            + ", afzender_org, ontvanger_org, afzender_soort, ontvanger_soort, vraag, antwoordtermijn, bestand,"
            + " vingerafdruk FROM schuldenknooppunt.bericht WHERE referentie = ?";

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
        var waarden = Stream.of(List.of(referentie.toString()), van, van).flatMap(List::stream);
        return lees(em, LEES + eigen, waarden.toList(), BerichtRow::bewaard).stream()
                .findFirst();
    }

    /** @param vorm what becomes of the columns of a row */
    static <T> List<T> lees(EntityManager em, String sql, List<?> waarden, Function<Object[], T> vorm) {
        return doe(em, sql, query -> {
            for (int i = 0; i < waarden.size(); i++) {
                query.setObject(i + 1, waarden.get(i));
            }
            try (var rij = query.executeQuery()) {
                var gelezen = new ArrayList<T>();
                var kolommen = new Object[rij.getMetaData().getColumnCount()];
                while (rij.next()) {
                    for (int i = 0; i < kolommen.length; i++) {
                        kolommen[i] = rij.getObject(i + 1);
                    }
                    gelezen.add(vorm.apply(kolommen));
                }
                return gelezen;
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
