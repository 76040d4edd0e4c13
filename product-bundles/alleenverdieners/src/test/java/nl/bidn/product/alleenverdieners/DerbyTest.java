// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.alleenverdieners;

import nl.bidn.portal.testkit.TestDatabase;

class DerbyTest extends ProductTests {
    @Override
    TestDatabase database() {
        return TestDatabase.derby();
    }
}
