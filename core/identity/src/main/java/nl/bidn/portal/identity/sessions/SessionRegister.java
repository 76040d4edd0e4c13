// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.sessions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.data.NodeCaches;
import nl.bidn.portal.data.Tokens;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.Session;
import nl.bidn.portal.identity.Sessions;
import nl.bidn.portal.identity.audit.AuditLines;
import nl.bidn.portal.identity.store.AccountStore;
import nl.bidn.portal.identity.store.AccountStore.Opening;
import nl.bidn.portal.identity.store.KeptSession;
import nl.bidn.portal.identity.store.SessionEnd;
import nl.bidn.portal.identity.store.SessionStore;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Sessions; looking one up costs neither a query nor a lock once it was asked on this node. */
@Component(service = {Sessions.class, SessionRegister.class})
public final class SessionRegister implements Sessions {
    private static final int MOST = 50_000;
    /** How long the token before the present one is good, for what a browser had asked when it got the new one. */
    private static final Duration OVERLAP = Duration.ofSeconds(10);

    private static final Duration TOLD_AFTERWARDS = Duration.ofDays(1);
    private static final Set<String> LANGUAGES = Set.of("nl", "en");
    private static final Set<String> THEMES = Set.of("auto", "light", "dark");

    private final SessionStore store;
    private final AccountStore accounts;
    private final Transactions transactions;
    private final AuditLines audit;
    private final Clock clock;
    private final Tokens tokens = new Tokens();
    private final NodeCaches.NodeCache<String, LiveSession> memory;

    @Activate
    public SessionRegister(
            @Reference SessionStore store,
            @Reference AccountStore accounts,
            @Reference Transactions transactions,
            @Reference NodeCaches caches,
            @Reference AuditLines audit,
            @Reference Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
        this.memory = caches.create("identity.sessions", MOST, this::load);
    }

    @Override
    public String open(AccountId account, Assurance assurance) {
        String token = tokens.next();
        transactions.run(() -> {
            var person = accounts.opening(account)
                    .filter(SessionRegister::mayCome)
                    .orElseThrow(() -> new IllegalArgumentException("There is no active account " + account));
            Instant now = now();
            var session = new Session(
                    UUID.randomUUID().toString(),
                    account,
                    person.name(),
                    assurance,
                    now,
                    now,
                    null,
                    tokens.next(),
                    person.language(),
                    person.theme(),
                    person.state() == Account.State.ACTIVE);
            String hash = Tokens.hash(token);
            store.open(session, hash);
            memory.written(hash, new LiveSession(session, Long.MAX_VALUE));
            audit.portal(account.value(), "sessie-geopend", null, "sessie " + session.id() + ", " + assurance);
        });
        return token;
    }

    private static boolean mayCome(Opening account) {
        return account.state() == Account.State.ACTIVE || account.state() == Account.State.REGISTERED;
    }

    @Override
    public Optional<Session> find(String token, boolean activity) {
        LiveSession live = live(token);
        if (live == null) {
            return Optional.empty();
        }
        if (activity) {
            long now = clock.millis();
            live.active(now);
            if (live.takesWriting(now)) {
                transactions.run(() -> store.active(live.id(), Instant.ofEpochMilli(now)));
            }
        }
        return Optional.of(live.session());
    }

    /** The session of this token if it has not ended by now. */
    private @Nullable LiveSession live(String token) {
        if (token.length() != Tokens.LENGTH) {
            return null;
        }
        LiveSession live;
        try {
            live = memory.get(Tokens.hash(token));
        } catch (NoSession none) {
            return null;
        }
        long now = clock.millis();
        if (live.isReplaced(now) || ((live.isIdle(now) || live.isTooOld(now)) && isOver(live, now))) {
            return null;
        }
        return live;
    }

    /** As far as this node knows it is over; another may have seen activity since, or have ended it. */
    private boolean isOver(LiveSession live, long now) {
        return transactions.call(() -> {
            Optional<KeptSession> kept = store.live(live.id());
            if (kept.isEmpty()) {
                return true;
            }
            live.active(kept.get().session().lastActivity().toEpochMilli());
            boolean tooOld = live.isTooOld(now);
            if (!tooOld && !live.isIdle(now)) {
                return false;
            }
            end(kept.get(), live.end(), tooOld ? SessionEnd.TOO_OLD : SessionEnd.IDLE);
            return true;
        });
    }

    @Override
    public boolean expired(String token) {
        if (token.length() != Tokens.LENGTH || live(token) != null) {
            return false;
        }
        Instant limit = now().minus(TOLD_AFTERWARDS);
        String hash = Tokens.hash(token);
        return transactions.call(() -> store.findByToken(hash)
                .filter(kept -> kept.tokenHash().equals(hash))
                .filter(kept -> {
                    SessionEnd reason = kept.endReason();
                    Instant at = kept.endedAt();
                    return reason != null && reason.expired() && at != null && at.isAfter(limit);
                })
                .isPresent());
    }

    @Override
    public String rotate(String token) {
        String next = tokens.next();
        change(token, (id, active) -> store.rotate(id, Tokens.hash(next), active, now()));
        return next;
    }

    @Override
    public void choose(String token, @Nullable OrganisationId organisation) {
        change(token, (id, active) -> store.choose(id, organisation, active));
    }

    @Override
    public void prefer(String token, String language, String theme) {
        if (!LANGUAGES.contains(language) || !THEMES.contains(theme)) {
            throw new IllegalArgumentException("There is no language '" + language + "' or no theme '" + theme + "'");
        }
        LiveSession live = need(token);
        transactions.run(() -> {
            change(token, (id, active) -> store.prefer(id, language, theme, active));
            accounts.prefer(live.session().account(), language, theme);
        });
    }

    /** A change of a session's row. */
    @FunctionalInterface
    private interface Change {
        void at(String id, Instant lastActivity);
    }

    /** Changes a row; takes along the activity that only the memory knows, as that is dropped now. */
    private void change(String token, Change change) {
        LiveSession live = need(token);
        transactions.run(() -> {
            store.live(live.id()).ifPresent(this::forget);
            change.at(live.id(), live.session().lastActivity());
        });
    }

    private LiveSession need(String token) {
        LiveSession live = live(token);
        if (live == null) {
            throw new IllegalStateException("There is no such session any more");
        }
        return live;
    }

    @Override
    public void end(String token) {
        LiveSession live = live(token);
        if (live != null) {
            endLive(live.id(), SessionEnd.SIGNED_OUT);
        }
    }

    @Override
    public boolean endById(String id) {
        return endLive(id, SessionEnd.STOPPED);
    }

    private boolean endLive(String id, SessionEnd reason) {
        return transactions.call(() -> {
            Optional<KeptSession> kept = store.live(id);
            kept.ifPresent(session -> end(session, now(), reason));
            return kept.isPresent();
        });
    }

    @Override
    public void endAllOf(AccountId account) {
        transactions.run(() -> store.liveOf(account).forEach(kept -> end(kept, now(), SessionEnd.ACCOUNT)));
    }

    /** The person has another name from now on. */
    public void renamed(AccountId account) {
        transactions.run(() -> store.liveOf(account).forEach(this::forget));
    }

    @Override
    public List<Session> of(AccountId account) {
        return present(transactions.call(() -> store.liveOf(account)));
    }

    private void end(KeptSession kept, Instant at, SessionEnd reason) {
        store.end(kept.session().id(), at, reason);
        forget(kept);
        audit.portal(
                kept.session().account().value(),
                "sessie-beeindigd",
                null,
                "sessie " + kept.session().id() + ", " + reason);
    }

    /** Drops it from the memory once the transaction is committed, by both of its tokens. */
    private void forget(KeptSession kept) {
        memory.changed(kept.tokenHash());
        String previous = kept.previousHash();
        if (previous != null) {
            memory.changed(previous);
        }
    }

    @Override
    public List<Session> all() {
        return present(transactions.call(store::live));
    }

    private List<Session> present(List<KeptSession> rows) {
        long now = clock.millis();
        return rows.stream()
                .map(kept -> new LiveSession(kept.session(), Long.MAX_VALUE))
                .filter(live -> !live.isIdle(now - LiveSession.BEHIND_MILLIS) && !live.isTooOld(now))
                .map(LiveSession::session)
                .toList();
    }

    /** Ends those that nobody came back to; for the job. */
    int endExpired() {
        long now = clock.millis();
        return transactions.call(() -> {
            List<KeptSession> over = store.live().stream()
                    .filter(kept -> {
                        var live = new LiveSession(kept.session(), Long.MAX_VALUE);
                        return live.isIdle(now - LiveSession.BEHIND_MILLIS) || live.isTooOld(now);
                    })
                    .toList();
            over.forEach(kept -> {
                var live = new LiveSession(kept.session(), Long.MAX_VALUE);
                end(kept, live.end(), live.isTooOld(now) ? SessionEnd.TOO_OLD : SessionEnd.IDLE);
            });
            return over.size();
        });
    }

    private LiveSession load(String tokenHash) {
        return transactions
                .call(() -> store.findByToken(tokenHash))
                .filter(kept -> kept.endedAt() == null)
                .map(kept -> new LiveSession(kept.session(), goodUntil(kept, tokenHash)))
                .orElseThrow(NoSession::new);
    }

    private static long goodUntil(KeptSession kept, String tokenHash) {
        Instant rotated = kept.rotatedAt();
        return rotated == null || kept.tokenHash().equals(tokenHash)
                ? Long.MAX_VALUE
                : rotated.plus(OVERLAP).toEpochMilli();
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }

    /** Keeps tokens that somebody made up out of the memory. */
    private static final class NoSession extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private NoSession() {
            super("no session", null, false, false);
        }
    }
}
