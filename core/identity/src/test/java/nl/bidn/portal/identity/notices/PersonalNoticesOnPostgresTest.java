// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.notices;

import nl.bidn.portal.testkit.TestDatabase;

class PersonalNoticesOnPostgresTest extends PersonalNoticesTest {
    @Override
    protected TestDatabase open() {
        return TestDatabase.postgresql();
    }
}
