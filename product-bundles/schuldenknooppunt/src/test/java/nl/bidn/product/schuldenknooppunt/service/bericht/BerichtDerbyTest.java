// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.bericht;

import nl.bidn.portal.testkit.TestDatabase.Engine;

class BerichtDerbyTest extends Berichttests {
    BerichtDerbyTest() {
        super(Engine.DERBY);
    }
}
