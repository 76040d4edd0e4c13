// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.register;

import nl.bidn.portal.testkit.TestDatabase.Engine;

class GelijktijdigPostgresqlTest extends GelijktijdigTests {
    @Override
    Engine engine() {
        return Engine.POSTGRESQL;
    }
}
