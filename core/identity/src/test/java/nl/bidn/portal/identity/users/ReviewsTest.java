// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.users;

import static nl.bidn.portal.identity.FakeProduct.PRODUCT_MANAGER;
import static nl.bidn.portal.identity.FakeProduct.READER;
import static nl.bidn.portal.identity.FakeProduct.USER;
import static nl.bidn.portal.identity.FakeProduct.USER_ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.identity.AccessReviews;
import nl.bidn.portal.identity.AccessReviews.Decision;
import nl.bidn.portal.identity.AccessReviews.Line;
import nl.bidn.portal.identity.AccessReviews.Review;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.FakeProduct;
import nl.bidn.portal.identity.Node;
import nl.bidn.portal.identity.Roles.Capacity;
import nl.bidn.portal.identity.Roles.ChangeForm;
import nl.bidn.portal.identity.RoomTest;
import nl.bidn.portal.identity.UserManagement.Change;
import nl.bidn.portal.identity.UserManagement.Right;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReviewsTest extends RoomTest {
    private final FakeProduct iwmo = FakeProduct.exchange("iwmo", Domain.ZORG);
    private final FakeProduct forms = FakeProduct.named("formulieren");
    private OrganisationId stad;
    private OrganisationId dorp;
    private Account anna;
    private Account bart;
    private Account kees;

    @BeforeEach
    void town() {
        stad = node.municipality("GM9901");
        dorp = node.municipality("GM9902");
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

    private void grant(Account to, String role, OrganisationId at) {
        var form = new ChangeForm("MF-1", Node.LONG_AGO, Capacity.LEIDINGGEVENDE, null, "B. Aas");
        node.roles.grant(to.id(), forms.id(), role, at, form);
    }

    @Test
    void listsTheRightsOfPeopleWhoWorkElsewhereToo() throws Exception {
        node.products.install(forms);
        Account eva = node.active("eva", dorp);
        grant(eva, PRODUCT_MANAGER, stad);
        grant(eva, READER, stad);
        grant(eva, READER, dorp);
        node.administrators.appoint(anna.id(), Domain.WERK_EN_INKOMEN, "test");
        clock.forward(AccessReviews.EVERY);
        run();
        Review review = node.reviews.of(anna.id()).stream()
                .filter(one -> one.domain() == Domain.WERK_EN_INKOMEN)
                .findFirst()
                .orElseThrow();

        List<Line> lines = node.reviews.lines(anna.id(), review.id(), 0, 50);
        assertThat(lines)
                .extracting(line -> line.account().name() + ", " + line.employer())
                .containsExactly("Persoon anna, ", "Persoon eva, Naam van GM9902", "Persoon eva, Naam van GM9902");
        assertThat(node.reviews.decide(
                        anna.id(),
                        review.id(),
                        Map.of(
                                lines.get(1).id(),
                                Decision.CONFIRMED,
                                lines.get(2).id(),
                                Decision.WITHDRAWN)))
                .isEqualTo(2);

        assertThat(node.roles.of(eva.id()))
                .as("what was withdrawn here, and nothing else")
                .extracting(held -> held.organisation() + " " + held.role())
                .containsExactlyInAnyOrder("GM9901 " + lines.get(1).right().role(), "GM9902 " + READER);
        assertThat(node.auditLog.last(1, "rol-ingetrokken", stad.value()))
                .singleElement()
                .satisfies(line -> assertThat(line.actor()).isEqualTo(anna.id().value()));
    }

    @Test
    void whereNobodyManagesTheServicedeskDecides() throws Exception {
        node.products.install(forms);
        OrganisationId bidn = node.organisation("BIDN", OrganisationType.BIDN);
        Account officer = node.active("officier", bidn);
        node.administrators.makeOfficer(officer.id(), "test");
        Account eva = node.active("eva", stad);
        grant(kees, READER, stad);
        grant(eva, USER_ADMINISTRATOR, stad);
        grant(eva, READER, dorp);
        clock.forward(Duration.ofDays(364));
        run();
        assertThat(node.reviews.ofNobody(officer.id())).isEmpty();
        clock.forward(Duration.ofDays(1));
        assertThat(run()).isEqualTo("5 reviews started, 0 reminded of");

        List<Review> waiting = node.reviews.ofNobody(officer.id());
        assertThat(waiting)
                .extracting(one -> one.organisation() + " " + one.domain() + " " + one.open())
                .containsExactlyInAnyOrder("GM9901 WERK_EN_INKOMEN 2", "GM9902 WERK_EN_INKOMEN 1");
        assertThat(node.mails)
                .filteredOn(mail -> mail.subject().equals("Er staan rechten klaar om te controleren"))
                .as("one mail, of both")
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("Bij 2 organisaties"));
        String id = waiting.stream()
                .filter(one -> one.organisation().equals(stad))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(node.reviews.lines(anna.id(), id, 0, 50))
                .as("another field of work")
                .isEmpty();
        assertThat(node.reviews.lines(kees.id(), id, 0, 50)).as("no officer").isEmpty();
        assertThat(node.reviews.ofNobody(anna.id())).isEmpty();
        List<Line> lines = node.reviews.lines(officer.id(), id, 0, 50);
        assertThat(node.reviews.decide(kees.id(), id, Map.of(lines.get(0).id(), Decision.WITHDRAWN)))
                .isZero();

        clock.forward(Duration.ofDays(14));
        assertThat(run()).endsWith(" 5 reminded of");
        for (Line line : lines) {
            boolean signs = line.right().role().equals(USER_ADMINISTRATOR);
            node.reviews.decide(officer.id(), id, Map.of(line.id(), signs ? Decision.CONFIRMED : Decision.WITHDRAWN));
        }
        assertThat(node.roles.at(forms.id(), stad))
                .extracting(held -> held.account())
                .containsExactly(eva.id());
        assertThat(node.auditLog
                        .last(1, "rechtencontrole-afgerond", stad.value())
                        .get(0))
                .satisfies(line -> {
                    assertThat(line.actor()).isEqualTo(officer.id().value());
                    assertThat(line.detail()).contains("bevestigd 1, ingetrokken 1");
                });
    }

    @Test
    void whoeverComesToManageTakesTheReviewOver() throws Exception {
        node.products.install(forms);
        Account officer = node.active("officier", node.organisation("BIDN", OrganisationType.BIDN));
        node.administrators.makeOfficer(officer.id(), "test");
        grant(kees, READER, stad);
        clock.forward(AccessReviews.EVERY);
        run();
        String id = node.reviews.ofNobody(officer.id()).get(0).id();

        node.administrators.appoint(bart.id(), Domain.WERK_EN_INKOMEN, "test");

        assertThat(node.reviews.ofNobody(officer.id())).isEmpty();
        assertThat(node.reviews.lines(officer.id(), id, 0, 50)).isEmpty();
        assertThat(node.reviews.lines(bart.id(), id, 0, 50)).hasSize(1);
    }

    @Test
    void theLastOneWhoIsStillToComeKeepsHisRightToManage() throws Exception {
        Account officer = node.active("officier", node.organisation("BIDN", OrganisationType.BIDN));
        node.administrators.makeOfficer(officer.id(), "test");
        Account invited = node.invited("nieuw", dorp);
        node.administrators.appoint(invited.id(), Domain.SCHULDEN, "test");
        clock.forward(AccessReviews.EVERY);
        run();

        Review review = node.reviews.ofNobody(officer.id()).get(0);
        Line line = node.reviews.lines(officer.id(), review.id(), 0, 50).get(0);
        assertThat(line.own()).isTrue();
        assertThat(node.reviews.decide(officer.id(), review.id(), Map.of(line.id(), Decision.WITHDRAWN)))
                .isZero();
        assertThat(node.reviews.decide(officer.id(), review.id(), Map.of(line.id(), Decision.CONFIRMED)))
                .isEqualTo(1);
    }
}
