// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.users;

import nl.bidn.portal.testkit.TestDatabase;

class UserManagementOnPostgresTest extends UserManagementTest {
    @Override
    protected TestDatabase open() {
        return TestDatabase.postgresql();
    }
}
