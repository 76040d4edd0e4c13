// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import nl.bidn.portal.aansluiten.Aanvrager.Bezoeker;
import nl.bidn.portal.aansluiten.Geweigerd;
import nl.bidn.portal.aansluiten.Geweigerd.Waarom;
import nl.bidn.portal.aansluiten.Inhoud;
import nl.bidn.portal.aansluiten.Organisatie;
import nl.bidn.portal.aansluiten.Staat;
import nl.bidn.portal.aansluiten.Toegang;
import nl.bidn.portal.aansluiten.VirusScan.Oordeel;
import nl.bidn.portal.aansluiten.Wachtrij.Vraag;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.clockwork.Outbox.Mail;
import nl.bidn.portal.identity.AtOnce;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an applicant without an account may do, and what he never sees. */
class ApplicationsTest extends RoomedTest {
    private static final Inhoud NEW_ADMINISTRATOR =
            new Inhoud.AanmeldenGebruikersbeheerder(Domain.SCHULDEN, "N. Nieuw", "nieuw@voorbeeld.nl");

    @BeforeEach
    void clean() {
        room.withdrawConcepts();
        room.node.mails.clear();
        room.scanner = content -> Oordeel.SCHOON;
        room.clock.forward(Duration.ofDays(2));
    }

    private String begun() {
        return room.aanvragen.begin(Room.visitor(), Room.opgave(Room.municipality(), NEW_ADMINISTRATOR));
    }

    private static Waarom why(Throwable thrown) {
        return ((Geweigerd) thrown).why();
    }

    private String token() {
        Mail mail = room.node.mails.get(room.node.mails.size() - 1);
        String link = "/aansluiten/toegang/";
        int start = mail.text().indexOf(link) + link.length();
        return mail.text().substring(start, mail.text().indexOf('\n', start));
    }

    @Test
    void comesBackByTheLinkOfTheMailWhichSaysNothingOfTheContent() {
        String reference = begun();

        Mail mail = room.node.mails.get(0);
        assertThat(mail.to()).isEqualTo(Room.MAIL);
        assertThat(mail.text()).contains(reference).doesNotContain("Nieuw", "Testdam", "nieuw@voorbeeld.nl", "90000");
        assertThat(reference).matches("AAN-[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}");
        assertThat(room.toegang.who(token())).contains(new Bezoeker(Room.MAIL));
        assertThat(room.aanvragen.of(Room.visitor()))
                .extracting(aanvraag -> aanvraag.reference())
                .contains(reference);
    }

    @Test
    void theDatabaseKnowsTheHashOfALinkAloneAndItEnds() {
        begun();
        String token = token();

        List<?> hashes = room.transactions.call(() -> room.em
                .createNativeQuery("select token_hash from aansluiten.toegang")
                .getResultList());
        assertThat(hashes.toString()).doesNotContain(token);
        assertThat(room.toegang.who(token + "x")).isEmpty();
        assertThat(room.toegang.who(hashes.get(0).toString())).isEmpty();
        room.clock.forward(Toegang.COUNTS);
        assertThat(room.toegang.who(token)).isEmpty();
    }

    @Test
    void sendsALinkOnlyToWhoHasAnApplicationAndNotTooOften() {
        room.toegang.sendLink("onbekend@voorbeeld.nl");
        assertThat(room.node.mails).isEmpty();

        begun();
        room.toegang.sendLink(Room.MAIL.toUpperCase(Locale.ROOT));
        assertThat(room.node.mails).as("there was one a moment ago").hasSize(1);
        room.clock.forward(LinkDoor.BETWEEN);
        room.toegang.sendLink(Room.MAIL);
        assertThat(room.node.mails).hasSize(2);
    }

    @Test
    void aFormForEverybodyFloodsNoMailbox() {
        for (int i = 0; i < Applications.MOST_CONCEPTS; i++) {
            begun();
        }
        assertThatThrownBy(this::begun)
                .satisfies(thrown -> assertThat(why(thrown)).isEqualTo(Waarom.TE_VEEL_CONCEPTEN));
    }

    @Test
    void nobodyElseSeesItOrTouchesIt() {
        String reference = begun();
        var other = new Bezoeker("iemand.anders@voorbeeld.nl");

        assertThat(room.aanvragen.find(other, reference)).isEmpty();
        assertThat(room.aanvragen.of(other)).isEmpty();
        int version = room.version(reference);
        assertThatThrownBy(() -> room.aanvragen.withdraw(other, reference, version))
                .satisfies(thrown -> assertThat(why(thrown)).isEqualTo(Waarom.NIET_GEVONDEN));
        assertThatThrownBy(() -> room.form(other, reference)).isInstanceOf(Geweigerd.class);
        assertThat(room.behandeling.open(reference, room.officer))
                .as("a concept is the applicant's alone")
                .isEmpty();
    }

    @Test
    void whoIsNoOfficerDoesNothingAtTheDesk() {
        String reference = room.submitted(Room.municipality(), NEW_ADMINISTRATOR);
        var clerk = room.node
                .active("klerk" + reference.toLowerCase(Locale.ROOT), Room.BIDN)
                .id();
        int version = room.version(reference);

        assertThatThrownBy(() -> room.behandeling.open(reference, clerk)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> room.behandeling.approve(reference, version, clerk))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> room.wachtrij.find(Vraag.open(0, 10), clerk))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void ofTwoAtOnceOneWins() throws InterruptedException {
        for (int i = 0; i < 5; i++) {
            Organisatie town = Room.municipality();
            String reference = room.taken(town, NEW_ADMINISTRATOR);
            int version = room.version(reference);

            List<Object> results = AtOnce.run(List.of(
                    () -> room.behandeling.approve(reference, version, room.officer),
                    () -> room.behandeling.approve(reference, version, room.second),
                    () -> {
                        room.behandeling.reject(reference, version, "Nee.", room.second);
                        return "rejected";
                    }));

            assertThat(results)
                    .filteredOn(result -> !(result instanceof RuntimeException))
                    .hasSize(1);
            assertThat(room.now(reference).staat()).isIn(Staat.GOEDGEKEURD, Staat.AFGEWEZEN);
            assertThat(room.node.administratorRegistrations.open())
                    .filteredOn(open -> open.form().organisation().equals(town.id()))
                    .hasSize(room.now(reference).staat() == Staat.GOEDGEKEURD ? 1 : 0);
        }
    }

    @Test
    void theClockStandsStillWhileTheApplicantIsAskedForMore() {
        String reference = room.taken(Room.municipality(), NEW_ADMINISTRATOR);
        var term = room.now(reference).term();
        room.behandeling.ask(reference, room.version(reference), "Wie tekent?", room.officer);
        room.clock.forward(Duration.ofDays(28));

        room.aanvragen.supplement(Room.visitor(), reference, room.version(reference), "De directeur.");

        assertThat(room.now(reference).term()).isAfter(term);
        assertThat(room.now(reference).messages())
                .extracting(bericht -> bericht.fromServicedesk() + " " + bericht.text())
                .containsExactly("true Wie tekent?", "false De directeur.");
    }

    @Test
    void aRejectionHasItsReasonAndAMailThatDoesNotSayIt() {
        String reference = room.taken(Room.municipality(), NEW_ADMINISTRATOR);
        assertThatThrownBy(() -> room.behandeling.reject(reference, room.version(reference), " ", room.officer))
                .satisfies(thrown -> assertThat(why(thrown)).isEqualTo(Waarom.NIET_GOED_INGEVULD));

        room.behandeling.reject(reference, room.version(reference), "De handtekening klopt niet.", room.officer);

        assertThat(room.now(reference).reason()).isEqualTo("De handtekening klopt niet.");
        assertThat(room.node.mails.get(room.node.mails.size() - 1).text())
                .contains(reference)
                .doesNotContain("handtekening");
    }
}
