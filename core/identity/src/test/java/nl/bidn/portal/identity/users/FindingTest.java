// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.users;

import static nl.bidn.portal.identity.FakeProduct.PRODUCT_MANAGER;
import static nl.bidn.portal.identity.FakeProduct.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.FakeProduct;
import nl.bidn.portal.identity.UserManagement.AuditQuestion;
import nl.bidn.portal.identity.UserManagement.Change;
import nl.bidn.portal.identity.UserManagement.Line;
import nl.bidn.portal.identity.UserManagement.Question;
import nl.bidn.portal.identity.UserManagement.Sort;
import nl.bidn.portal.identity.store.AccountStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The list of users and the audit of an organisation, as administrators search them. */
class FindingTest extends TownTest {
    @Test
    void findsByPartsOfNamesFiltersSortsAndPages() {
        AccountId jan = arrives("p1", "Jan");
        for (int i = 0; i < 5; i++) {
            node.active("xx" + i, stad);
        }
        save(anna, jan, true, right(iwmo, USER));

        assertThat(ids(Question.named("JANSEN j."))).containsExactly(jan);
        assertThat(ids(Question.named("100%_'"))).isEmpty();
        assertThat(ids(question(iwmo, USER, null, false))).containsExactly(jan);
        assertThat(ids(question(iwmo, PRODUCT_MANAGER, null, false))).isEmpty();
        assertThat(ids(question(null, "", false, false))).isEmpty();
        node.accounts.signedIn(anna.id());
        assertThat(ids(question(null, "", true, true))).hasSize(7).doesNotContain(anna.id());
        assertThatIllegalArgumentException().isThrownBy(() -> ids(question(schulden, "", null, false)));

        var all = Question.named("");
        assertThat(node.users.users(anna.id(), all, 0, 3).found()).isEqualTo(8);
        List<String> names = node.users.users(anna.id(), all, 2, 3).lines().stream()
                .map(line -> line.account().name())
                .toList();
        assertThat(names).containsExactly("Persoon bart", "Persoon xx0", "Persoon xx1");
        var last = new Question("", null, "", null, false, false, Sort.LAST_SIGN_IN, false);
        assertThat(ids(last)).startsWith(anna.id());
    }

    private static Question question(
            @Nullable FakeProduct product, String role, @Nullable Boolean active, boolean never) {
        return new Question("", product == null ? null : product.id(), role, active, never, false, Sort.NAME, false);
    }

    private List<AccountId> ids(Question question) {
        return node.users.users(anna.id(), question, 0, 50).lines().stream()
                .map(Line::account)
                .map(Account::id)
                .toList();
    }

    @Test
    void theAuditOfTheOrganisationHasNamesAndNothingOfOthers() {
        AccountId jan = arrives("p1", "Jan");
        clock.forward(Duration.ofDays(1));
        save(anna, jan, true, right(iwmo, USER));
        save(bart, jan, true, right(schulden, USER));
        node.users.save(dora.id(), dora.id(), new Change(0, Set.of(right(iwmo, USER)), false, false, true));

        var mine = node.users.audit(anna.id(), new AuditQuestion(clock.instant(), null, "", "", "", ""), 0, 50);
        assertThat(mine.lines())
                .extracting(entry -> entry.line().product() + " " + entry.line().action())
                .containsExactlyInAnyOrder(
                        "iwmo rol-toegekend", "portal gebruiker-gewijzigd", "portal gebruiker-gewijzigd");
        assertThat(mine.found()).isEqualTo(3);
        assertThat(mine.lines()).allMatch(entry -> entry.subjectName().equals("J. Jänsen"));
        assertThat(mine.lines()).extracting(entry -> entry.line().detail()).noneMatch(text -> text.contains("Jänsen"));
        assertThat(mine.lines().stream().map(entry -> entry.line().detail()))
                .anyMatch(text -> text.contains("rollen [] -> [iwmo/gebruiker]"));

        var byBart =
                node.users.audit(anna.id(), new AuditQuestion(null, null, "gebruiker-gewijzigd", "BART", "", ""), 0, 1);
        assertThat(byBart.found()).isEqualTo(1);
        assertThat(byBart.lines().get(0).actorName()).isEqualTo("Persoon bart");
        assertThat(node.users
                        .audit(anna.id(), new AuditQuestion(null, null, "", "dora", "", ""), 0, 9)
                        .found())
                .isZero();
    }

    private List<String> found(String action, String subject, String outcome) {
        return node
                .users
                .audit(anna.id(), new AuditQuestion(null, null, action, "", subject, outcome), 0, 50)
                .lines()
                .stream()
                .map(entry -> entry.line().action() + " of " + entry.subjectName())
                .toList();
    }

    @Test
    void theAuditIsFoundByActSubjectAndOutcome() {
        AccountId jan = arrives("p1", "Jan");
        database.transactions().run(() -> new AccountStore(em).rename(jan, "Jan Jänsen", "jan@voorbeeld.nl"));
        AccountId piet = arrives("p2", "Piet");
        database.transactions().run(() -> new AccountStore(em).rename(piet, "Piet Pieters", "piet@voorbeeld.nl"));
        save(anna, jan, true, right(iwmo, USER));
        save(anna, piet, true, right(iwmo, USER));
        save(anna, piet, true, right(schulden, USER));

        assertThat(found("rol-toegekend", "", "")).hasSize(2);
        assertThat(found("rol-toegekend", "jansen", "")).containsExactly("rol-toegekend of Jan Jänsen");
        node.auditLines.add("portal", "portal", "tweede-factor-gewist", Outcome.DONE, stad, jan + " door console:test");
        assertThat(found("tweede-factor-gewist", "jansen", "")).containsExactly("tweede-factor-gewist of Jan Jänsen");
        assertThat(found("", "jansen", "")).isNotEmpty().allMatch(line -> line.endsWith(" of Jan Jänsen"));
        assertThat(found("", "piet", "REFUSED")).containsExactly("gebruiker-wijzigen of Piet Pieters");
        assertThat(found("", "jansen", "REFUSED")).isEmpty();
        assertThat(found("", "niemand", "")).as("not all").isEmpty();
        assertThat(found("", "dora", "")).as("of another organisation").isEmpty();
        var page = node.users.audit(anna.id(), new AuditQuestion(null, null, "", "", "jansen", ""), 0, 1);
        assertThat(page.lines()).hasSize(1);
        assertThat(page.found())
                .as("counted as it is listed")
                .isEqualTo(found("", "jansen", "").size());

        save(bart, piet, true, right(schulden, USER));
        assertThat(node.users.auditActions(anna.id()))
                .contains("gebruiker-wijzigen", "gebruiker-gewijzigd", "rol-toegekend")
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(node.users.auditActions(dora.id()))
                .as("only what happened there")
                .doesNotContain("rol-toegekend", "gebruiker-gewijzigd");
        assertThatIllegalArgumentException().isThrownBy(() -> node.users.auditActions(jan));
    }
}
