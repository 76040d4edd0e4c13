// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening;

import nl.bidn.portal.testkit.Rooms;
import org.junit.jupiter.api.Test;

class RoomsTest {
    @Test
    void eachRoomKnowsOnlyWhomItMay() {
        Rooms.check("nl.bidn.product.schuldhulpverlening");
    }
}
