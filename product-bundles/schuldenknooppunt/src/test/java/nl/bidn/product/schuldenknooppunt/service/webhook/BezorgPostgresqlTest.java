// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.webhook;

import nl.bidn.portal.testkit.TestDatabase.Engine;

class BezorgPostgresqlTest extends Bezorgtests {
    BezorgPostgresqlTest() {
        super(Engine.POSTGRESQL);
    }
}
