// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.function.Consumer;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountSearch;
import nl.bidn.portal.identity.AuditLog;
import nl.bidn.portal.identity.AuditSearch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an officer finds, of people and of the audit. */
class DeskSearchTest extends DeskRoom {
    @ParameterizedTest
    @CsvSource({"citroën, 1", "CITROEN, 1", "roë, 1", "ZOEK.MIJ@, 1", "zoekmij, 1", "%, 0", "_, 0", "!, 0", "niemand, 0"
    })
    void findsPeopleByAPartOfWhatTheyAreCalled(String typed, int found) {
        node.accounts.invite("zoekmij", "Zoë Citroën", "Zoek.Mij@voorbeeld.nl", here);

        assertThat(find(typed, null, null, 0).accounts()).hasSize(found);
    }

    @Test
    void filtersAndLeavesThroughPeople() {
        node.invited("aa1", here);
        node.accounts.invite("xxx", "Aaltje", "a@voorbeeld.nl", there);
        node.active("aa2", here);

        assertThat(find("", here, null, 0).accounts())
                .extracting(Account::name)
                .containsExactly("Persoon aa1", "Persoon aa2");
        assertThat(find("", here, Account.State.ACTIVE, 0).accounts())
                .extracting(Account::userName)
                .containsExactly("aa2");
        assertThat(find("", null, null, 0).accounts().get(0).name()).isEqualTo("Aaltje");
        assertThat(find("", null, null, 3).accounts()).hasSize(1);
        assertThat(find("", null, null, AccountSearch.MOST + 5).accounts()).isEmpty();
        assertThat(node.peopleSearch.count(here)).isEqualTo(2);
    }

    @Test
    void countsNoFurtherThanItShows() {
        database.transactions().run(() -> {
            for (int i = 0; i <= AccountSearch.MOST; i++) {
                node.invited("veel" + i, there);
            }
        });

        var found = find("veel", null, null, 0);

        assertThat(found.total()).isEqualTo(AccountSearch.MOST);
        assertThat(found.more()).isTrue();
        assertThat(found.accounts()).hasSize(10);
    }

    @Test
    void searchesTheAuditOfAll() {
        clock.forward(Duration.ofHours(1));
        var moment = clock.instant();
        record(here, true);
        node.auditLines.portal("wie", "iets", there, "x");

        assertThat(audit("GM9001", "overeenkomst-vastgelegd", "", "").lines()).hasSize(1);
        assertThat(audit("", "", "wie", "").lines()).hasSize(1);
        assertThat(audit("", "", "wie", "REFUSED").lines()).isEmpty();
        var since = node.auditSearch.find(new AuditSearch.Filter("", "", "", "", moment, null), 0, 50);
        assertThat(since.lines()).hasSize(2);
        assertThat(since.total()).isEqualTo(2);
        assertThat(since.more()).isFalse();
        assertThat(node.auditSearch
                        .find(new AuditSearch.Filter("", "iets", "", "", null, moment), 0, 50)
                        .lines())
                .isEmpty();
    }

    @Test
    void exportsAllThatWasFoundAndSaysSo() {
        database.transactions().run(() -> {
            for (int i = 0; i < 1500; i++) {
                node.auditLines.portal("druk", "iets", here, "nummer " + i);
            }
        });
        clock.forward(Duration.ofSeconds(1));
        var lines = new ArrayList<AuditLog.Line>();
        Consumer<AuditLog.Line> into = lines::add;

        boolean whole = node.auditSearch.export(
                new AuditSearch.Filter("GM9001", "iets", "druk", "DONE", null, null),
                officer.id().value(),
                into);

        assertThat(whole).isTrue();
        assertThat(lines).hasSize(1500).doesNotHaveDuplicates();
        assertThat(audit("", "iets", "", "").more()).isTrue();
        assertThat(node.auditLog.last(1, "logboek-uitgevoerd", ""))
                .singleElement()
                .satisfies(line -> assertThat(line.detail()).isEqualTo("1500 regels"));
    }

    private AccountSearch.Found find(
            String text, @Nullable OrganisationId organisation, Account.@Nullable State state, int offset) {
        return node.peopleSearch.find(new AccountSearch.Search(text, organisation, state), offset, 10);
    }

    private AuditSearch.Found audit(String organisation, String action, String actor, String outcome) {
        return node.auditSearch.find(new AuditSearch.Filter(organisation, action, actor, outcome, null, null), 0, 50);
    }
}
