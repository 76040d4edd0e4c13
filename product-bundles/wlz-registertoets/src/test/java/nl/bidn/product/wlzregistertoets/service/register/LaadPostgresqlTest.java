// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.register;

import static org.assertj.core.api.Assertions.assertThat;

import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.product.wlzregistertoets.Registerbestand;
import org.junit.jupiter.api.Test;

class LaadPostgresqlTest extends LaadTests {
    private static final int PERSONEN = 3000;

    @Override
    Engine engine() {
        return Engine.POSTGRESQL;
    }

    /** Else a group of look-ups waits for plans that count on hundreds of pages each. */
    @Test
    void theDatabaseKnowsThePagesWhenTheyAreTakenInUse() {
        er.lever("een", Registerbestand.van(er.clock.instant(), Registerbestand.personen(PERSONEN, 'J')));

        int bekend = er.database.sql().call(connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("SELECT CAST(reltuples AS INTEGER) FROM pg_class WHERE oid ="
                            + " 'wlz_registertoets.register_pagina'::regclass")) {
                rows.next();
                return rows.getInt(1);
            }
        });
        assertThat(bekend).isEqualTo(Bladwijzer.voor(PERSONEN).paginas());
    }
}
