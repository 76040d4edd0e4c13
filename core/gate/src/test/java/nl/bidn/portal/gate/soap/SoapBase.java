// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.soap;

import nl.bidn.portal.gate.fake.DoorBase;
import nl.bidn.portal.gate.fake.FakeProduct;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A door with the product of {@link Soap}. */
abstract class SoapBase extends DoorBase {
    final DoorService service = new DoorService();
    final FakeProduct product = Soap.product(service);

    @BeforeEach
    void install() {
        door.soap.came(product);
    }

    @AfterEach
    void remove() {
        door.soap.went(product);
    }
}
