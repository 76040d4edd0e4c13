// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.audit;

import nl.bidn.portal.testkit.TestDatabase;

class AuditTamperOnPostgresTest extends AuditTamperTest {
    @Override
    protected TestDatabase open() {
        return TestDatabase.postgresql();
    }
}
