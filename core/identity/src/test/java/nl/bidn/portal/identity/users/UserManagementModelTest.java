// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.users;

import static nl.bidn.portal.identity.FakeProduct.CONFIGURE;
import static nl.bidn.portal.identity.FakeProduct.EXCHANGE;
import static nl.bidn.portal.identity.FakeProduct.PRODUCT_MANAGER;
import static nl.bidn.portal.identity.FakeProduct.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.EherkenningPeople.Arrival;
import nl.bidn.portal.identity.EherkenningPerson;
import nl.bidn.portal.identity.FakeProduct;
import nl.bidn.portal.identity.LegalSubject;
import nl.bidn.portal.identity.Node;
import nl.bidn.portal.identity.Prefill;
import nl.bidn.portal.identity.Session;
import nl.bidn.portal.identity.UserManagement.Change;
import nl.bidn.portal.identity.UserManagement.Done;
import nl.bidn.portal.identity.UserManagement.Refused;
import nl.bidn.portal.identity.UserManagement.Result;
import nl.bidn.portal.identity.UserManagement.Right;
import nl.bidn.portal.identity.UserManagement.Stale;
import nl.bidn.portal.identity.UserManagement.Why;
import nl.bidn.portal.testkit.FixedClock;
import nl.bidn.portal.testkit.TestDatabase;
import org.jspecify.annotations.Nullable;

/** Whatever several administrators do in whatever order, everybody may exactly what the plainest model says. */
class UserManagementModelTest {
    private static final FixedClock CLOCK = FixedClock.at("2026-11-23T08:00:00Z");
    private static final FakeProduct CARE = FakeProduct.exchange("iwmo", Domain.ZORG);
    private static final FakeProduct DEBTS = FakeProduct.exchange("schulden", Domain.SCHULDEN);
    private static final List<Right> RIGHTS = List.of(
            new Right(CARE.id(), USER),
            new Right(CARE.id(), PRODUCT_MANAGER),
            new Right(DEBTS.id(), USER),
            new Right(DEBTS.id(), PRODUCT_MANAGER));
    private static final int ACTS = 40;

    private static @Nullable TestDatabase database;
    private static @Nullable Node node;
    private static int countries;

    @BeforeContainer
    static void open() {
        TestDatabase opened = TestDatabase.derby();
        var em = opened.unit("identity", Node.class.getClassLoader());
        database = opened;
        var made = new Node(em, opened.transactions(), opened.caches(), opened.secrets(), CLOCK);
        made.products.install(CARE);
        made.products.install(DEBTS);
        node = made;
    }

    @AfterContainer
    static void close() {
        if (database != null) {
            database.close();
        }
    }

    private static Domain domain(Right right) {
        return right.product().equals(CARE.id()) ? Domain.ZORG : Domain.SCHULDEN;
    }

    /** A person as we think he is. */
    private static final class Person {
        final AccountId id;
        final int town;
        final Set<Right> roles = new HashSet<>();
        final Set<Domain> manages = EnumSet.noneOf(Domain.class);
        boolean verified;
        boolean on = true;
        boolean gone;
        int changes;

        Person(AccountId id, int town, boolean verified) {
            this.id = id;
            this.town = town;
            this.verified = verified;
        }

        Set<Domain> mayManage() {
            return on && verified && !gone ? manages : Set.of();
        }

        Set<Domain> holdsIn() {
            Set<Domain> domains = EnumSet.noneOf(Domain.class);
            domains.addAll(manages);
            roles.forEach(right -> domains.add(domain(right)));
            return domains;
        }
    }

    /** Two towns with their administrators, and what happens there. */
    private static final class Country {
        final Node node = Objects.requireNonNull(UserManagementModelTest.node);
        final Random random;
        final int number = countries++;
        final List<OrganisationId> towns = new ArrayList<>();
        final List<Person> people = new ArrayList<>();

        Country(long seed) {
            random = new Random(seed);
            for (int town = 0; town < 2; town++) {
                OrganisationId id =
                        node.organisation("ST" + number + "X" + town, OrganisationType.SAMENWERKINGSVERBAND);
                towns.add(id);
                node.enablement.enable(CARE.id(), id, "test");
                node.enablement.enable(DEBTS.id(), id, "test");
                node.eherkenning.add(kvk(town), id, "test");
                manager(town, Set.of(Domain.ZORG));
                manager(town, Set.of(Domain.SCHULDEN));
                manager(town, Set.of(Domain.ZORG, Domain.SCHULDEN));
            }
        }

        private LegalSubject kvk(int town) {
            return LegalSubject.of("KVK:" + (90_000_000 + number * 2 + town));
        }

        private void manager(int town, Set<Domain> domains) {
            Account account = node.active("m" + number + "-" + people.size() + "x", towns.get(town));
            // who never signed in is invited again when he comes back
            node.accounts.signedIn(account.id());
            var person = new Person(account.id(), town, true);
            domains.forEach(domain -> node.administrators.appoint(account.id(), domain, "test"));
            person.manages.addAll(domains);
            people.add(person);
        }

        private Person any() {
            return people.get(random.nextInt(people.size()));
        }

        void act() {
            switch (random.nextInt(10)) {
                case 0 -> register();
                case 1 -> verify(any());
                case 2 -> appoint(any(), any(), random.nextBoolean() ? Domain.ZORG : Domain.SCHULDEN);
                case 3 -> dismiss(any(), any(), random.nextBoolean() ? Domain.ZORG : Domain.SCHULDEN);
                case 4 -> erase(any(), any(), random.nextInt(6) == 0);
                case 5, 6 -> save(any(), any(), Set.of(), random.nextInt(3) == 0, random.nextInt(6) == 0);
                default -> save(any(), any(), someRights(), true, random.nextInt(6) == 0);
            }
        }

        private Set<Right> someRights() {
            Set<Right> rights = new HashSet<>();
            RIGHTS.stream().filter(right -> random.nextInt(3) == 0).forEach(rights::add);
            return rights;
        }

        private void register() {
            int town = random.nextInt(2);
            var came = new EherkenningPerson(List.of(kvk(town)), "p" + people.size(), null, null);
            var welcome = (Arrival.Welcome) node.eherkenning.arrive(came, Prefill.NOTHING);
            people.add(new Person(welcome.account(), town, false));
        }

        private void verify(Person person) {
            if (!person.verified && person.on && !person.gone) {
                node.codes.issue(person.id, "test");
                node.codes.verify(person.id, node.codes.reveal(person.id, "test"));
                person.verified = true;
            }
        }

        /** What becomes of an act on a user before its own rules; none: those decide. */
        private @Nullable Result before(Person by, Person target, boolean stale) {
            if (target.gone || target.town != by.town || stale) {
                return new Stale(Optional.empty());
            }
            return null;
        }

        private void save(Person by, Person target, Set<Right> rights, boolean on, boolean stale) {
            var change = new Change(stale ? target.changes - 1 : target.changes, rights, false, false, on);
            if (by.mayManage().isEmpty()) {
                assertThatIllegalArgumentException().isThrownBy(() -> node.users.save(by.id, target.id, change));
                return;
            }
            Set<Domain> mine = Set.copyOf(by.mayManage());
            Result expected = before(by, target, stale);
            if (expected == null) {
                expected = judged(by, target, rights, on, mine);
            }
            same(node.users.save(by.id, target.id, change), expected);
            if (expected instanceof Done) {
                if (!on || !target.on) {
                    target.manages.clear();
                }
                if (on) {
                    target.roles.removeIf(right -> mine.contains(domain(right)));
                    target.roles.addAll(rights);
                } else if (target.on) {
                    target.roles.clear();
                }
                target.on = on;
                target.changes++;
            }
        }

        private static Result judged(Person by, Person target, Set<Right> rights, boolean on, Set<Domain> mine) {
            boolean switches = target.on != on;
            if (switches && by == target) {
                return new Refused(Why.HIMSELF);
            }
            if (switches && !mine.containsAll(target.holdsIn())) {
                return new Refused(Why.ELSEWHERE);
            }
            boolean own = rights.stream().allMatch(right -> mine.contains(domain(right)));
            return own ? new Done() : new Refused(Why.BY_FORM);
        }

        private void erase(Person by, Person target, boolean stale) {
            int changes = stale ? target.changes - 1 : target.changes;
            if (by.mayManage().isEmpty()) {
                assertThatIllegalArgumentException().isThrownBy(() -> node.users.erase(by.id, target.id, changes));
                return;
            }
            Result expected = before(by, target, stale);
            if (expected == null) {
                expected = by == target
                        ? new Refused(Why.HIMSELF)
                        : target.on ? new Refused(Why.SWITCH_OFF_FIRST) : new Done();
            }
            same(node.users.erase(by.id, target.id, changes), expected);
            if (expected instanceof Done) {
                target.gone = true;
                target.roles.clear();
                target.manages.clear();
            }
        }

        private void appoint(Person by, Person target, Domain domain) {
            if (by.mayManage().isEmpty()) {
                assertThatIllegalArgumentException().isThrownBy(() -> node.users.appoint(by.id, target.id, domain));
                return;
            }
            Result expected = before(by, target, !by.mayManage().contains(domain));
            if (expected == null) {
                expected = by == target
                        ? new Refused(Why.HIMSELF)
                        : target.on && target.verified ? new Done() : new Refused(Why.NOT_ACTIVE);
            }
            same(node.users.appoint(by.id, target.id, domain), expected);
            if (expected instanceof Done) {
                target.manages.add(domain);
                target.changes++;
            }
        }

        private void dismiss(Person by, Person target, Domain domain) {
            Result expected = before(by, target, !by.mayManage().contains(domain));
            if (expected == null) {
                expected = by == target ? new Refused(Why.HIMSELF) : new Done();
            }
            same(node.users.dismiss(by.id, target.id, domain, null), expected);
            if (expected instanceof Done) {
                target.manages.remove(domain);
                target.changes++;
            }
        }

        private static void same(Result result, Result expected) {
            if (expected instanceof Stale) {
                assertThat(result).isInstanceOf(Stale.class);
            } else {
                assertThat(result).isEqualTo(expected);
            }
        }

        /** Everybody, everywhere. */
        void check() {
            for (Person person : people) {
                for (FakeProduct product : List.of(CARE, DEBTS)) {
                    for (int town = 0; town < 2; town++) {
                        check(person, product, USER, town);
                        check(person, product, PRODUCT_MANAGER, town);
                    }
                }
                assertThat(node.users.domains(person.id)).isEqualTo(person.mayManage());
            }
        }

        private void check(Person person, FakeProduct product, String role, int town) {
            boolean expected = person.on
                    && person.verified
                    && person.town == town
                    && person.roles.contains(new Right(product.id(), role));
            var session = new Session(
                    "s", person.id, "", Assurance.EH3, CLOCK.instant(), CLOCK.instant(), null, "t", "nl", "auto", true);
            assertThat(node.access
                            .person(session, product)
                            .may(role.equals(USER) ? EXCHANGE : CONFIGURE, towns.get(town)))
                    .isEqualTo(expected);
        }
    }

    @Property(seed = "20261126", tries = 60, shrinking = ShrinkingMode.OFF)
    void everybodyMayWhatTheModelSays(@ForAll long seed) {
        var country = new Country(seed);
        for (int i = 0; i < ACTS; i++) {
            country.act();
            country.check();
        }
    }
}
