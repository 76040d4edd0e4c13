// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.register;

import nl.bidn.portal.testkit.TestDatabase.Engine;

class LaadPostgresqlTest extends LaadTests {
    @Override
    Engine engine() {
        return Engine.POSTGRESQL;
    }
}
