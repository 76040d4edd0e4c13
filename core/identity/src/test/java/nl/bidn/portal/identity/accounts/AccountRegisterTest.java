// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.AccountListener;
import nl.bidn.portal.identity.RoomTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountRegisterTest extends RoomTest {
    private final List<String> heard = new ArrayList<>();
    private OrganisationId here = new OrganisationId("GM9001");

    @BeforeEach
    void listen() {
        here = node.municipality("GM9001");
        node.listeners.add(new AccountListener() {
            @Override
            public void invited(Account account) {
                // inside the transaction: else this throws
                database.transactions().afterCommit(() -> heard.add("invited " + account.userName()));
            }

            @Override
            public void deactivated(AccountId account) {
                heard.add("deactivated");
            }
        });
    }

    @Test
    void invites() {
        Account account = node.accounts.invite(" Jan.Jansen ", "Jan Jansen", "jan@voorbeeld.nl", here);

        assertThat(account.state()).isEqualTo(Account.State.INVITED);
        assertThat(account.userName()).isEqualTo("jan.jansen");
        assertThat(heard).containsExactly("invited jan.jansen");
        assertThat(node.accounts.findByUserName("JAN.JANSEN")).contains(account);
        assertThat(node.accounts.find(account.id())).contains(account);
        assertThat(node.accounts.of(here)).containsExactly(account);
        assertThat(node.accounts.all()).containsExactly(account);
        assertThat(node.auditLog.last(1, "gebruiker-uitgenodigd", ""))
                .singleElement()
                .satisfies(line -> assertThat(line.detail()).isEqualTo("account " + account.id()));
    }

    @ParameterizedTest
    @CsvSource({
        "x, Naam, a@voorbeeld.nl, is not a user name",
        "jan jansen, Naam, a@voorbeeld.nl, is not a user name",
        "'', Naam, a@voorbeeld.nl, is not a user name",
        "bezet, Naam, a@voorbeeld.nl, there is a user",
        "nieuw, ' ', a@voorbeeld.nl, A name has",
        "nieuw, Naam, geen-adres, is not a mail address",
        "nieuw, Naam, 'a@voorbeeld.nl, b@voorbeeld.nl', is not a mail address",
    })
    void refuses(String userName, String name, String email, String why) {
        node.invited("bezet", here);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> node.accounts.invite(userName, name, email, here))
                .satisfies(e -> assertThat(e.getMessage()).containsIgnoringCase(why));
    }

    @Test
    void refusesAnUnknownOrganisation() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> node.accounts.invite("jan", "Jan", "a@b.nl", new OrganisationId("GM9999")));
    }

    @Test
    void aListenerThatFailsUndoesTheInvitation() {
        node.listeners.add(new AccountListener() {
            @Override
            public void invited(Account account) {
                throw new IllegalStateException("no mail");
            }
        });

        assertThatIllegalStateException().isThrownBy(() -> node.invited("jan", here));

        assertThat(node.accounts.all()).isEmpty();
        assertThat(heard).isEmpty();
    }

    @Test
    void livesItsLife() {
        Account account = node.invited("jan", here);
        node.accounts.activated(account.id());
        node.accounts.activated(account.id());
        assertThat(state(account)).isEqualTo(Account.State.ACTIVE);
        node.accounts.signedIn(account.id());
        assertThat(node.accounts.find(account.id()).orElseThrow().lastSignIn()).isEqualTo(clock.instant());

        node.accounts.deactivate(account.id(), "servicedesk");
        node.accounts.deactivate(account.id(), "servicedesk");
        assertThat(state(account)).isEqualTo(Account.State.DEACTIVATED);
        assertThat(heard).containsExactly("invited jan", "deactivated");
        assertThatIllegalArgumentException().isThrownBy(() -> node.accounts.activated(account.id()));

        node.accounts.reactivate(account.id(), "servicedesk");
        assertThat(state(account)).isEqualTo(Account.State.ACTIVE);
        assertThat(node.auditLog.last(9, "", "")).extracting(l -> l.actor()).contains("servicedesk");
    }

    @Test
    void whoNeverCameIsInvitedAgain() {
        Account account = node.invited("jan", here);
        node.accounts.deactivate(account.id(), "servicedesk");

        node.accounts.reactivate(account.id(), "servicedesk");

        assertThat(state(account)).isEqualTo(Account.State.INVITED);
        assertThat(heard).containsExactly("invited jan", "deactivated", "invited jan");
    }

    @Test
    void choosesALanguage() {
        Account account = node.invited("jan", here);
        node.accounts.chooseLanguage(account.id(), "en");

        assertThat(node.accounts.find(account.id()).orElseThrow().language()).isEqualTo("en");
        assertThatIllegalArgumentException().isThrownBy(() -> node.accounts.chooseLanguage(account.id(), "fr"));
    }

    private Account.State state(Account account) {
        return node.accounts.find(account.id()).orElseThrow().state();
    }
}
