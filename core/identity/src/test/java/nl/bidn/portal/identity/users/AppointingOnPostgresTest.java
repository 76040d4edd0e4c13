// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.users;

import nl.bidn.portal.testkit.TestDatabase;

class AppointingOnPostgresTest extends AppointingTest {
    @Override
    protected TestDatabase open() {
        return TestDatabase.postgresql();
    }
}
