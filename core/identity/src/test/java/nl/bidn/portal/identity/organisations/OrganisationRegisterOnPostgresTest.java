// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.organisations;

import nl.bidn.portal.testkit.TestDatabase;

class OrganisationRegisterOnPostgresTest extends OrganisationRegisterTest {
    @Override
    protected TestDatabase open() {
        return TestDatabase.postgresql();
    }
}
