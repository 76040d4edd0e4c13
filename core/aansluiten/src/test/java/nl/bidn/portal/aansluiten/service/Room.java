// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.service;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.persistence.EntityManager;
import nl.bidn.portal.aansluiten.Aanvraag;
import nl.bidn.portal.aansluiten.Aanvragen;
import nl.bidn.portal.aansluiten.Aanvragen.Uploaded;
import nl.bidn.portal.aansluiten.Aanvrager;
import nl.bidn.portal.aansluiten.Aanvrager.Bezoeker;
import nl.bidn.portal.aansluiten.Behandeling;
import nl.bidn.portal.aansluiten.Checklists;
import nl.bidn.portal.aansluiten.Contact;
import nl.bidn.portal.aansluiten.Inhoud;
import nl.bidn.portal.aansluiten.Ondertekening;
import nl.bidn.portal.aansluiten.Opgave;
import nl.bidn.portal.aansluiten.Organisatie;
import nl.bidn.portal.aansluiten.Staat;
import nl.bidn.portal.aansluiten.Toegang;
import nl.bidn.portal.aansluiten.VirusScan;
import nl.bidn.portal.aansluiten.Wachtrij;
import nl.bidn.portal.aansluiten.store.AanvraagStore;
import nl.bidn.portal.aansluiten.store.OudeStore;
import nl.bidn.portal.aansluiten.store.ToegangStore;
import nl.bidn.portal.aansluiten.store.VinkjeStore;
import nl.bidn.portal.aansluiten.store.WachtrijStore;
import nl.bidn.portal.api.Agreement;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.api.Vault;
import nl.bidn.portal.clockwork.Outbox.Mail;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.LegalSubject;
import nl.bidn.portal.identity.Node;
import nl.bidn.portal.identity.Roles.Capacity;
import nl.bidn.portal.identity.notices.BundlePersonalNotices;
import nl.bidn.portal.products.BundleTexts;
import nl.bidn.portal.testkit.FixedClock;
import nl.bidn.portal.testkit.RecordingAudit;
import nl.bidn.portal.testkit.TestCalendar;
import nl.bidn.portal.testkit.TestDatabase;
import nl.bidn.portal.testkit.TestEnvironment;
import org.jspecify.annotations.Nullable;

/** This room on a real database, with the real identity beneath it; organisations are new each time they are asked. */
public final class Room implements AutoCloseable {
    private static final AtomicInteger COUNT = new AtomicInteger();
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    public static final OrganisationId BIDN = new OrganisationId("BIDN");
    public static final String MAIL = "aanvrager@voorbeeld.nl";

    public final FixedClock clock = FixedClock.at("2026-11-23T08:00:00Z");
    public final TestDatabase database;
    public final EntityManager em;
    public final Node node;
    public final TestProduct product = new TestProduct();
    public final RecordingAudit audit = new RecordingAudit();
    public final Transactions transactions;
    public final AccountId officer;
    public final AccountId second;
    public final Aanvragen aanvragen;
    public final Behandeling behandeling;
    public final Wachtrij wachtrij;
    public final Checklists checklists;
    public final Toegang toegang;
    final AanvraagStore store;
    final Vault vault;
    final RemoveOldApplications removeOld;
    final RemindOfTerms remind;
    private final List<VirusScan> scanners;
    public VirusScan scanner = content -> VirusScan.Oordeel.SCHOON;
    /** Takes the mails of this room; throwing undoes what led to them. */
    public Consumer<Mail> outbox;

    public Room(TestDatabase database) {
        this.database = database;
        this.transactions = database.transactions();
        EntityManager identity = database.unit("identity", Node.class.getClassLoader());
        this.em = database.unit("aansluiten", Room.class.getClassLoader());
        this.node = new Node(identity, transactions, database.caches(), database.secrets(), clock);
        this.vault = database.vault("aansluiten");
        this.scanners = List.of(content -> scanner.look(content));
        this.outbox = node.mails::add;
        node.products.install(product);
        node.products.install(new WorkProduct());
        OrganisationId bidn = node.organisation(BIDN.value(), OrganisationType.BIDN);
        this.officer = officer("eerste", bidn);
        this.second = officer("tweede", bidn);
        this.store = new AanvraagStore(em);
        var words =
                new Woorden(locale -> BundleTexts.of("aansluiten", Room.class.getClassLoader()::getResource, locale));
        var toegangStore = new ToegangStore(em);
        var links = new Links(toegangStore, transactions, clock);
        var letters = new Letters(
                mail -> outbox.accept(mail),
                links,
                BundlePersonalNotices.inTheWordsOf(node.teller, words.dutch(), words.english()),
                node.administrators,
                TestEnvironment.sandbox().at("https://portaal.test"),
                words);
        var producten = new Producten(node.products);
        var organisaties = new Organisaties(node.organisations, node.eherkenning);
        var mandaten = new Mandaten(node.machtigingen, clock);
        var nummers = new Nummers(node.oins);
        var verloop = new Verloop(store, audit, new TestCalendar(), clock);
        var inzage = new Inzage(store, node.administrators);
        var keuring = new Keuring(
                organisaties, node.accounts, new InhoudKeuring(producten, organisaties, mandaten, nummers, clock));
        var stukken = new Stukken(
                store, inzage, verloop, new FormText(producten, words), new Scanners(scanners), vault, transactions);
        var officers = new Officers(node.administrators);
        this.aanvragen = new Applications(
                store,
                inzage,
                keuring,
                organisaties,
                verloop,
                new Ondertekeningen(
                        node.accounts,
                        node.administrators,
                        node.roles,
                        node.enablement,
                        producten,
                        organisaties,
                        verloop),
                stukken,
                letters,
                transactions);
        this.behandeling = new Desk(
                store,
                officers,
                verloop,
                new Uitvoering(
                        producten,
                        organisaties,
                        node.enablement,
                        node.diensten,
                        node.machtigingen,
                        mandaten,
                        nummers,
                        new Mensen(node.administratorRegistrations, node.accounts, node.roles, producten),
                        verloop),
                stukken,
                letters,
                transactions);
        this.wachtrij = new Queue(new WachtrijStore(em), officers, transactions, clock);
        this.checklists = new Checklister(
                producten,
                organisaties,
                node.enablement,
                new Stappen(
                        node.enablement,
                        node.administrators,
                        node.administratorRegistrations,
                        node.accounts,
                        node.roles,
                        nummers,
                        mandaten),
                store,
                new VinkjeStore(em),
                transactions,
                audit,
                clock);
        this.toegang = new LinkDoor(links, letters, store, transactions);
        this.removeOld = new RemoveOldApplications(new OudeStore(em), toegangStore, stukken, transactions);
        this.remind = new RemindOfTerms(new OudeStore(em), store, letters, new TestCalendar(), transactions);
        node.listeners.add(new Vergeten(store));
    }

    private AccountId officer(String name, OrganisationId bidn) {
        AccountId id = node.active(name, bidn).id();
        node.administrators.makeOfficer(id, "test");
        return id;
    }

    /** A municipality that nobody knows yet. */
    public static Organisatie municipality() {
        int number = COUNT.incrementAndGet();
        return new Organisatie(
                "Gemeente Testdam " + number,
                OrganisationType.GEMEENTE,
                new LegalSubject(LegalSubject.Kind.KVK, String.format("9000%04d", number)),
                new OrganisationId(String.format("GM%04d", 9000 + number % 1000)));
    }

    public static Organisatie provider() {
        int number = COUNT.incrementAndGet();
        return new Organisatie(
                "Schuldhulp Testdam " + number,
                OrganisationType.SCHULDHULPVERLENER,
                new LegalSubject(LegalSubject.Kind.KVK, String.format("9000%04d", number)),
                null);
    }

    /** A number for testing that nobody has. */
    public static String oin() {
        return String.format("00000099%09d000", COUNT.incrementAndGet());
    }

    public static Inhoud signUp(String... diensten) {
        return new Inhoud.AanmeldenDiensten(TestProduct.ID, Set.of(diensten), oin(), oin());
    }

    /** For the product whose roles are given by form. */
    public static Inhoud signUpForWork() {
        return new Inhoud.AanmeldenDiensten(WorkProduct.ID, Set.of(TestProduct.ACCESS), oin(), null);
    }

    public static Opgave opgave(Organisatie organisatie, Inhoud inhoud) {
        return new Opgave(organisatie, new Contact("A. Aanvrager", MAIL, "0612345678"), inhoud);
    }

    public static Aanvrager visitor() {
        return new Bezoeker(MAIL);
    }

    /** Begins it, with what must be signed, and submits it. */
    public String submitted(Organisatie organisatie, Inhoud inhoud) {
        return submitted(visitor(), organisatie, inhoud);
    }

    public String submitted(Aanvrager applicant, Organisatie organisatie, Inhoud inhoud) {
        String reference = aanvragen.begin(applicant, opgave(organisatie, inhoud));
        upload(applicant, reference, null);
        aanvragen.missingAgreements(applicant, reference).forEach(agreement -> upload(applicant, reference, agreement));
        aanvragen.submit(applicant, reference, version(reference));
        return reference;
    }

    /** Submitted, and taken by the first officer. */
    public String taken(Organisatie organisatie, Inhoud inhoud) {
        String reference = submitted(organisatie, inhoud);
        behandeling.assign(reference, version(reference), officer, officer);
        return reference;
    }

    public Behandeling.Akkoord approved(String reference) {
        return behandeling.approve(reference, version(reference), officer);
    }

    public Uploaded upload(Aanvrager applicant, String reference, @Nullable Agreement agreement) {
        return upload(applicant, reference, agreement, new Ondertekening(TODAY, "B. Baas", Capacity.LEIDINGGEVENDE));
    }

    public Uploaded upload(
            Aanvrager applicant, String reference, @Nullable Agreement agreement, Ondertekening signature) {
        try {
            return aanvragen.upload(
                    applicant,
                    reference,
                    agreement,
                    signature,
                    "getekend.pdf",
                    new ByteArrayInputStream(form(applicant, reference)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public byte[] form(Aanvrager applicant, String reference) {
        var out = new ByteArrayOutputStream();
        try {
            aanvragen.form(applicant, reference, out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    public Aanvraag now(String reference) {
        return transactions.call(() -> store.find(reference).orElseThrow().whole());
    }

    /** What was begun without an account and not submitted, for who counts from none. */
    public void withdrawConcepts() {
        aanvragen.of(visitor()).stream()
                .filter(aanvraag -> aanvraag.staat() == Staat.CONCEPT)
                .forEach(aanvraag -> aanvragen.withdraw(visitor(), aanvraag.reference(), aanvraag.version()));
    }

    public int version(String reference) {
        return now(reference).version();
    }

    @Override
    public void close() {
        database.close();
    }
}
