// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.adresboek;

import nl.bidn.portal.testkit.TestDatabase.Engine;

class SleutelsPostgresqlTest extends Sleuteltests {
    SleutelsPostgresqlTest() {
        super(Engine.POSTGRESQL);
    }
}
