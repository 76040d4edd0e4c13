// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.eherkenning;

import nl.bidn.portal.testkit.TestDatabase;

class EherkenningRegisterOnPostgresTest extends EherkenningRegisterTest {
    @Override
    protected TestDatabase open() {
        return TestDatabase.postgresql();
    }
}
