// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.administrators;

import nl.bidn.portal.testkit.TestDatabase;

class AdministratorRegisterOnPostgresTest extends AdministratorRegisterTest {
    @Override
    protected TestDatabase open() {
        return TestDatabase.postgresql();
    }
}
