// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.verification;

import nl.bidn.portal.testkit.TestDatabase;

class CodeRegisterOnPostgresTest extends CodeRegisterTest {
    @Override
    protected TestDatabase open() {
        return TestDatabase.postgresql();
    }
}
