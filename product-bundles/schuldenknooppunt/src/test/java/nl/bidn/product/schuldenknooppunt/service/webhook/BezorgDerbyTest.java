// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.webhook;

import nl.bidn.portal.testkit.TestDatabase.Engine;

class BezorgDerbyTest extends Bezorgtests {
    BezorgDerbyTest() {
        super(Engine.DERBY);
    }
}
