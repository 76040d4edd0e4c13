// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.desk;

import nl.bidn.portal.testkit.TestDatabase;

class SignedFormOnPostgresTest extends SignedFormTest {
    @Override
    protected TestDatabase open() {
        return TestDatabase.postgresql();
    }
}
