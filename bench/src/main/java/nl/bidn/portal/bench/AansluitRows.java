// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.bench;

import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import nl.bidn.portal.aansluiten.Formulier;
import nl.bidn.portal.aansluiten.Inhoud;
import nl.bidn.portal.aansluiten.Organisatie;
import nl.bidn.portal.aansluiten.Staat;
import nl.bidn.portal.aansluiten.service.Room;
import nl.bidn.portal.aansluiten.service.TestProduct;
import nl.bidn.portal.aansluiten.store.InhoudText;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.data.Sql;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.testkit.TestDatabase.Engine;

/** Applications as the room of signing up has them, from a fixed seed: of each fifty ten are open and one is a concept. */
final class AansluitRows {
    private static final long SEED = 20_261_127;
    private static final int BATCH = 5000;
    private static final int ROUND = 50;
    private static final List<Formulier> FORMS = List.of(Formulier.values());
    private static final String SWITCH =
            "insert into identities.enablement (id, product, organisation, enabled_at, enabled_by)"
                    + " values (?, ?, ?, ?, 'bench')";
    private static final String INSERT =
            "insert into aansluiten.aanvraag (reference, version, staat, is_open, formulier, organisation,"
                    + " organisation_code, organisation_name, name_key, organisation_type, organisation_number,"
                    + " contact_name, contact_email, email_key, contact_phone, product, content, begun_at, submitted_at,"
                    + " term, officer, ended_at, messages, uploads) values (?, 3, ?, ?, ?, ?, ?, ?, ?, 'GEMEENTE', ?,"
                    + " 'A. Aanvrager', 'a@voorbeeld.example', 'a@voorbeeld.example', '', ?, ?, ?, ?, ?, ?, ?, 0, 1)";

    private static final String OIN = Room.oin();
    private static final Organisatie PROVIDER = Room.provider();

    private final List<OrganisationId> organisations;
    private final List<ProductId> products;
    private final List<AccountId> officers;
    private final Random random = new Random(SEED);

    AansluitRows(List<OrganisationId> organisations, List<ProductId> products, List<AccountId> officers) {
        this.organisations = organisations;
        this.products = products;
        this.officers = officers;
    }

    /** Each product for each organisation. */
    void switchOn(Sql sql) {
        int rows = sql.call(connection -> {
            try (var insert = connection.prepareStatement(SWITCH)) {
                for (ProductId product : products) {
                    for (OrganisationId organisation : organisations) {
                        insert.setString(1, product + ":" + organisation);
                        insert.setString(2, product.value());
                        insert.setString(3, organisation.value());
                        insert.setTimestamp(4, Timestamp.from(Instant.EPOCH));
                        insert.addBatch();
                    }
                }
                return insert.executeBatch().length;
            }
        });
        if (rows != products.size() * organisations.size()) {
            throw new IllegalStateException(rows + " switches");
        }
    }

    void fill(Sql sql, int applications) {
        for (int from = 0; from < applications; from += BATCH) {
            int begin = from;
            int rows = sql.call(connection -> {
                try (var insert = connection.prepareStatement(INSERT)) {
                    for (int i = begin; i < Math.min(begin + BATCH, applications); i++) {
                        add(insert, i);
                    }
                    return insert.executeBatch().length;
                }
            });
            if (rows == 0) {
                throw new IllegalStateException("nothing was added");
            }
        }
    }

    /** What both databases do by themselves when much has changed. */
    static void settle(Sql sql, Engine engine) {
        boolean unused = sql.call(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.execute(
                        engine == Engine.DERBY
                                ? "call syscs_util.syscs_update_statistics('AANSLUITEN', 'AANVRAAG', null)"
                                : "analyze aansluiten.aanvraag");
            }
        });
    }

    private void add(PreparedStatement row, int number) throws SQLException {
        Staat staat = staat(number % ROUND);
        Formulier formulier = FORMS.get(random.nextInt(FORMS.size()));
        int which = random.nextInt(organisations.size());
        Inhoud inhoud = inhoud(formulier, products.get(random.nextInt(products.size())));
        ProductId product = inhoud.product();
        row.setString(1, String.format("AAN-%05d-%05d", number / ROUND, number));
        row.setString(2, staat.name());
        row.setInt(3, staat.isOpen() ? 1 : 0);
        row.setString(4, formulier.name());
        row.setString(5, organisations.get(which).value());
        row.setString(6, organisations.get(which).value());
        row.setString(7, name(which));
        row.setString(8, name(which).toLowerCase(Locale.ROOT));
        row.setString(9, "KVK:" + (90_000_000 + which));
        row.setString(10, product == null ? null : product.value());
        row.setString(11, InhoudText.write(inhoud));
        times(row, staat);
        boolean nobody = staat == Staat.CONCEPT || staat == Staat.INGEDIEND;
        row.setString(15, nobody ? null : officers.get(number % officers.size()).value());
        row.addBatch();
    }

    /** Open ones came in the last three weeks, others in the last seven years. */
    private void times(PreparedStatement row, Staat staat) throws SQLException {
        Instant today = Room.TODAY.atStartOfDay().toInstant(ZoneOffset.UTC);
        Instant submitted = today.minus(Duration.ofMinutes(random.nextInt(
                (int) Duration.ofDays(staat.isOpen() ? 21 : 7 * 365).toMinutes())));
        LocalDate term = LocalDate.ofInstant(submitted, ZoneOffset.UTC).plusDays(14);
        boolean waits = staat == Staat.INGEDIEND || staat == Staat.IN_BEHANDELING;
        row.setTimestamp(12, Timestamp.from(submitted));
        row.setTimestamp(13, staat == Staat.CONCEPT ? null : Timestamp.from(submitted));
        row.setDate(14, waits ? Date.valueOf(term) : null);
        row.setTimestamp(16, staat.isFinal() ? Timestamp.from(submitted.plus(Duration.ofDays(7))) : null);
    }

    static String name(int organisation) {
        return "Gemeente Testdam " + organisation;
    }

    private static Staat staat(int ofFifty) {
        if (ofFifty == 0) {
            return Staat.CONCEPT;
        }
        if (ofFifty <= 10) {
            return List.of(Staat.INGEDIEND, Staat.IN_BEHANDELING, Staat.AANVULLING_GEVRAAGD, Staat.INGEDIEND)
                    .get(ofFifty % 4);
        }
        return ofFifty <= 20 ? List.of(Staat.AFGEWEZEN, Staat.INGETROKKEN).get(ofFifty % 2) : Staat.GOEDGEKEURD;
    }

    private static Inhoud inhoud(Formulier formulier, ProductId product) {
        return switch (formulier) {
            case AANMELDEN_DIENSTEN -> new Inhoud.AanmeldenDiensten(product, Set.of(TestProduct.ACCESS), OIN, null);
            case AANMELDEN_GEBRUIKERSBEHEERDER ->
                new Inhoud.AanmeldenGebruikersbeheerder(Domain.SCHULDEN, "N. Nieuw", "nieuw@voorbeeld.example");
            case MUTATIEFORMULIER ->
                new Inhoud.Mutatieformulier(product, TestProduct.STAFF, false, "N. Nieuw", "nieuw@voorbeeld.example");
            case MACHTIGING -> new Inhoud.Machtiging(product, Set.of(TestProduct.ACCESS), PROVIDER, Room.TODAY, null);
            case OPZEGGEN -> new Inhoud.Opzeggen(product, Set.of());
        };
    }
}
