// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.alleenverdieners;

import nl.bidn.product.alleenverdieners.Fixture.Kind;

class DerbyTest extends ProductTests {
    @Override
    Kind kind() {
        return Kind.DERBY;
    }
}
