// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.service;

import nl.bidn.portal.testkit.TestDatabase;

class StukkenOnPostgresTest extends StukkenTest {
    @Override
    protected TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
