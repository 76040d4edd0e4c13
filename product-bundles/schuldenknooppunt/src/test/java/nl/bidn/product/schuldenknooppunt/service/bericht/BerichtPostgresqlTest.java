// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.bericht;

import nl.bidn.portal.testkit.TestDatabase.Engine;

class BerichtPostgresqlTest extends Berichttests {
    BerichtPostgresqlTest() {
        super(Engine.POSTGRESQL);
    }
}
