// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten;

import nl.bidn.portal.testkit.Rooms;
import org.junit.jupiter.api.Test;

class RoomsTest {
    @Test
    void followsTheRulesOfTheCore() {
        Rooms.checkCore("nl.bidn.portal.aansluiten");
    }
}
