// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.demo;

import java.time.LocalDate;
import java.util.List;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.Accounts;
import nl.bidn.portal.identity.Administrators;
import nl.bidn.portal.identity.EherkenningPeople;
import nl.bidn.portal.identity.EherkenningPeople.Arrival;
import nl.bidn.portal.identity.EherkenningPerson;
import nl.bidn.portal.identity.LegalSubject;
import nl.bidn.portal.identity.LegalSubject.Kind;
import nl.bidn.portal.identity.PersonalDetails;
import nl.bidn.portal.identity.Prefill;
import nl.bidn.portal.identity.Registration;
import nl.bidn.portal.identity.Registration.Told;
import nl.bidn.portal.identity.Roles;
import nl.bidn.portal.identity.Roles.Capacity;
import nl.bidn.portal.identity.Roles.ChangeForm;
import nl.bidn.portal.identity.VerificationCodes;
import nl.bidn.portal.sandbox.eherkenning.DemoLegalSubjects;
import nl.bidn.portal.sandbox.eherkenning.DemoPersona;
import nl.bidn.portal.sandbox.eherkenning.DemoPersonas;
import nl.bidn.portal.sandbox.eherkenning.EherkenningBroker;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Those of the simulated eHerkenning who can work with iWmo and iJw, with Wlz-Registertoets, with the Schuldenknooppunt or with Schuldhulpverlening at once: as if each had been there before,
 * had told who he is, had typed his code and had got his role; so he waits for no gebruikersbeheerder.
 */
@Component(service = ZorgPeople.class)
public final class ZorgPeople {
    private static final String BY = "sandbox";
    private static final List<ProductId> DIENSTEN = List.of(new ProductId("iwmo"), new ProductId("ijw"));

    /** Somebody, and what he does. */
    private record Rol(String userName, String role) {}

    private static final List<Rol> ROLLEN = List.of(
            new Rol("olga@voorbeeldstad.example", "gebruiker"),
            new Rol("piet@voorbeeldstad.example", "productbeheerder"),
            new Rol("roos@driedorpen.example", "gebruiker"),
            new Rol("sem@driedorpen.example", "productbeheerder"));
    private static final List<ProductId> WLZ = List.of(new ProductId("wlz-registertoets"));
    private static final List<Rol> ROLLEN_WLZ = List.of(
            new Rol("tess@voorbeeldstad.example", "gebruiker"),
            new Rol("umar@voorbeeldstad.example", "productbeheerder"));

    private static final List<ProductId> SCHULDEN = List.of(new ProductId("schuldenknooppunt"));
    private static final List<Rol> ROLLEN_SCHULDEN = List.of(
            new Rol("vera@voorbeeldstad.example", "gebruiker"),
            new Rol("wout@voorbeeldstad.example", "productbeheerder"),
            new Rol("xena@waterbedrijf.example", "gebruiker"),
            new Rol("yara@energiebedrijf.example", "gebruiker"),
            new Rol("zeno@zorgverzekeraar.example", "gebruiker"));
    private static final List<ProductId> BEHEER = List.of(new ProductId("schuldenknooppunt-beheer"));
    private static final List<Rol> ROLLEN_BEHEER = List.of(new Rol("ada@bidn.example", "servicedesk"));

    private static final List<ProductId> WGS = List.of(new ProductId("schuldhulpverlening"));
    private static final List<Rol> ROLLEN_WGS = List.of(
            new Rol("bram@voorbeeldstad.example", "gebruiker"),
            new Rol("chris@voorbeeldstad.example", "productbeheerder"),
            new Rol("dirk@schuldhulpsamen.example", "gebruiker"),
            new Rol("eline@schuldhulpsamen.example", "productbeheerder"));

    private final EherkenningBroker broker;
    private final EherkenningPeople people;
    private final Registration registration;
    private final VerificationCodes codes;
    private final Accounts accounts;
    private final Roles roles;
    private final Administrators administrators;
    private final Transactions transactions;

    @Activate
    public ZorgPeople(
            @Reference EherkenningBroker broker,
            @Reference EherkenningPeople people,
            @Reference Registration registration,
            @Reference VerificationCodes codes,
            @Reference Accounts accounts,
            @Reference Roles roles,
            @Reference Administrators administrators,
            @Reference Transactions transactions) {
        this.broker = broker;
        this.people = people;
        this.registration = registration;
        this.codes = codes;
        this.accounts = accounts;
        this.roles = roles;
        this.administrators = administrators;
        this.transactions = transactions;
    }

    /** Who is there already is left as he is. */
    void make(LocalDate today) {
        make(ROLLEN, DIENSTEN, today);
    }

    /** The same for those of Wlz-Registertoets. */
    void makeForWlz(LocalDate today) {
        make(ROLLEN_WLZ, WLZ, today);
    }

    /** The same for those of the Schuldenknooppunt. */
    void makeForSchulden(LocalDate today) {
        make(ROLLEN_SCHULDEN, SCHULDEN, today);
        make(ROLLEN_BEHEER, BEHEER, today);
    }

    /** The same for those of Schuldhulpverlening. */
    void makeForWgs(LocalDate today) {
        make(ROLLEN_WGS, WGS, today);
    }

    private void make(List<Rol> rollen, List<ProductId> diensten, LocalDate today) {
        for (Rol rol : rollen) {
            DemoPersona persona = DemoPersonas.find(rol.userName()).orElseThrow();
            String pseudonym = broker.pseudonym(persona);
            transactions.run(() -> make(persona, pseudonym, rol.role(), diensten, today));
        }
    }

    private void make(DemoPersona persona, String pseudonym, String role, List<ProductId> diensten, LocalDate today) {
        DemoLegalSubjects.LegalSubject subject = persona.mandates().get(0).organisation();
        var organisation = new OrganisationId(subject.organisation());
        var numbers =
                List.of(new LegalSubject(Kind.KVK, subject.kvkNumber()), new LegalSubject(Kind.RSIN, subject.rsin()));
        numbers.forEach(number -> people.add(number, organisation, BY));
        var prefill = new Prefill(
                persona.initials(), persona.firstName(), persona.infix(), persona.familyName(), "", persona.phone());
        Arrival arrival = people.arrive(new EherkenningPerson(numbers, pseudonym, null, null), prefill);
        if (!(arrival instanceof Arrival.Welcome welcome) || !isNew(welcome.account())) {
            return;
        }
        AccountId account = welcome.account();
        registration.tell(account, new Told(details(persona), persona.userName(), false));
        registration.verify(account, codes.reveal(account, BY));
        for (ProductId dienst : diensten) {
            roles.grant(
                    account,
                    dienst,
                    role,
                    organisation,
                    new ChangeForm("DEMO-ZORG", today, Capacity.LEIDINGGEVENDE, null, "A. Directeur"));
        }
        for (Domain domain : Domain.values()) {
            administrators.dealtWith(account, domain, BY);
        }
    }

    private boolean isNew(AccountId account) {
        return accounts.find(account)
                .filter(found -> found.state() == Account.State.REGISTERED)
                .isPresent();
    }

    private static PersonalDetails details(DemoPersona persona) {
        return new PersonalDetails(
                "",
                persona.initials(),
                persona.firstName(),
                persona.infix(),
                persona.familyName(),
                "",
                persona.phone());
    }
}
