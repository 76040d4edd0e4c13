// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.lijst;

import nl.bidn.portal.testkit.TestDatabase;

class LijstenPostgresqlTest extends Lijsttests {
    LijstenPostgresqlTest() {
        super(TestDatabase.Engine.POSTGRESQL);
    }
}
