// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import nl.bidn.portal.api.Agreement;
import nl.bidn.portal.api.Health;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.Accounts;
import nl.bidn.portal.identity.Administrators;
import nl.bidn.portal.identity.EherkenningPeople;
import nl.bidn.portal.identity.Enablement;
import nl.bidn.portal.identity.LegalSubject;
import nl.bidn.portal.identity.LegalSubject.Kind;
import nl.bidn.portal.identity.Organisations;
import nl.bidn.portal.identity.Roles;
import nl.bidn.portal.identity.Roles.Capacity;
import nl.bidn.portal.identity.Roles.ChangeForm;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.products.ProductListener;
import nl.bidn.portal.sandbox.belastingdienst.Belastingdienst;
import nl.bidn.portal.sandbox.demo.Demo.DemoOrganisation;
import nl.bidn.portal.sandbox.demo.DemoAccount.DemoRole;
import nl.bidn.portal.sandbox.eherkenning.DemoLegalSubjects;
import nl.bidn.portal.signin.password.PasswordAdministration;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the invented organisations and people there at the first start, through the same services as the servicedesk's
 * commands, on a thread of its own so that the start is not held up. First, in one transaction, those who are there whatever
 * the products; then, in another, what they are to Alleenverdieners, for which it waits. The portal is not ready before both
 * are there. Of several nodes that start at once one makes each.
 */
@Component(service = ProductListener.class, immediate = true)
public final class DemoContent implements ProductListener {
    private static final Logger LOG = LoggerFactory.getLogger(DemoContent.class);
    private static final ProductId PRODUCT = new ProductId(Demo.PRODUCT);
    private static final String BY = "sandbox";
    private static final String MANAGER = "A. Directeur";
    private static final Health THERE = Health.ok("the demo is there");
    private static final long PATIENCE_SECONDS = 60;
    private static final int MOST_TRIES = 40;
    private static final long RETRY_MILLIS = 250;
    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

    private final Organisations organisations;
    private final Accounts accounts;
    private final Roles roles;
    private final Enablement enablement;
    private final Administrators administrators;
    private final PasswordAdministration passwords;
    private final Transactions transactions;
    private final LocalDate today;
    private final EherkenningPeople eherkenning;
    private final EherkenningDemo eherkenningDemo;
    private final FirstDelivery firstDelivery;
    private final DemoProbe probe;
    private final ScheduledFuture<?> patience;
    private final ScheduledThreadPoolExecutor maker = new ScheduledThreadPoolExecutor(1, work -> {
        var thread = new Thread(work, "sandbox-demo-content");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public DemoContent(
            BundleContext context,
            @Reference Organisations organisations,
            @Reference Accounts accounts,
            @Reference Roles roles,
            @Reference Enablement enablement,
            @Reference Administrators administrators,
            @Reference PasswordAdministration passwords,
            @Reference Transactions transactions,
            @Reference EherkenningPeople eherkenning,
            @Reference EherkenningDemo eherkenningDemo,
            @Reference FirstDelivery firstDelivery,
            @Reference Clock clock) {
        this.organisations = organisations;
        this.accounts = accounts;
        this.roles = roles;
        this.enablement = enablement;
        this.administrators = administrators;
        this.passwords = passwords;
        this.transactions = transactions;
        this.eherkenning = eherkenning;
        this.eherkenningDemo = eherkenningDemo;
        this.firstDelivery = firstDelivery;
        this.probe = new DemoProbe(context);
        this.today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Amsterdam"));
        maker.execute(this::makePeopleEarly);
        maker.execute(() -> look(Health.down("the demo is being made")));
        this.patience = maker.schedule(
                () -> look(Health.degraded("the demo waits for " + PRODUCT)), PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** An earlier start may have made it; and where the product stays away, the rest need not wait for it. */
    private void look(Health otherwise) {
        probe.say(isThere() ? THERE : otherwise);
    }

    private boolean isThere() {
        return isThere(Demo.LAST);
    }

    private boolean isThere(OrganisationId organisation) {
        return organisations.find(organisation).isPresent();
    }

    /** While the product is still on its way, as the start has a processor to spare then. */
    private void makePeopleEarly() {
        try {
            makePeopleOnce();
        } catch (RuntimeException e) {
            LOG.debug("The demo organisations and accounts are tried again once the product is there", e);
        }
    }

    private void makePeopleOnce() {
        if (!isThere(Demo.FIRST)) {
            transactions.run(this::makePeople);
        }
    }

    @Override
    public void came(InstalledProduct product) {
        if (product.id().equals(PRODUCT)) {
            patience.cancel(false);
            maker.execute(() -> makeOnce(MOST_TRIES));
        }
    }

    private void makeOnce(int tries) {
        try {
            if (!isThere()) {
                makePeopleOnce();
                transactions.run(this::connect);
                LOG.info("The demo organisations and accounts are there");
            }
            probe.say(THERE);
            firstDelivery.start();
            eherkenningDemo.start();
        } catch (RuntimeException e) {
            tryAgain(tries - 1, e);
        }
    }

    /** Another node was just before, or the product went in between. */
    private void tryAgain(int tries, RuntimeException why) {
        if (tries == 0) {
            LOG.error("The demo organisations and accounts could not be made", why);
            probe.say(Health.down("the demo could not be made; see the log"));
            return;
        }
        LOG.debug("The demo organisations and accounts are tried again", why);
        var unused = maker.schedule(() -> makeOnce(tries), RETRY_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Deactivate
    void close() {
        maker.shutdownNow();
        probe.close();
    }

    @Override
    public void went(InstalledProduct product) {}

    private void makePeople() {
        Demo.ORGANISATIONS.stream()
                .filter(organisation -> !organisation.id().equals(Demo.LAST))
                .forEach(this::add);
        for (var subject : DemoLegalSubjects.OF_THE_PORTAL) {
            var organisation = new OrganisationId(subject.organisation());
            eherkenning.add(new LegalSubject(Kind.KVK, subject.kvkNumber()), organisation, BY);
            eherkenning.add(new LegalSubject(Kind.RSIN, subject.rsin()), organisation, BY);
        }
        for (var dorp : Demo.DORPEN) {
            organisations.mandate(new OrganisationId("GR-DRIEDORPEN"), new OrganisationId(dorp), SINCE, null);
        }
        var withPassword = new ArrayList<AccountId>();
        for (var demo : Demo.accounts()) {
            add(demo).ifPresent(withPassword::add);
        }
        passwords.setPasswordForSandbox(withPassword, DemoAccount.PASSWORD);
    }

    private void add(DemoOrganisation organisation) {
        organisations.add(organisation.id(), organisation.type(), organisation.name(), SINCE);
    }

    /** All that needs the product; whoever looks sees by its organisation that it is done. */
    private void connect() {
        Demo.ORGANISATIONS.stream()
                .filter(organisation -> organisation.id().equals(Demo.LAST))
                .forEach(this::add);
        for (var code : Demo.ENABLED) {
            enable(new OrganisationId(code));
        }
        for (var demo : Demo.accounts()) {
            grant(demo);
        }
        roles.grantSystem(Belastingdienst.OIN, "Aanlevering Belastingdienst", Demo.LAST, PRODUCT, "aanleveraar");
    }

    private void enable(OrganisationId organisation) {
        enablement.recordAgreement(
                PRODUCT, organisation, new Agreement("mutatieformulier"), "DEMO-1", today, MANAGER, true, BY);
        enablement.enable(PRODUCT, organisation, BY);
    }

    /** @return who gets a password; nobody if the person has yet to choose one */
    private Optional<AccountId> add(DemoAccount demo) {
        var account =
                accounts.invite(demo.userName(), demo.name(), demo.email(), new OrganisationId(demo.organisation()));
        if (demo.invitedOnly()) {
            return Optional.empty();
        }
        accounts.activated(account.id());
        if (demo.organisation().equals(Demo.BIDN)) {
            administrators.makeOfficer(account.id(), BY);
        }
        return Optional.of(account.id());
    }

    private void grant(DemoAccount demo) {
        for (var role : demo.roles()) {
            roles.grant(
                    accounts.findByUserName(demo.userName()).orElseThrow().id(),
                    new ProductId(role.product()),
                    role.role(),
                    new OrganisationId(role.organisation()),
                    form(role));
        }
    }

    /** Who signs: at Voorbeeldstad its gebruikersbeheerder, elsewhere, and for that one, a manager. */
    private ChangeForm form(DemoRole role) {
        boolean byManager =
                role.role().equals(Demo.SIGNATORY) || !role.organisation().equals("GM9901");
        if (byManager) {
            return new ChangeForm("DEMO-2", today, Capacity.LEIDINGGEVENDE, null, MANAGER);
        }
        var signatory = accounts.findByUserName("pbakker").orElseThrow();
        return new ChangeForm("DEMO-3", today, Capacity.GEBRUIKERSBEHEERDER, signatory.id(), signatory.name());
    }
}
