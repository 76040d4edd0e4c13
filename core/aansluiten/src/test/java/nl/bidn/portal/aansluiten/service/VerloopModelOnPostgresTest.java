// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.service;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.bidn.portal.aansluiten.service.VerloopModelTest.Try;
import nl.bidn.portal.testkit.TestDatabase;
import org.junit.jupiter.api.Test;

/** The same model on PostgreSQL, with orders that are the same each time. */
class VerloopModelOnPostgresTest {
    private static final List<Try> ALL = List.of(Try.values());

    @Test
    void goesAsTheTableSays() {
        try (Room room = new Room(TestDatabase.postgresql())) {
            var random = new Random(42);
            for (int i = 0; i < 15; i++) {
                List<Try> tries = IntStream.range(0, 12)
                        .mapToObj(ignored -> ALL.get(random.nextInt(ALL.size())))
                        .toList();
                VerloopModelTest.goesAsTheTableSays(
                        room,
                        Stream.concat(Stream.of(Try.SUBMIT, Try.TAKE), tries.stream())
                                .toList());
            }
        }
    }
}
