// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.signaal;

import nl.bidn.portal.testkit.TestDatabase;

class SignalenPostgresqlTest extends Signaaltests {
    SignalenPostgresqlTest() {
        super(TestDatabase.Engine.POSTGRESQL);
    }
}
