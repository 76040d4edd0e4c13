// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate;

import nl.bidn.portal.testkit.Rooms;
import org.junit.jupiter.api.Test;

class RoomsTest {
    @Test
    void roomsKnowWhomTheyMay() {
        Rooms.checkCore("nl.bidn.portal.gate");
    }
}
