// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.enablement;

import nl.bidn.portal.testkit.TestDatabase;

class DienstRegisterOnPostgresTest extends DienstRegisterTest {
    @Override
    protected TestDatabase open() {
        return TestDatabase.postgresql();
    }
}
