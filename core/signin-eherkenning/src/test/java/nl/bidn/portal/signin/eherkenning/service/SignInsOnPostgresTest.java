// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.service;

import nl.bidn.portal.testkit.TestDatabase;

class SignInsOnPostgresTest extends SignInsTest {
    @Override
    TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
