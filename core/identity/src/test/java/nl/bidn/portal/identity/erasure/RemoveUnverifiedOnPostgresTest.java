// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.erasure;

import nl.bidn.portal.testkit.TestDatabase;

class RemoveUnverifiedOnPostgresTest extends RemoveUnverifiedTest {
    @Override
    protected TestDatabase open() {
        return TestDatabase.postgresql();
    }
}
