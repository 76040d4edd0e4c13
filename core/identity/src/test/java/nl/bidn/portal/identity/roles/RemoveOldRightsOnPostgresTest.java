// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.roles;

import nl.bidn.portal.testkit.TestDatabase;

class RemoveOldRightsOnPostgresTest extends RemoveOldRightsTest {
    @Override
    protected TestDatabase open() {
        return TestDatabase.postgresql();
    }
}
