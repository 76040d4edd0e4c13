// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.signaal;

import nl.bidn.portal.testkit.TestDatabase;

class SignalenDerbyTest extends Signaaltests {
    SignalenDerbyTest() {
        super(TestDatabase.Engine.DERBY);
    }
}
