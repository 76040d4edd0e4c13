// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.service;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.bidn.portal.api.Audit;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.data.Tokens;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.EherkenningPeople;
import nl.bidn.portal.identity.EherkenningPeople.Arrival;
import nl.bidn.portal.signin.eherkenning.EherkenningAdministration.Binding;
import nl.bidn.portal.signin.eherkenning.message.Answer;
import nl.bidn.portal.signin.eherkenning.message.AnswerCheck;
import nl.bidn.portal.signin.eherkenning.message.Artifact;
import nl.bidn.portal.signin.eherkenning.message.BrokerMetadata;
import nl.bidn.portal.signin.eherkenning.message.Expectation;
import nl.bidn.portal.signin.eherkenning.message.Level;
import nl.bidn.portal.signin.eherkenning.message.Reason;
import nl.bidn.portal.signin.eherkenning.message.Refused;
import nl.bidn.portal.signin.eherkenning.message.Requests;
import nl.bidn.portal.signin.eherkenning.service.Brokers.Broker;
import nl.bidn.portal.signin.eherkenning.store.RequestStore;
import nl.bidn.portal.signin.eherkenning.store.RequestStore.Kind;
import nl.bidn.portal.signin.eherkenning.store.RequestStore.Known;
import nl.bidn.portal.signin.eherkenning.store.RequestStore.Pending;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends people to their broker and decides who comes in when they are back. The broker is asked outside a transaction; then the
 * request, the artifact, the assertion, the account and the session are one transaction. Whatever is refused uses the request up, and leaves
 * one line in the audit (see {@link Refusals} for its limit). For any thread.
 */
@Component(service = SignIns.class)
public final class SignIns {
    static final Duration PENDING = Duration.ofMinutes(10);
    /** At least so long nothing is taken twice, also when it has expired. */
    static final Duration REMEMBERED = Duration.ofDays(1);

    /** Where a browser goes to sign in: with a form, or, without fields, by its address alone. */
    public record Departure(URI destination, Map<String, String> fields) {}

    /**
     * What came of an answer.
     *
     * @param <T> what the door made of the person who came in
     */
    public sealed interface Result<T> {
        record Welcome<T>(T inside) implements Result<T> {}

        record NotIn<T>(Reason reason) implements Result<T> {}
    }

    private static final Logger LOG = LoggerFactory.getLogger(SignIns.class);
    private static final String NO_BROKER = "-";

    private final Identity identity;
    private final Brokers brokers;
    private final RequestStore store;
    private final Resolver resolver;
    private final EherkenningPeople people;
    private final Transactions transactions;
    private final Audit audit;
    private final Clock clock;
    private final Refusals refusals;
    private final Tokens tokens = new Tokens();

    @Activate
    public SignIns(
            @Reference Identity identity,
            @Reference Brokers brokers,
            @Reference RequestStore store,
            @Reference Resolver resolver,
            @Reference EherkenningPeople people,
            @Reference Transactions transactions,
            @Reference Audit audit,
            @Reference Clock clock) {
        this.identity = identity;
        this.brokers = brokers;
        this.store = store;
        this.resolver = resolver;
        this.people = people;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
        this.refusals = new Refusals(audit, clock);
    }

    /**
     * Begins: notes that this browser waits for an answer.
     *
     * @param service the field of work that the person wants to enter, or the first if it is none of ours
     * @param browser the secret that only this browser has
     * @return empty: there is no such broker
     */
    public Optional<Departure> begin(String broker, String service, String browser) {
        return brokers.active(broker).map(found -> begin(found, service, browser));
    }

    private Departure begin(Broker broker, String wanted, String browser) {
        var setup = identity.setup();
        var service = setup.service(wanted).orElseGet(() -> setup.allServices().get(0));
        var id = Ids.fresh();
        var handle = tokens.next();
        var now = clock.instant();
        transactions.run(() -> store.keep(
                Tokens.hash(handle),
                new Pending(id, broker.id(), Tokens.hash(browser), service.id(), now, now.plus(PENDING), false)));
        boolean form = broker.binding() == Binding.POST;
        var destination = broker.metadata()
                .signOn(form ? BrokerMetadata.POST : BrokerMetadata.REDIRECT)
                .orElseThrow();
        var ask = new Requests.Ask(
                id,
                now,
                destination,
                setup.entityId(),
                broker.kept().consumerByAddress() ? setup.consumer() : "",
                service.index(),
                setup.providerName(),
                broker.kept().asksLevel() ? Level.LOA3.uri() : "");
        return form
                ? new Departure(destination, Requests.form(ask, handle, identity.key()))
                : new Departure(Requests.address(ask, handle, identity.key()), Map.of());
    }

    /**
     * Ends: the browser came back with an artifact.
     *
     * @param browser its secret, or empty if it has none
     * @param address where it comes from, for the limit on lines in the audit
     * @param door lets the person in; called at most once, in the transaction that uses the request up, so that nobody's answer is
     *     used up who did not come in. An {@link IllegalArgumentException} of it says that the account may not
     */
    public <T> Result<T> answer(
            String artifact, String relayState, String browser, String address, Function<AccountId, T> door) {
        var handle = Tokens.hash(relayState);
        Artifact read;
        String artifactHash;
        Known known;
        Pending pending;
        try {
            read = Artifact.of(artifact);
            artifactHash = Tokens.hash(read.text());
            known = transactions.call(() -> store.known(handle, artifactHash));
            pending = pending(known, browser);
        } catch (Refused e) {
            return refuse(e, NO_BROKER, "", address);
        }
        try {
            var broker = brokers.active(pending.broker())
                    .orElseThrow(() -> new Refused(Reason.BROKER_GONE, "no such broker any more"));
            var answer = ask(broker, read, known, pending);
            return transactions.call(() -> enter(handle, artifactHash, answer, broker, address, door));
        } catch (Refused e) {
            return refuse(e, pending.broker(), handle, address);
        }
    }

    private Pending pending(Known known, String browser) {
        var found = known.pending().orElseThrow(() -> new Refused(Reason.REQUEST_UNKNOWN, "no such request"));
        if (!same(found.browserHash(), Tokens.hash(browser))) {
            throw new Refused(Reason.REQUEST_OTHER_BROWSER, "another browser began");
        }
        if (found.used()) {
            throw new Refused(Reason.REQUEST_USED, "had its answer");
        }
        if (!clock.instant().isBefore(found.expiresAt())) {
            throw new Refused(Reason.REQUEST_EXPIRED, "too long ago");
        }
        return found;
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private Answer ask(Broker broker, Artifact artifact, Known known, Pending pending) {
        artifact.checkIssuer(broker.metadata().entityId());
        var destination = broker.metadata().resolution(artifact.endpoint());
        if (known.shown()) {
            throw new Refused(Reason.ARTIFACT_REPLAYED, "was shown before");
        }
        var id = Ids.fresh();
        var setup = identity.setup();
        var question = Requests.resolve(id, clock.instant(), destination, setup.entityId(), artifact, identity.key());
        var soap = resolver.resolve(destination, broker.kept().contentType(), question);
        return AnswerCheck.check(soap, expectation(id, pending, broker));
    }

    private Expectation expectation(String resolveId, Pending pending, Broker broker) {
        var setup = identity.setup();
        var service = setup.allServices().stream()
                .filter(s -> s.id().equals(pending.service()))
                .findFirst()
                .orElseThrow(() -> new Refused(Reason.SERVICE, "the service is no longer ours"));
        return new Expectation(
                resolveId,
                pending.requestId(),
                pending.askedAt(),
                setup.entityId(),
                setup.consumer(),
                broker.metadata().entityId(),
                broker.metadata().keys(),
                identity.keys(),
                new Expectation.Service(service.id(), service.uuid()),
                Level.LOA3,
                clock.instant(),
                setup.skew());
    }

    /** All of it or nothing. */
    private <T> Result<T> enter(
            String handle,
            String artifactHash,
            Answer answer,
            Broker broker,
            String address,
            Function<AccountId, T> door) {
        var now = clock.instant();
        if (!store.use(handle, now)) {
            throw new Refused(Reason.REQUEST_USED, "another answer was faster");
        }
        if (!store.see(Kind.ARTIFACT, artifactHash, now.plus(REMEMBERED))) {
            throw new Refused(Reason.ARTIFACT_REPLAYED, "another was faster");
        }
        var until = later(answer.until().plus(identity.setup().skew()), now.plus(REMEMBERED));
        var assertion = Tokens.hash(broker.metadata().entityId() + " " + answer.assertionId());
        if (!store.see(Kind.ASSERTION, assertion, until)) {
            throw new Refused(Reason.ASSERTION_REPLAYED, "was used before");
        }
        var arrival = people.arrive(Persons.person(answer), Persons.prefill(answer));
        if (arrival instanceof Arrival.Welcome welcome) {
            var inside = open(door, welcome.account());
            var detail = "account " + welcome.account() + " makelaar " + broker.id() + " niveau " + answer.level();
            audit.record(null, "inloggen-eherkenning", Outcome.DONE, null, detail);
            return new Result.Welcome<>(inside);
        }
        return tell(reason(arrival), broker.id(), address);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Reason reason(Arrival arrival) {
        if (arrival instanceof Arrival.Deactivated) {
            return Reason.ACCOUNT_DEACTIVATED;
        }
        return arrival instanceof Arrival.Contradiction
                ? Reason.ORGANISATION_CONTRADICTION
                : Reason.ORGANISATION_UNKNOWN;
    }

    private static <T> T open(Function<AccountId, T> door, AccountId account) {
        try {
            return door.apply(account);
        } catch (IllegalArgumentException deactivatedMeanwhile) {
            throw new Refused(Reason.ACCOUNT_NOT_READY, "the account was there a moment ago");
        }
    }

    private <T> Result<T> refuse(Refused refused, String broker, String handle, String address) {
        LOG.debug("Refused an answer of broker {}", broker, refused);
        return transactions.call(() -> {
            if (!handle.isEmpty()) {
                store.use(handle, clock.instant());
            }
            return tell(refused.reason(), broker, address);
        });
    }

    private <T> Result<T> tell(Reason reason, String broker, String address) {
        refusals.tell(reason, broker, address);
        return new Result.NotIn<>(reason);
    }
}
