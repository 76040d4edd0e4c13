// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.alleenverdieners;

import nl.bidn.portal.testkit.TestDatabase;

class PostgresqlTest extends ProductTests {
    @Override
    TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
