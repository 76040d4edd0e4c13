// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.machtigingen;

import nl.bidn.portal.testkit.TestDatabase;

class MandateModelOnPostgresTest extends MandateModelTest {
    @Override
    protected TestDatabase open() {
        return TestDatabase.postgresql();
    }
}
