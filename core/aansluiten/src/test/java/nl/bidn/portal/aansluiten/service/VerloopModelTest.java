// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.service;

import static nl.bidn.portal.aansluiten.Staat.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import nl.bidn.portal.aansluiten.Geweigerd;
import nl.bidn.portal.aansluiten.Inhoud;
import nl.bidn.portal.aansluiten.Opgave;
import nl.bidn.portal.aansluiten.Organisatie;
import nl.bidn.portal.aansluiten.Staat;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.testkit.TestDatabase;
import org.jspecify.annotations.Nullable;

/** Whatever is done in whichever order: it goes as the plainest table says, and what that does not name changes nothing. */
class VerloopModelTest {
    /** What somebody may try. */
    enum Try {
        CHANGE,
        SUBMIT,
        TAKE,
        ASK,
        ANSWER,
        SAY,
        REPLY,
        UPLOAD,
        APPROVE,
        REJECT,
        WITHDRAW,
        AN_OLD_PAGE
    }

    /** Where each leads, from where; what is not here is refused. */
    private static final Map<Try, Map<Staat, Staat>> TABLE = Map.of(
            Try.CHANGE, Map.of(CONCEPT, CONCEPT),
            Try.SUBMIT, Map.of(CONCEPT, INGEDIEND),
            Try.TAKE, Map.of(INGEDIEND, IN_BEHANDELING, IN_BEHANDELING, IN_BEHANDELING),
            Try.ASK, Map.of(IN_BEHANDELING, AANVULLING_GEVRAAGD),
            Try.ANSWER, Map.of(AANVULLING_GEVRAAGD, IN_BEHANDELING),
            Try.APPROVE, Map.of(IN_BEHANDELING, GOEDGEKEURD),
            Try.REJECT, Map.of(IN_BEHANDELING, AFGEWEZEN, AANVULLING_GEVRAAGD, AFGEWEZEN),
            Try.WITHDRAW,
                    Map.of(
                            CONCEPT, INGETROKKEN,
                            INGEDIEND, INGETROKKEN,
                            IN_BEHANDELING, INGETROKKEN,
                            AANVULLING_GEVRAAGD, INGETROKKEN),
            Try.UPLOAD, Map.of(CONCEPT, CONCEPT, AANVULLING_GEVRAAGD, AANVULLING_GEVRAAGD),
            Try.SAY, stays(INGEDIEND, IN_BEHANDELING, AANVULLING_GEVRAAGD));

    private static final Set<Try> WITHOUT_VERSION = Set.of(Try.SAY, Try.REPLY, Try.UPLOAD);

    private static @Nullable Room room;

    private static Map<Staat, Staat> stays(Staat... staten) {
        return Arrays.stream(staten).collect(Collectors.toMap(s -> s, s -> s));
    }

    private static Map<Staat, Staat> table(Try what) {
        return TABLE.getOrDefault(what == Try.REPLY ? Try.SAY : what, Map.of());
    }

    @BeforeContainer
    static void open() {
        room = new Room(TestDatabase.derby());
    }

    @AfterContainer
    static void close() {
        if (room != null) {
            room.close();
        }
    }

    static Room room() {
        Room open = room;
        if (open == null) {
            throw new IllegalStateException();
        }
        return open;
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void goesAsTheTableSays(@ForAll @Size(min = 4, max = 14) List<Try> tries) {
        goesAsTheTableSays(room(), tries);
    }

    static void goesAsTheTableSays(Room room, List<Try> tries) {
        room.withdrawConcepts();
        Organisatie town = Room.municipality();
        var inhoud = new Inhoud.AanmeldenGebruikersbeheerder(Domain.SCHULDEN, "N. Nieuw", "nieuw@voorbeeld.nl");
        Opgave opgave = Room.opgave(town, inhoud);
        String reference = room.aanvragen.begin(Room.visitor(), opgave);
        room.upload(Room.visitor(), reference, null);
        Staat expected = CONCEPT;
        for (Try what : tries) {
            int version = room.version(reference);
            int lines = room.audit.lines().size();
            Throwable refused = catchThrowable(() -> act(room, reference, version, what, opgave));
            Staat to = table(what).get(expected);
            if (to == null) {
                assertThat(refused).as("%s when %s", what, expected).isInstanceOf(Geweigerd.class);
                assertThat(room.version(reference)).isEqualTo(version);
                assertThat(room.audit.lines().size()).as("nothing happened").isEqualTo(lines);
            } else {
                assertThat(refused).as("%s when %s", what, expected).isNull();
                assertThat(room.version(reference)).isEqualTo(WITHOUT_VERSION.contains(what) ? version : version + 1);
                assertThat(room.audit.lines().size()).isEqualTo(lines + 1);
                expected = to;
            }
            assertThat(room.now(reference).staat()).as("after %s", what).isEqualTo(expected);
            assertThat(room.now(reference).endedAt() != null).isEqualTo(expected.isFinal());
            assertThat(room.now(reference).term() != null)
                    .as("the clock runs while it is with the servicedesk")
                    .isEqualTo(expected == INGEDIEND || expected == IN_BEHANDELING);
        }
    }

    private static void act(Room room, String reference, int version, Try what, Opgave opgave) {
        switch (what) {
            case CHANGE -> room.aanvragen.change(Room.visitor(), reference, version, opgave);
            case SUBMIT -> room.aanvragen.submit(Room.visitor(), reference, version);
            case TAKE -> room.behandeling.assign(reference, version, room.officer, room.officer);
            case ASK -> room.behandeling.ask(reference, version, "Wat bedoelt u?", room.officer);
            case ANSWER -> room.aanvragen.supplement(Room.visitor(), reference, version, "Dit bedoel ik.");
            case SAY -> room.aanvragen.say(Room.visitor(), reference, "Hallo.");
            case REPLY -> room.behandeling.say(reference, "Dag.", room.officer);
            case UPLOAD -> room.upload(Room.visitor(), reference, null);
            case APPROVE -> room.behandeling.approve(reference, version, room.second);
            case REJECT -> room.behandeling.reject(reference, version, "Onvolledig.", room.officer);
            case WITHDRAW -> room.aanvragen.withdraw(Room.visitor(), reference, version);
            case AN_OLD_PAGE -> room.aanvragen.withdraw(Room.visitor(), reference, version - 1);
        }
    }
}
