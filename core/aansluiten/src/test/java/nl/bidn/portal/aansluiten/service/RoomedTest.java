// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.service;

import nl.bidn.portal.testkit.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** The tests of a class share a room, one after the other; on Derby, unless a class says otherwise. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RoomedTest {
    protected Room room;

    protected TestDatabase database() {
        return TestDatabase.derby();
    }

    @BeforeAll
    final void openRoom() {
        room = new Room(database());
    }

    @AfterAll
    final void closeRoom() {
        room.close();
    }
}
