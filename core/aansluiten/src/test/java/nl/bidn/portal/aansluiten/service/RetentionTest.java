// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import nl.bidn.portal.aansluiten.Inhoud;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.testkit.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept how long, with its files; and who is reminded of what, once. */
class RetentionTest {
    private static final Inhoud ADMINISTRATOR =
            new Inhoud.AanmeldenGebruikersbeheerder(Domain.SCHULDEN, "N. Nieuw", "nieuw@voorbeeld.nl");

    private Room room;

    @BeforeEach
    void open() {
        room = new Room(TestDatabase.derby());
    }

    @AfterEach
    void close() {
        room.close();
    }

    private boolean isThere(String reference) {
        return room.transactions.call(() -> room.store.find(reference).isPresent());
    }

    private void days(int days) {
        room.clock.forward(Duration.ofDays(days));
        room.removeOld.run(room.clock);
    }

    @Test
    void eachStateHasItsTerm() {
        String concept = room.aanvragen.begin(Room.visitor(), Room.opgave(Room.municipality(), ADMINISTRATOR));
        String rejected = room.taken(Room.municipality(), ADMINISTRATOR);
        room.behandeling.reject(rejected, room.version(rejected), "Nee.", room.officer);
        String withdrawn = room.taken(Room.municipality(), ADMINISTRATOR);
        room.aanvragen.withdraw(Room.visitor(), withdrawn, room.version(withdrawn));
        String open = room.taken(Room.municipality(), ADMINISTRATOR);
        String approved = room.taken(Room.municipality(), ADMINISTRATOR);
        room.approved(approved);

        days(30);
        assertThat(isThere(concept)).isTrue();
        days(1);
        assertThat(isThere(concept)).isFalse();
        days(333);
        assertThat(isThere(rejected)).isTrue();
        days(3);
        assertThat(isThere(rejected)).isFalse();
        assertThat(isThere(withdrawn)).isFalse();
        days(7 * 365 - 400);
        assertThat(isThere(approved)).isTrue();
        days(100);
        assertThat(isThere(approved)).isFalse();
        assertThat(isThere(open)).as("nobody decided about it").isTrue();
    }

    @Test
    void filesMessagesAndLinksGoWithIt() {
        String reference = room.taken(Room.municipality(), ADMINISTRATOR);
        room.aanvragen.say(Room.visitor(), reference, "Hallo.");
        var file = room.transactions.call(() -> room.store.files(reference).get(0));
        room.behandeling.reject(reference, room.version(reference), "Nee.", room.officer);

        days(400);

        assertThatThrownBy(() -> {
                    try (var read = room.vault.open(file.owner(), file.fileId())) {
                        read.readAllBytes();
                    }
                })
                .isInstanceOf(IOException.class);
        for (String table : new String[] {"bericht", "document", "toegang", "aanvraag"}) {
            assertThat(room.transactions
                            .call(() -> ((Number) room.em
                                    .createNativeQuery("select count(*) from aansluiten." + table)
                                    .getSingleResult()))
                            .intValue())
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void officersAreRemindedOnceBeforeATermEnds() {
        room.taken(Room.municipality(), ADMINISTRATOR);
        assertThat(room.remind.run(room.clock)).isEqualTo("0 reminders");

        room.clock.forward(Duration.ofDays(11));
        assertThat(room.remind.run(room.clock)).isEqualTo("1 reminders");
        assertThat(room.remind.run(room.clock)).isEqualTo("0 reminders");
        assertThat(room.node.mails)
                .filteredOn(mail -> mail.to().startsWith("eerste@"))
                .isNotEmpty();
    }
}
