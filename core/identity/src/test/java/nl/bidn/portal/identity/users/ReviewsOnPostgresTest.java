// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.users;

import nl.bidn.portal.testkit.TestDatabase;

class ReviewsOnPostgresTest extends ReviewsTest {
    @Override
    protected TestDatabase open() {
        return TestDatabase.postgresql();
    }
}
