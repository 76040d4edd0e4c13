// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.users;

import static nl.bidn.portal.identity.FakeProduct.PRODUCT_MANAGER;
import static nl.bidn.portal.identity.FakeProduct.USER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.identity.AccessReviews;
import nl.bidn.portal.identity.AccessReviews.Decision;
import nl.bidn.portal.identity.AccessReviews.Line;
import nl.bidn.portal.identity.AccessReviews.Review;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.FakeProduct;
import nl.bidn.portal.identity.RoomTest;
import nl.bidn.portal.identity.UserManagement.Change;
import nl.bidn.portal.identity.UserManagement.Right;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReviewsTest extends RoomTest {
    private final FakeProduct iwmo = FakeProduct.exchange("iwmo", Domain.ZORG);
    private OrganisationId stad;
    private Account anna;
    private Account bart;
    private Account kees;

    @BeforeEach
    void town() {
        stad = node.municipality("GM9901");
        OrganisationId dorp = node.municipality("GM9902");
        node.products.install(iwmo);
        node.enablement.enable(iwmo.id(), stad, "test");
        node.enablement.enable(iwmo.id(), dorp, "test");
        anna = node.active("anna", stad);
        bart = node.active("bart", stad);
        kees = node.active("kees", stad);
        Account dora = node.active("dora", dorp);
        node.administrators.appoint(anna.id(), Domain.ZORG, "test");
        node.administrators.appoint(bart.id(), Domain.SCHULDEN, "test");
        node.administrators.appoint(dora.id(), Domain.ZORG, "test");
        save(new Right(iwmo.id(), USER), new Right(iwmo.id(), PRODUCT_MANAGER));
    }

    private void save(Right... rights) {
        int changes = node.users.user(anna.id(), kees.id()).orElseThrow().changes();
        node.users.save(anna.id(), kees.id(), new Change(changes, Set.of(rights), false, false, true));
    }

    private String run() throws Exception {
        return node.yearlyReview.run(clock);
    }

    private Review review() {
        return node.reviews.of(anna.id()).get(0);
    }

    private String line(Right right) {
        return node.reviews.lines(anna.id(), review().id(), 0, 50).stream()
                .filter(line -> line.right().equals(right))
                .map(Line::id)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void startsOnceAYearForEachOrganisationAndFieldOfWork() throws Exception {
        clock.forward(Duration.ofDays(364));
        assertThat(run()).isEqualTo("0 reviews started, 0 reminded of");
        clock.forward(Duration.ofDays(1));
        assertThat(run()).isEqualTo("3 reviews started, 0 reminded of");
        assertThat(run()).isEqualTo("0 reviews started, 0 reminded of");

        assertThat(review().open()).isEqualTo(3);
        assertThat(node.users.waiting(anna.id()).reviewLines()).isEqualTo(3);
        assertThat(node.reviews.lines(bart.id(), review().id(), 0, 50))
                .as("not his field of work")
                .isEmpty();
        assertThat(node.reviews.decide(
                        bart.id(), review().id(), Map.of(line(AccessReviews.ADMINISTRATOR), Decision.WITHDRAWN)))
                .isZero();
        assertThat(node.mails)
                .hasSize(3)
                .allMatch(mail -> mail.subject().equals("De jaarlijkse controle van rechten staat klaar"));
    }

    @Test
    void whatIsWithdrawnIsGoneAtOnceAndTheEndIsKept() throws Exception {
        clock.forward(AccessReviews.EVERY);
        run();
        String id = review().id();

        assertThat(node.reviews.decide(anna.id(), id, Map.of(line(new Right(iwmo.id(), USER)), Decision.WITHDRAWN)))
                .isEqualTo(1);
        assertThat(node.roles.of(kees.id())).extracting(held -> held.role()).containsExactly(PRODUCT_MANAGER);
        String own = line(AccessReviews.ADMINISTRATOR);
        assertThat(node.reviews.decide(anna.id(), id, Map.of(own, Decision.WITHDRAWN, "niets", Decision.CONFIRMED)))
                .as("nobody withdraws his own right to manage")
                .isZero();
        save();
        assertThat(node.reviews.decide(
                        anna.id(),
                        id,
                        Map.of(
                                own,
                                Decision.CONFIRMED,
                                line(new Right(iwmo.id(), PRODUCT_MANAGER)),
                                Decision.CONFIRMED)))
                .isEqualTo(2);

        Review finished = review();
        assertThat(finished.finishedAt()).isEqualTo(clock.instant());
        assertThat(finished.finishedBy()).isEqualTo("Persoon anna");
        assertThat(finished.confirmed()).as("the other one was gone already").isEqualTo(1);
        assertThat(finished.withdrawn()).isEqualTo(1);
        assertThat(node.users.waiting(anna.id()).reviewLines()).isZero();
        assertThat(node.auditLog
                        .last(1, "rechtencontrole-afgerond", stad.value())
                        .get(0)
                        .detail())
                .contains("bevestigd 1, ingetrokken 1, vervallen 1");
        clock.forward(AccessReviews.EVERY);
        run();
        assertThat(node.reviews.of(anna.id())).hasSize(2);
    }

    @Test
    void remindsAfterFourteenDaysAndThenEachWeek() throws Exception {
        clock.forward(AccessReviews.EVERY);
        run();
        clock.forward(Duration.ofDays(13));
        assertThat(run()).endsWith(" 0 reminded of");
        clock.forward(Duration.ofDays(1));
        assertThat(run()).endsWith(" 3 reminded of");
        assertThat(run()).endsWith(" 0 reminded of");
        clock.forward(Duration.ofDays(7));
        assertThat(run()).endsWith(" 3 reminded of");
        assertThat(node.board.of(anna.id(), Locale.forLanguageTag("nl")))
                .hasSize(3)
                .first()
                .satisfies(line -> {
                    assertThat(line.text()).startsWith("De jaarlijkse controle van rechten begon 21 dagen geleden.");
                    assertThat(line.path()).isEqualTo("/gebruikersbeheer/controle");
                });
    }

    @Test
    void aReviewOfWhichAllIsGoneEndsByItself() throws Exception {
        clock.forward(AccessReviews.EVERY);
        run();
        save();
        node.administrators.appoint(bart.id(), Domain.ZORG, "test");
        node.administrators.dismiss(anna.id(), Domain.ZORG, "test");
        run();
        node.administrators.appoint(anna.id(), Domain.ZORG, "test");
        assertThat(review().finishedAt()).isNotNull();
        assertThat(List.of(review().confirmed(), review().withdrawn())).containsExactly(0, 0);
    }
}
