// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.notices;

import static nl.bidn.portal.identity.FakeProduct.FETCH;
import static nl.bidn.portal.identity.FakeProduct.PRODUCT_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.Notices;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.clockwork.Outbox;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.FakeProduct;
import nl.bidn.portal.identity.Node;
import nl.bidn.portal.identity.NoticeBoard;
import nl.bidn.portal.identity.Roles.Capacity;
import nl.bidn.portal.identity.Roles.ChangeForm;
import nl.bidn.portal.identity.RoomTest;
import nl.bidn.portal.products.ProductHeader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NoticesTest extends RoomTest {
    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");

    private final FakeProduct product = FakeProduct.named("voorbeeld");
    private OrganisationId here = new OrganisationId("GM9001");
    private OrganisationId there = new OrganisationId("GM9002");
    private Account jan;

    @BeforeEach
    void addPlayers() {
        node.products.install(product);
        here = node.municipality("GM9001");
        there = node.municipality("GM9002");
        node.enablement.enable(product.id(), here, "test");
        node.enablement.enable(product.id(), there, "test");
        jan = node.active("jan", here);
        grant(jan, here);
        grant(jan, there);
    }

    private void grant(Account account, OrganisationId at) {
        node.roles.grant(
                account.id(),
                product.id(),
                PRODUCT_MANAGER,
                at,
                new ChangeForm("MF-1", LocalDate.of(2026, 11, 1), Capacity.COLLEGE_BW, null, "B. Urgemeester"));
    }

    private void tell(OrganisationId... organisations) {
        Notices notices = new BundleNotices(node.teller, ProductHeader.parse("voorbeeld"), null);
        notices.tellHolders(FETCH, Set.of(organisations), "rapport-klaar", "ophalen", 3);
    }

    @Test
    void tellsEachHolderOnce() {
        tell(here, there);

        assertThat(node.mails).hasSize(1);
        Outbox.Mail mail = node.mails.get(0);
        assertThat(mail.kind()).isEqualTo("voorbeeld-melding");
        assertThat(mail.to()).isEqualTo("jan@voorbeeld.nl");
        assertThat(mail.subject()).isEqualTo("rapport-klaar.subject in nl [3]");
        assertThat(mail.text())
                .startsWith("Beste Persoon jan,\n\nrapport-klaar.text in nl [3]\n")
                .contains("https://portaal.test/voorbeeld/ophalen\n");
        assertThat(node.board.of(jan.id(), DUTCH)).singleElement().satisfies(line -> {
            assertThat(line.subject()).isEqualTo("rapport-klaar.subject in nl [3]");
            assertThat(line.path()).isEqualTo("/voorbeeld/ophalen");
            assertThat(line.at()).isEqualTo(clock.instant());
            assertThat(line.read()).isFalse();
        });
    }

    @Test
    void mailsWorkOfAProductAlsoToWhoWantsNoOtherMail() {
        node.board.byMail(jan.id(), false);
        tell(here);
        assertThat(node.mails).hasSize(1);
    }

    @Test
    void tellsItInTheLanguageOfTheReader() {
        node.accounts.chooseLanguage(jan.id(), "en");
        tell(here);

        assertThat(node.mails.get(0).text()).startsWith("Dear Persoon jan,\n\nrapport-klaar.text in en");
        assertThat(node.board.of(jan.id(), Locale.UK).get(0).text()).isEqualTo("rapport-klaar.text in en [3]");
        assertThat(node.board.of(jan.id(), DUTCH).get(0).text()).isEqualTo("rapport-klaar.text in nl [3]");
    }

    @Test
    void tellsNobodyElse() {
        Account invited = node.invited("nieuw", here);
        grant(invited, here);
        Account gone = node.active("weg", here);
        grant(gone, here);
        node.accounts.deactivate(gone.id(), "test");
        Account elsewhere = node.active("elders", there);
        grant(elsewhere, there);

        tell(here);

        assertThat(node.mails).extracting(Outbox.Mail::to).containsExactly("jan@voorbeeld.nl");
        node.enablement.disable(product.id(), here, "test");
        node.mails.clear();
        tell(here);
        assertThat(node.mails).isEmpty();
    }

    @Test
    void tellsTheStaffOfWhoActsForAMunicipality() {
        OrganisationId regeling = node.organisation("GR-TEST", OrganisationType.SAMENWERKINGSVERBAND);
        OrganisationId member = node.municipality("GM9003");
        node.organisations.mandate(regeling, member, Node.LONG_AGO, null);
        node.enablement.enable(product.id(), regeling, "test");
        Account piet = node.active("piet", regeling);
        grant(piet, regeling);

        tell(member);

        assertThat(node.mails).extracting(Outbox.Mail::to).containsExactly("piet@voorbeeld.nl");
    }

    @Test
    void countsWhatIsUnread() {
        assertThat(node.board.unread(jan.id())).isZero();
        tell(here);
        tell(here);
        assertThat(node.board.unread(jan.id())).isEqualTo(2);

        node.board.markAllRead(jan.id());

        assertThat(node.board.unread(jan.id())).isZero();
        assertThat(node.board.of(jan.id(), DUTCH)).hasSize(2).allMatch(NoticeBoard.Line::read);
    }

    @Test
    void tellsNothingIfTheTransactionIsUndone() {
        assertThatIllegalStateException()
                .isThrownBy(() -> database.transactions().run(() -> {
                    tell(here);
                    throw new IllegalStateException("undo");
                }));

        assertThat(node.board.of(jan.id(), DUTCH)).isEmpty();
        assertThat(node.board.unread(jan.id())).isZero();
    }

    @Test
    void theJobRemovesThemAfterNinetyDays() {
        tell(here);
        clock.forward(Duration.ofDays(90));
        assertThat(node.removeOldNotices.run(clock)).isEqualTo("0 notices removed");
        clock.forward(Duration.ofSeconds(1));
        assertThat(node.removeOldNotices.run(clock)).isEqualTo("1 notices removed");

        assertThat(node.board.unread(jan.id())).isZero();
    }

    @Test
    void speaksForOneOfTheProductsOfItsBundle() {
        Notices first = new BundleNotices(node.teller, ProductHeader.parse("familie, voorbeeld"), null);
        first.of(product.id()).tellHolders(FETCH, Set.of(here), "rapport-klaar", "ophalen", 3);

        assertThat(node.mails.get(0).kind()).isEqualTo("voorbeeld-melding");
        assertThat(node.board.of(jan.id(), DUTCH).get(0).path()).isEqualTo("/voorbeeld/ophalen");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> first.of(new ProductId("ander")))
                .withMessage("Product 'ander' is none of this bundle, which brings 'familie', 'voorbeeld'");
    }

    @Test
    void tellsAddressesOfNobodyInParticularByMailAlone() {
        Notices notices = new BundleNotices(node.teller, ProductHeader.parse("voorbeeld"), null);

        notices.tellAddresses(Set.of("team@gemeente.example"), "rapport-klaar", "ophalen", 3);

        assertThat(node.mails).singleElement().satisfies(mail -> {
            assertThat(mail.kind()).isEqualTo("voorbeeld-melding");
            assertThat(mail.to()).isEqualTo("team@gemeente.example");
            assertThat(mail.subject()).isEqualTo("rapport-klaar.subject in nl [3]");
            assertThat(mail.text())
                    .startsWith("Beste lezer,\n\nrapport-klaar.text in nl [3]\n")
                    .contains("https://portaal.test/voorbeeld/ophalen\n");
        });
        assertThat(node.board.of(jan.id(), DUTCH)).isEmpty();
    }

    @Test
    void anAddressOfSomebodyWhoIsToldGetsOneMail() {
        Notices notices = new BundleNotices(node.teller, ProductHeader.parse("voorbeeld"), null);

        notices.tellHolders(
                FETCH,
                Set.of(here),
                Set.of("JAN@Voorbeeld.nl", "team@gemeente.example", "Team@gemeente.example"),
                "rapport-klaar",
                "ophalen",
                3);

        assertThat(node.mails)
                .extracting(mail -> mail.to().toLowerCase(Locale.ROOT))
                .containsExactly("jan@voorbeeld.nl", "team@gemeente.example");
        assertThat(node.mails.get(0).text()).startsWith("Beste Persoon jan,");
        assertThat(node.mails.get(1).text()).startsWith("Beste lezer,");
        assertThat(node.board.of(jan.id(), DUTCH)).hasSize(1);
    }

    @Test
    void anAddressOfSomebodyWhoIsNotToldGetsItsMail() {
        Account piet = node.active("piet", there);
        grant(piet, there);
        Notices notices = new BundleNotices(node.teller, ProductHeader.parse("voorbeeld"), null);

        notices.tellHolders(FETCH, Set.of(here), Set.of("piet@voorbeeld.nl"), "rapport-klaar", "ophalen", 3);

        assertThat(node.mails)
                .extracting(Outbox.Mail::to)
                .containsExactlyInAnyOrder("jan@voorbeeld.nl", "piet@voorbeeld.nl");
        assertThat(node.board.of(piet.id(), DUTCH)).isEmpty();
    }

    @Test
    void tellsNobodyIfAnAddressIsNone() {
        Notices notices = new BundleNotices(node.teller, ProductHeader.parse("voorbeeld"), null);

        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        notices.tellHolders(FETCH, Set.of(here), Set.of("geen adres"), "rapport-klaar", "ophalen", 3));
        assertThat(node.mails).isEmpty();
        assertThat(node.board.of(jan.id(), DUTCH)).isEmpty();
    }

    @Test
    void tellsNoAddressIfOneOfThemIsNone() {
        Notices notices = new BundleNotices(node.teller, ProductHeader.parse("voorbeeld"), null);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> notices.tellAddresses(
                        Set.of("team@gemeente.example", "a@b.nl\nBcc: c@d.nl"), "rapport-klaar", "ophalen"))
                .withMessageNotContaining("Bcc");
        assertThat(node.mails).isEmpty();
    }

    @Test
    void tellsWhoManagesTheUsersOfTheFieldOfTheProduct() {
        Account hier = administrator("hier", here, product.domain());
        administrator("zorg", here, Domain.ZORG);
        administrator("daar", there, product.domain());
        node.mails.clear();

        new BundleNotices(node.teller, ProductHeader.parse("voorbeeld"), null)
                .tellAdministrators(Set.of(here), "opvallend");

        assertThat(node.mails).extracting(Outbox.Mail::to).containsExactly(hier.email());
        assertThat(node.mails.get(0).text()).contains("https://portaal.test/gebruikersbeheer/logboek\n");
        assertThat(node.board.of(hier.id(), DUTCH)).extracting("path").containsExactly("/gebruikersbeheer/logboek");
        assertThat(node.board.of(jan.id(), DUTCH)).isEmpty();
    }

    private Account administrator(String userName, OrganisationId at, Domain domain) {
        Account person = node.active(userName, at);
        node.administrators.appoint(person.id(), domain, "test");
        return person;
    }

    @Test
    void isForProductsOnly() {
        Notices notices = new BundleNotices(node.teller, null, null);

        assertThatIllegalStateException().isThrownBy(() -> notices.tellHolders(FETCH, Set.of(here), "iets", "pad"));
    }
}
