// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.completion;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.bidn.portal.api.Agreement;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.Dienst;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.Permission;
import nl.bidn.portal.api.Product;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Role;
import nl.bidn.portal.clockwork.Jobs;
import nl.bidn.portal.clockwork.OutboxStatus;
import nl.bidn.portal.clockwork.WorkQueue;
import nl.bidn.portal.console.fake.FakeDesk;
import nl.bidn.portal.console.fake.Town;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AdministratorRegistrations;
import nl.bidn.portal.identity.Administrators;
import nl.bidn.portal.identity.Machtigingen;
import nl.bidn.portal.identity.Machtigingen.Machtiging;
import nl.bidn.portal.identity.Roles;
import nl.bidn.portal.identity.Session;
import nl.bidn.portal.identity.Sessions;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.products.Products;
import nl.bidn.portal.signin.eherkenning.EherkenningAdministration;
import nl.bidn.portal.signin.eherkenning.EherkenningAdministration.Broker;
import org.apache.karaf.shell.support.completers.ArgumentCommandLine;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;

/** What the Tab key offers at the console. */
class CompletersTest {
    /** A product with two roles and one document. */
    private static final class Berichten implements Product {
        @Override
        public ProductId id() {
            return new ProductId("berichten");
        }

        @Override
        public Domain domain() {
            return Domain.ZORG;
        }

        @Override
        public List<Agreement> agreements() {
            return List.of(new Agreement("aansluiting"));
        }

        @Override
        public List<Role> roles() {
            return List.of(Role.staff("lezer"), Role.signatory("tekenaar"));
        }
    }

    /** Installed, and there. */
    public static final class Installed {
        public ProductId id() {
            return new ProductId("berichten");
        }

        public Optional<Product> product() {
            return Optional.of(new Berichten());
        }

        public List<Role> roles() {
            return new Berichten().roles();
        }

        public List<Dienst> diensten() {
            return List.of(Dienst.of("toezien", new Permission("zien")));
        }
    }

    /** One mandate. */
    public static final class OneMandate {
        public List<Machtiging> all() {
            return List.of(new Machtiging(
                    "m-7",
                    Town.STAD.id(),
                    Town.DAM.id(),
                    new ProductId("berichten"),
                    Set.of("toezien"),
                    LocalDate.EPOCH,
                    null,
                    "D-1",
                    Instant.EPOCH,
                    "a-1"));
        }
    }

    /** Installed, and not there: its name is known, what it brings is not. */
    public static final class Failed {
        public ProductId id() {
            return new ProductId("kapot");
        }
    }

    /** Both. */
    public static final class Both {
        public List<InstalledProduct> all() {
            return List.of(installed(new Installed()), installed(new Failed()));
        }

        private static InstalledProduct installed(Object behaviour) {
            return new FakeDesk().with(InstalledProduct.class, behaviour).with(InstalledProduct.class, p -> p);
        }
    }

    /** One job. */
    public static final class OneJob {
        public List<Jobs.JobLine> all() {
            return List.of(new Jobs.JobLine("berichten/tel", "daily 03:00", null, null, false, null));
        }
    }

    /** One mail that could not be sent. */
    public static final class OneDead {
        public List<OutboxStatus.DeadLetter> deadLetters() {
            return List.of(new OutboxStatus.DeadLetter("m-1", "", "", "", Instant.EPOCH, 10, null));
        }
    }

    /** Anna is an officer. */
    public static final class AnOfficer {
        public List<Account> officers() {
            return List.of(Town.ANNA);
        }
    }

    /** Anna is signed in. */
    public static final class OneSession {
        public List<Session> all() {
            return List.of(new Session(
                    "s-1",
                    Town.ANNA.id(),
                    Town.ANNA.name(),
                    Assurance.PASSWORD,
                    Instant.EPOCH,
                    Instant.EPOCH,
                    null,
                    "",
                    "nl",
                    "auto",
                    true));
        }
    }

    /** One piece is laid aside. */
    public static final class OneAside {
        public List<WorkQueue.AsidePiece> aside() {
            return List.of(new WorkQueue.AsidePiece(
                    "p1", new ProductId("berichten"), "doorsturen", Town.STAD.id(), "m-1", Instant.EPOCH, 3, "weg"));
        }
    }

    /** One form waits. */
    public static final class OneRegistration {
        public List<AdministratorRegistrations.Registered> open() {
            var form = new AdministratorRegistrations.Form(
                    Town.STAD.id(),
                    Domain.ZORG,
                    "C. Smit",
                    "c@example.nl",
                    "F-1",
                    LocalDate.EPOCH,
                    "A. Directeur",
                    Roles.Capacity.LEIDINGGEVENDE);
            return List.of(new AdministratorRegistrations.Registered(
                    "r-1",
                    form,
                    AdministratorRegistrations.State.OPEN,
                    Instant.EPOCH,
                    "a-1",
                    null,
                    null,
                    null,
                    null,
                    null));
        }
    }

    /** One broker. */
    public static final class OneBroker {
        public List<Broker> brokers() {
            return List.of(new Broker(
                    "noordwind",
                    "Noordwind",
                    "urn:x",
                    EherkenningAdministration.Binding.POST,
                    "text/xml",
                    true,
                    1,
                    Instant.EPOCH,
                    List.of()));
        }
    }

    private static final org.apache.karaf.shell.api.console.Session OPERATOR =
            FakeDesk.idle(org.apache.karaf.shell.api.console.Session.class);

    private final FakeDesk desk = Town.desk()
            .with(Products.class, new Both())
            .with(Jobs.class, new OneJob())
            .with(OutboxStatus.class, new OneDead())
            .with(WorkQueue.class, new OneAside())
            .with(Administrators.class, new AnOfficer())
            .with(Machtigingen.class, new OneMandate())
            .with(Sessions.class, new OneSession())
            .with(AdministratorRegistrations.class, new OneRegistration())
            .with(EherkenningAdministration.class, new OneBroker());

    /** Of each completer all that it knows. */
    private static Map<WordCompleter, List<String>> known() {
        Map<WordCompleter, List<String>> known = new LinkedHashMap<>();
        known.put(new ProductCompleter(), List.of("berichten", "kapot"));
        known.put(new RoleCompleter(), List.of("lezer", "tekenaar"));
        known.put(new DienstCompleter(), List.of("toezien"));
        known.put(new MachtigingCompleter(), List.of("m-7"));
        known.put(new DepartmentCompleter(), List.of("gemeentebelastingen", "participatie", "schuldhulpverlening"));
        known.put(new AgreementCompleter(), List.of("aansluiting"));
        known.put(new OrganisationCompleter(), List.of("GM9901", "GM9902"));
        known.put(new UserCompleter(), List.of("anna", "bram"));
        known.put(new OfficerCompleter(), List.of("anna"));
        known.put(new SessionCompleter(), List.of("s-1"));
        known.put(new JobCompleter(), List.of("berichten/tel"));
        known.put(new DeadLetterCompleter(), List.of("m-1"));
        known.put(new AsidePieceCompleter(), List.of("p1"));
        known.put(new RegistrationCompleter(), List.of("r-1"));
        known.put(new BrokerCompleter(), List.of("noordwind"));
        known.put(new ProductOrDomainCompleter(), List.of("SCHULDEN", "WERK_EN_INKOMEN", "ZORG", "berichten", "kapot"));
        known.put(new DomainCompleter(), List.of("SCHULDEN", "WERK_EN_INKOMEN", "ZORG"));
        known.put(new CapacityCompleter(), List.of("COLLEGE_BW", "GEBRUIKERSBEHEERDER", "LEIDINGGEVENDE"));
        known.put(new NumberKindCompleter(), List.of("KVK:", "RSIN:"));
        known.put(
                new OrganisationTypeCompleter(),
                List.of(
                        "BEWINDVOERDER",
                        "BIDN",
                        "GEMEENTE",
                        "KETENPARTNER",
                        "SAMENWERKINGSVERBAND",
                        "SCHULDEISER",
                        "SCHULDHULPVERLENER"));
        known.put(
                new StaatCompleter(),
                List.of(
                        "CONCEPT",
                        "INGEDIEND",
                        "IN_BEHANDELING",
                        "AANVULLING_GEVRAAGD",
                        "GOEDGEKEURD",
                        "AFGEWEZEN",
                        "INGETROKKEN"));
        return known;
    }

    @Test
    void eachOffersWhatItKnows() {
        known().forEach((completer, words) -> assertThat(offered(completer, desk.registry(), ""))
                .as(completer.getClass().getSimpleName())
                .containsExactlyInAnyOrderElementsOf(words));
    }

    @Test
    void offersWhatBeginsAsWasTyped() {
        assertThat(offered(new OrganisationCompleter(), desk.registry(), "GM9902"))
                .containsExactly("GM9902");
        assertThat(offered(new DomainCompleter(), desk.registry(), "W")).containsExactly("WERK_EN_INKOMEN");
        assertThat(offered(new UserCompleter(), desk.registry(), "x")).isEmpty();
    }

    @Test
    void withoutItsServiceItOffersNothing() {
        for (WordCompleter completer : known().keySet()) {
            List<String> candidates = new ArrayList<>();
            assertThat(completer.complete(OPERATOR, new ArgumentCommandLine("", 0), candidates))
                    .as("before it has a registry")
                    .isEqualTo(-1);
            assertThat(candidates).isEmpty();
        }
        assertThat(offered(new ProductCompleter(), new FakeDesk().registry(), ""))
                .isEmpty();
        assertThat(offered(new CapacityCompleter(), new FakeDesk().registry(), ""))
                .as("fixed words need none")
                .hasSize(3);
    }

    @Test
    void noneIsForgotten() {
        assertThat(new ClassFileImporter()
                                .withImportOption(new ImportOption.DoNotIncludeTests())
                                .importPackagesOf(WordCompleter.class)
                                .stream()
                                .filter(one -> one.isAssignableTo(WordCompleter.class))
                                .map(one -> one.getName()))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Stream.of(WordCompleter.class),
                                known().keySet().stream().map(Object::getClass))
                        .map(Class::getName)
                        .toList());
    }

    private static List<String> offered(WordCompleter completer, BundleContext registry, String typed) {
        completer.context = registry;
        List<String> candidates = new ArrayList<>();
        int place = completer.complete(OPERATOR, new ArgumentCommandLine(typed, typed.length()), candidates);
        assertThat(place).isEqualTo(candidates.isEmpty() ? -1 : 0);
        return candidates.stream().map(String::strip).toList();
    }
}
