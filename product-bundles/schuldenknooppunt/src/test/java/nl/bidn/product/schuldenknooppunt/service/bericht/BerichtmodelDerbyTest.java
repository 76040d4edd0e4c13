// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.bericht;

import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import org.jspecify.annotations.Nullable;

class BerichtmodelDerbyTest extends Berichtmodeltests {
    private static @Nullable Berichtbank bank;

    @BeforeContainer
    static void open() {
        bank = new Berichtbank(Engine.DERBY);
    }

    @AfterContainer
    static void close() {
        if (bank != null) {
            bank.close();
        }
    }

    @Override
    Berichtbank bank() {
        return java.util.Objects.requireNonNull(bank);
    }
}
