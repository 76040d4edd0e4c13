// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell.fake;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.Session;
import nl.bidn.portal.identity.Sessions;
import org.jspecify.annotations.Nullable;

/** Sessions in a map. */
public final class FakeSessions implements Sessions {
    private final Clock clock;
    private final Map<String, Session> live = new ConcurrentHashMap<>();
    private final Set<String> ended = ConcurrentHashMap.newKeySet();
    private final AtomicInteger count = new AtomicInteger();
    /** Of the sessions that are opened from now on. */
    public boolean verified = true;

    public FakeSessions(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String open(AccountId account, Assurance assurance) {
        String token = "token-" + count.incrementAndGet();
        Instant now = clock.instant();
        String id = "s" + count.get();
        live.put(
                token,
                new Session(
                        id, account, "J. de Vries", assurance, now, now, null, "form-" + id, "nl", "auto", verified));
        return token;
    }

    @Override
    public Optional<Session> find(String token, boolean activity) {
        Session session = live.get(token);
        if (session == null) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        if (!now.isBefore(session.lastActivity().plus(IDLE))
                || !now.isBefore(session.startedAt().plus(ABSOLUTE))) {
            live.remove(token);
            ended.add(token);
            return Optional.empty();
        }
        if (activity) {
            session = with(session, now, session.chosen(), session.language(), session.theme());
            live.put(token, session);
        }
        return Optional.of(session);
    }

    private static Session with(
            Session s, Instant activity, @Nullable OrganisationId chosen, String language, String theme) {
        return new Session(
                s.id(),
                s.account(),
                s.name(),
                s.assurance(),
                s.startedAt(),
                activity,
                chosen,
                s.formToken(),
                language,
                theme,
                s.verified());
    }

    @Override
    public boolean expired(String token) {
        return ended.contains(token);
    }

    @Override
    public String rotate(String token) {
        String next = token + "r";
        Session session = live.remove(token);
        if (session != null) {
            live.put(next, session);
        }
        return next;
    }

    @Override
    public void choose(String token, @Nullable OrganisationId organisation) {
        live.computeIfPresent(token, (t, s) -> with(s, s.lastActivity(), organisation, s.language(), s.theme()));
    }

    @Override
    public void prefer(String token, String language, String theme) {
        live.computeIfPresent(token, (t, s) -> with(s, s.lastActivity(), s.chosen(), language, theme));
    }

    @Override
    public void end(String token) {
        live.remove(token);
    }

    @Override
    public boolean endById(String id) {
        return live.values().removeIf(s -> s.id().equals(id));
    }

    @Override
    public void endAllOf(AccountId account) {
        live.values().removeIf(s -> s.account().equals(account));
    }

    @Override
    public List<Session> all() {
        return List.copyOf(live.values());
    }

    @Override
    public List<Session> of(AccountId account) {
        return all().stream().filter(s -> s.account().equals(account)).toList();
    }
}
