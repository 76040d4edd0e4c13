// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.alleenverdieners;

import nl.bidn.product.alleenverdieners.Fixture.Kind;

class PostgresqlTest extends ProductTests {
    @Override
    Kind kind() {
        return Kind.POSTGRESQL;
    }
}
