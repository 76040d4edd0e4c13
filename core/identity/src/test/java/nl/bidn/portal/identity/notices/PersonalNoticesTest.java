// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Locale;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.clockwork.Outbox;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.RoomTest;
import nl.bidn.portal.identity.store.AccountStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PersonalNoticesTest extends RoomTest {
    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");

    private Account jan;
    private Account piet;

    @BeforeEach
    void addPeople() {
        OrganisationId here = node.municipality("GM9001");
        jan = node.active("jan", here);
        piet = node.active("piet", here);
    }

    private void tell(AccountId... accounts) {
        node.personalNotices.tell(List.of(accounts), "nieuwe-gebruiker", "/gebruikersbeheer", "Testdam");
    }

    @Test
    void tellsThePersonOnceAndNobodyElse() {
        tell(jan.id(), jan.id(), new AccountId("nobody"));

        assertThat(node.mails).singleElement().satisfies(mail -> {
            assertThat(mail.kind()).isEqualTo("portal-melding");
            assertThat(mail.to()).isEqualTo("jan@voorbeeld.nl");
            assertThat(mail.subject()).isEqualTo("Er wacht een nieuwe gebruiker");
            assertThat(mail.text())
                    .startsWith("Beste Persoon jan,\n\nIemand heeft zich met eHerkenning gemeld als nieuwe gebruiker"
                            + " van Testdam.")
                    .contains("https://portaal.test/gebruikersbeheer\n")
                    .doesNotContain("gemachtigd");
        });
        assertThat(node.board.of(jan.id(), DUTCH)).singleElement().satisfies(line -> {
            assertThat(line.subject()).isEqualTo("Er wacht een nieuwe gebruiker");
            assertThat(line.path()).isEqualTo("/gebruikersbeheer");
        });
        assertThat(node.board.of(jan.id(), Locale.UK).get(0).subject()).isEqualTo("A new user is waiting");
        assertThat(node.board.unread(piet.id())).isZero();
    }

    @Test
    void sendsNoMailToWhoWantsNone() {
        database.transactions().run(() -> new AccountStore(em).noticesByMail(jan.id(), false));

        tell(jan.id(), piet.id());

        assertThat(node.mails).extracting(Outbox.Mail::to).containsExactly("piet@voorbeeld.nl");
        assertThat(node.board.unread(jan.id())).isEqualTo(1);
    }

    @Test
    void tellsNothingToWhoWasDeactivated() {
        node.accounts.deactivate(jan.id(), "test");

        tell(jan.id());

        assertThat(node.mails).isEmpty();
        assertThat(node.board.of(jan.id(), DUTCH)).isEmpty();
    }

    @Test
    void tellsNothingIfTheTransactionIsUndone() {
        assertThatIllegalStateException()
                .isThrownBy(() -> database.transactions().run(() -> {
                    tell(jan.id());
                    throw new IllegalStateException("undo");
                }));

        assertThat(node.board.unread(jan.id())).isZero();
    }
}
