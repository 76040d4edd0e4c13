// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.oins;

import nl.bidn.portal.testkit.TestDatabase;

class OinRecordsOnPostgresTest extends OinRecordsTest {
    @Override
    protected TestDatabase open() {
        return TestDatabase.postgresql();
    }
}
