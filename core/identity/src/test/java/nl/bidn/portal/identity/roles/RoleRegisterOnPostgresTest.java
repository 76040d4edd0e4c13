// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.roles;

import nl.bidn.portal.testkit.TestDatabase;

class RoleRegisterOnPostgresTest extends RoleRegisterTest {
    @Override
    protected TestDatabase open() {
        return TestDatabase.postgresql();
    }
}
