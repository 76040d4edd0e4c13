// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.service;

import static nl.bidn.portal.aansluiten.Staat.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import nl.bidn.portal.aansluiten.Aanvraag;
import nl.bidn.portal.aansluiten.Aanvrager.Bezoeker;
import nl.bidn.portal.aansluiten.Geweigerd;
import nl.bidn.portal.aansluiten.Inhoud;
import nl.bidn.portal.aansluiten.Opgave;
import nl.bidn.portal.aansluiten.Organisatie;
import nl.bidn.portal.aansluiten.Staat;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.clockwork.Outbox.Mail;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.testkit.TestCalendar;
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
        AN_OLD_PAGE,
        /** Another visitor, who guessed the reference. */
        A_STRANGER,
        /** Somebody of BIDN who is no officer. */
        A_CLERK,
        /** Nobody does anything. */
        DAYS_PASS
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

    /** What the applicant is told by mail; taking it is told the first time. */
    private static final Map<Try, String> MAILS = Map.of(
            Try.SUBMIT, "aansluiten-ingediend",
            Try.TAKE, "aansluiten-in-behandeling",
            Try.ASK, "aansluiten-aanvulling-gevraagd",
            Try.REPLY, "aansluiten-bericht",
            Try.APPROVE, "aansluiten-goedgekeurd",
            Try.REJECT, "aansluiten-afgewezen",
            Try.WITHDRAW, "aansluiten-ingetrokken");

    /** The seven states, what was told, and the ten working days that stand still while the applicant is asked. */
    private static final class Model {
        private final TestCalendar calendar = new TestCalendar();
        private Staat staat = CONCEPT;
        private boolean taken;
        private @Nullable LocalDate term;
        private int left;

        /** @return what the applicant is told; empty: nothing */
        String goes(Try what, Staat to, LocalDate today) {
            boolean told = what != Try.TAKE || !taken;
            taken |= what == Try.TAKE;
            LocalDate was = term;
            if (what == Try.SUBMIT) {
                term = calendar.after(today, 10);
            } else if (what == Try.ASK) {
                left = was == null ? 1 : Math.max(1, calendar.between(today, was));
            } else if (what == Try.ANSWER) {
                term = calendar.after(today, left);
            }
            if (to != INGEDIEND && to != IN_BEHANDELING) {
                term = null;
            }
            staat = to;
            return told ? MAILS.getOrDefault(what, "") : "";
        }
    }

    /** In all that was tried. */
    private static final Set<Staat> reached = EnumSet.noneOf(Staat.class);

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
        var model = new Model();
        for (Try what : tries) {
            tries(room, reference, what, opgave, model);
        }
    }

    private static void tries(Room room, String reference, Try what, Opgave opgave, Model model) {
        Aanvraag was = room.now(reference);
        int lines = room.audit.lines().size();
        room.node.mails.clear();
        Throwable refused = catchThrowable(() -> act(room, reference, was.version(), what, opgave));
        Staat to = what == Try.DAYS_PASS ? model.staat : table(what).get(model.staat);
        if (to == null) {
            assertThat(refused)
                    .as("%s when %s", what, model.staat)
                    .isInstanceOfAny(Geweigerd.class, IllegalStateException.class);
            assertThat(room.now(reference)).as("nothing happened").isEqualTo(was);
            assertThat(room.audit.lines().size()).isEqualTo(lines);
            assertThat(room.node.mails).isEmpty();
        } else {
            assertThat(refused).as("%s when %s", what, model.staat).isNull();
            String told = model.goes(what, to, today(room));
            assertThat(told(room)).as("told of %s", what).isEqualTo(told);
            boolean same = WITHOUT_VERSION.contains(what) || what == Try.DAYS_PASS;
            assertThat(room.version(reference)).isEqualTo(same ? was.version() : was.version() + 1);
            assertThat(room.audit.lines().size()).isEqualTo(what == Try.DAYS_PASS ? lines : lines + 1);
        }
        Aanvraag now = room.now(reference);
        assertThat(now.staat()).as("after %s", what).isEqualTo(model.staat);
        assertThat(now.endedAt() != null).isEqualTo(model.staat.isFinal());
        assertThat(now.term()).as("term after %s", what).isEqualTo(model.term);
        assertThat(now.officer() != null).isEqualTo(model.taken);
        reached.add(model.staat);
    }

    private static LocalDate today(Room room) {
        return LocalDate.ofInstant(room.clock.instant(), InhoudKeuring.AMSTERDAM);
    }

    /** The kind of the only mail to the applicant; empty: there is none. */
    private static String told(Room room) {
        return room.node.mails.stream()
                .filter(mail -> mail.to().equals(Room.MAIL))
                .map(Mail::kind)
                .collect(Collectors.joining(" and "));
    }

    @Example
    void reachesEachState() {
        goesAsTheTableSays(room(), List.of(Try.CHANGE));
        goesAsTheTableSays(room(), List.of(Try.SUBMIT, Try.TAKE, Try.ASK, Try.DAYS_PASS, Try.ANSWER, Try.APPROVE));
        goesAsTheTableSays(room(), List.of(Try.SUBMIT, Try.TAKE, Try.ASK, Try.REJECT, Try.ANSWER));
        goesAsTheTableSays(room(), List.of(Try.SUBMIT, Try.WITHDRAW, Try.TAKE));

        assertThat(reached).containsExactlyInAnyOrder(Staat.values());
    }

    /** Each act in each state, by who may and by who may not. */
    @Example
    void eachActIsTriedInEachState() {
        Map<Staat, List<Try>> ways = Map.of(
                CONCEPT, List.of(),
                INGEDIEND, List.of(Try.SUBMIT),
                IN_BEHANDELING, List.of(Try.SUBMIT, Try.TAKE),
                AANVULLING_GEVRAAGD, List.of(Try.SUBMIT, Try.TAKE, Try.ASK),
                GOEDGEKEURD, List.of(Try.SUBMIT, Try.TAKE, Try.APPROVE),
                AFGEWEZEN, List.of(Try.SUBMIT, Try.TAKE, Try.REJECT),
                INGETROKKEN, List.of(Try.WITHDRAW));
        assertThat(ways).hasSize(Staat.values().length);
        ways.forEach((staat, way) -> {
            for (Try what : Try.values()) {
                var all = new ArrayList<>(way);
                all.add(what);
                goesAsTheTableSays(room(), all);
            }
            room().clock.forward(Duration.ofDays(1));
        });
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
            case A_STRANGER -> room.aanvragen.withdraw(new Bezoeker("iemand.anders@voorbeeld.nl"), reference, version);
            case A_CLERK -> room.behandeling.approve(reference, version, clerk(room));
            case DAYS_PASS -> room.clock.forward(Duration.ofDays(3));
        }
    }

    private static AccountId clerk(Room room) {
        return room.node
                .accounts
                .findByUserName("klerk")
                .map(Account::id)
                .orElseGet(() -> room.node.active("klerk", Room.BIDN).id());
    }
}
