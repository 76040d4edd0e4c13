// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.AdministratorRegistrations.Form;
import nl.bidn.portal.identity.FakeProduct;
import nl.bidn.portal.identity.Node;
import nl.bidn.portal.identity.Registration;
import nl.bidn.portal.identity.Registration.Step;
import nl.bidn.portal.identity.Roles.Capacity;
import nl.bidn.portal.identity.Roles.ChangeForm;
import nl.bidn.portal.identity.Session;
import nl.bidn.portal.identity.VerificationCodes;
import nl.bidn.portal.identity.VerificationCodes.Check;
import nl.bidn.portal.testkit.FixedClock;
import nl.bidn.portal.testkit.TestDatabase;
import org.jspecify.annotations.Nullable;

/**
 * What may happen to one new person, in any order, against the plainest model of it: he holds no right before he typed a
 * code that counted, though he was given a role and may be on a form as gebruikersbeheerder; and none that he lost by being
 * switched off.
 */
class RegistrationModelTest {
    private static final FixedClock CLOCK = FixedClock.at("2026-11-23T08:00:00Z");
    private static final FakeProduct PRODUCT = FakeProduct.named("voorbeeld");
    private static final OrganisationId STAD = new OrganisationId("GM9901");

    private static @Nullable TestDatabase database;
    private static @Nullable Node node;
    private static @Nullable AccountId administrator;
    private static @Nullable AccountId officer;
    private static int people;

    /** What may happen. */
    enum Act {
        ARRIVE,
        TELL,
        ISSUE,
        LINK,
        WRONG_CODE,
        RIGHT_CODE,
        A_DAY,
        THREE_WEEKS,
        DEACTIVATE,
        REACTIVATE,
        REMOVAL
    }

    @BeforeContainer
    static void open() {
        TestDatabase opened = TestDatabase.derby();
        database = opened;
        var em = opened.unit("identity", Node.class.getClassLoader());
        Node made = new Node(em, opened.transactions(), opened.caches(), opened.secrets(), CLOCK);
        node = made;
        Newcomers.municipality(made, STAD.value());
        administrator = made.active("beheerder", STAD).id();
        made.administrators.appoint(administrator, Domain.ZORG, "test");
        officer = made.active("officer", made.organisation("BIDN", OrganisationType.BIDN))
                .id();
        made.administrators.makeOfficer(officer, "test");
        made.products.install(PRODUCT);
        made.enablement.enable(PRODUCT.id(), STAD, "test");
    }

    @AfterContainer
    static void close() {
        if (database != null) {
            database.close();
        }
    }

    /** What we know of the person without asking. */
    private static final class Model {
        final String pseudonym = "persoon-" + people++;

        @Nullable
        AccountId id;

        Instant came = Instant.EPOCH;
        Account.State state = Account.State.REGISTERED;
        boolean told;
        boolean verified;

        @Nullable
        String registration;

        /** As far as rights that he was given, and did not lose by being switched off; they count once he is verified. */
        boolean hasRole;

        boolean manages;

        @Nullable
        Instant expires;

        int wrong;

        boolean codeCounts() {
            Instant end = expires;
            return end != null
                    && wrong < VerificationCodes.TRIES
                    && CLOCK.instant().isBefore(end);
        }

        /** What comes of a wrong one, and counts it. */
        Check wrongCode() {
            if (!told) {
                return Check.NONE;
            }
            if (wrong >= VerificationCodes.TRIES) {
                return Check.VOID;
            }
            if (!codeCounts()) {
                return Check.EXPIRED;
            }
            wrong++;
            return wrong >= VerificationCodes.TRIES ? Check.VOID : Check.WRONG;
        }

        void issued() {
            expires = CLOCK.instant().plus(VerificationCodes.VALID);
            wrong = 0;
        }

        void switchedOff() {
            state = Account.State.DEACTIVATED;
            hasRole = false;
            manages = false;
        }

        void gone() {
            id = null;
            state = Account.State.REGISTERED;
            told = false;
            expires = null;
            wrong = 0;
            registration = null;
            hasRole = false;
        }
    }

    @Property(seed = "20261126", tries = 60, shrinking = ShrinkingMode.BOUNDED)
    void noRightBeforeACodeThatCounted(@ForAll @Size(min = 5, max = 40) List<Act> acts) {
        Node on = Objects.requireNonNull(node);
        Model model = new Model();
        for (Act act : acts) {
            act(on, model, act);
            compare(on, model);
        }
    }

    private static void act(Node on, Model model, Act act) {
        AccountId id = model.id;
        if (id == null) {
            if (act == Act.ARRIVE) {
                arrive(on, model);
            } else {
                pass(on, act);
            }
            return;
        }
        boolean waits = model.state == Account.State.REGISTERED;
        switch (act) {
            case ARRIVE -> {
                if (model.state != Account.State.DEACTIVATED) {
                    assertThat(Newcomers.arrive(on, STAD, model.pseudonym)).isEqualTo(id);
                }
            }
            case TELL -> tell(on, model, id, waits);
            case ISSUE -> {
                boolean may = waits && model.told && model.registration == null;
                assertThat(on.registration.mayReveal(beheerder(), id)).isEqualTo(may);
                if (may) {
                    on.registration.issueFor(beheerder(), id);
                    model.issued();
                }
            }
            case WRONG_CODE -> {
                if (waits) {
                    Check expected = model.wrongCode();
                    assertThat(on.registration.verify(id, "00000-00000").check())
                            .isEqualTo(expected);
                }
            }
            case RIGHT_CODE -> {
                boolean right = waits && model.codeCounts();
                if (right) {
                    String registration = model.registration;
                    String code = registration == null
                            ? on.registration.revealFor(beheerder(), id)
                            : on.administratorRegistrations
                                    .release(registration, officer())
                                    .orElseThrow();
                    assertThat(on.registration.verify(id, code).check()).isEqualTo(Check.RIGHT);
                    model.state = Account.State.ACTIVE;
                    model.verified = true;
                    model.manages = registration != null;
                    model.expires = null;
                }
            }
            case LINK -> link(on, model, id, waits);
            case DEACTIVATE -> {
                on.accounts.deactivate(id, "test");
                model.switchedOff();
            }
            case REACTIVATE -> {
                on.accounts.reactivate(id, "test");
                if (model.state == Account.State.DEACTIVATED) {
                    model.state = model.verified ? Account.State.ACTIVE : Account.State.REGISTERED;
                }
            }
            case REMOVAL -> {
                on.removeUnverified.run(CLOCK);
                if (waits
                        && !model.codeCounts()
                        && model.came.plus(Registration.KEPT_UNVERIFIED).isBefore(CLOCK.instant())) {
                    model.gone();
                }
            }
            case A_DAY, THREE_WEEKS -> pass(on, act);
        }
    }

    private static void arrive(Node on, Model model) {
        AccountId id = Newcomers.arrive(on, STAD, model.pseudonym);
        model.id = id;
        model.came = CLOCK.instant();
        var form = new ChangeForm("MF-1", LocalDate.of(2026, 11, 1), Capacity.COLLEGE_BW, null, "B. Urgemeester");
        on.roles.grant(id, PRODUCT.id(), FakeProduct.PRODUCT_MANAGER, STAD, form);
        model.hasRole = true;
    }

    private static void link(Node on, Model model, AccountId id, boolean waits) {
        if (!waits || !model.told || model.registration != null) {
            return;
        }
        String registration = on.administratorRegistrations.register(
                new Form(
                        STAD,
                        Domain.ZORG,
                        "J. de Vries",
                        "jan@voorbeeld.example",
                        model.pseudonym + CLOCK.instant(),
                        LocalDate.of(2026, 11, 1),
                        "B. Urgemeester",
                        Capacity.COLLEGE_BW),
                "console:test");
        on.administratorRegistrations.link(registration, id, "console:test");
        model.registration = registration;
        model.issued();
    }

    private static void tell(Node on, Model model, AccountId id, boolean waits) {
        if (model.state == Account.State.DEACTIVATED) {
            return;
        }
        assertThat(on.registration.tell(id, Newcomers.details())).isEmpty();
        if (waits && !model.told) {
            model.issued();
        }
        model.told = true;
    }

    private static void pass(Node on, Act act) {
        switch (act) {
            case A_DAY -> CLOCK.forward(Duration.ofDays(1));
            case THREE_WEEKS -> CLOCK.forward(Duration.ofDays(21));
            case REMOVAL -> on.removeUnverified.run(CLOCK);
            default -> {
                // there is nobody yet
            }
        }
    }

    private static AccountId officer() {
        return Objects.requireNonNull(officer);
    }

    private static AccountId beheerder() {
        return Objects.requireNonNull(administrator);
    }

    private static final Set<Account.State> MAY_COME = EnumSet.of(Account.State.ACTIVE, Account.State.REGISTERED);

    private static void compare(Node on, Model model) {
        AccountId id = model.id;
        if (id == null) {
            return;
        }
        assertThat(on.accounts.find(id)).map(Account::state).contains(model.state);
        Step due = model.state != Account.State.REGISTERED ? Step.NONE : model.told ? Step.VERIFICATION : Step.DETAILS;
        assertThat(on.registration.step(id)).isEqualTo(due);
        if (MAY_COME.contains(model.state)) {
            String token = on.sessions.open(id, Assurance.EH3);
            Session session = on.sessions.find(token, false).orElseThrow();
            assertThat(session.verified()).isEqualTo(model.verified);
            assertThat(on.access.organisations(session).isEmpty()).isNotEqualTo(model.verified);
            assertThat(on.access.person(session, PRODUCT).may(FakeProduct.FETCH, STAD))
                    .isEqualTo(model.verified && model.hasRole);
            assertThat(on.administrators.of(id).isEmpty()).isNotEqualTo(model.manages);
            on.sessions.end(token);
        }
    }
}
