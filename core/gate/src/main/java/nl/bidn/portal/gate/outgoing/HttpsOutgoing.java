// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.outgoing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import nl.bidn.portal.api.Outgoing;
import nl.bidn.portal.data.PortalEnvironment;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@link Outgoing} over HTTP/1.1. What is wrong with its keys is told by the probe and in the log; then nobody is reached. */
@Component(service = {Outgoing.class, HttpsOutgoing.class})
public final class HttpsOutgoing implements Outgoing {
    private static final Logger LOG = LoggerFactory.getLogger(HttpsOutgoing.class);
    private static final Duration LEAST_LIMIT = Duration.ofMinutes(2);
    private static final int LIMIT_IN_PATIENCE = 10;
    private static final int SWEEP_SECONDS = 5;
    private static final int NANOS_OF_MILLI = 1_000_000;

    private final Way everywhere;
    private final Outgoing onlyPublic;
    private final List<Way> ways;
    private final ScheduledThreadPoolExecutor watch;
    private final Duration leastLimit;
    private final @Nullable OwnKeys keys;
    private final String flaw;

    /** Which addresses may be called, and the lines to them: one that was made by other rules is not used. */
    private record Way(AddressRules rules, @Nullable Dialer dialer, Lines lines) {
        Way(AddressRules rules, @Nullable TlsContexts tls) {
            this(rules, tls == null ? null : new Dialer(rules, tls), new Lines());
        }
    }

    @Activate
    public HttpsOutgoing(@Reference PortalEnvironment environment) {
        this(environment, InetAddress::getAllByName, LEAST_LIMIT);
    }

    HttpsOutgoing(PortalEnvironment environment, Resolver resolver, Duration leastLimit) {
        this.leastLimit = leastLimit;
        OwnKeys own = null;
        TlsContexts made = null;
        var wrong = "";
        try {
            own = OwnKeys.of(environment);
            made = new TlsContexts(own);
        } catch (IllegalStateException | GeneralSecurityException e) {
            wrong = String.valueOf(e.getMessage());
            LOG.warn("other systems cannot be called: {}", wrong);
        }
        var rules = new AddressRules(environment.mode() == PortalEnvironment.Mode.SANDBOX, resolver);
        var open = new Way(rules.onlyPublic(), made);
        this.everywhere = new Way(rules, made);
        this.onlyPublic = new OnlyPublic(open);
        this.ways = List.of(everywhere, open);
        this.keys = own;
        this.flaw = wrong;
        this.watch = new ScheduledThreadPoolExecutor(1, work -> {
            var thread = new Thread(work, "portal-outgoing");
            thread.setDaemon(true);
            return thread;
        });
        watch.setRemoveOnCancelPolicy(true);
        var unusedUntilClosed =
                watch.scheduleWithFixedDelay(this::sweep, SWEEP_SECONDS, SWEEP_SECONDS, TimeUnit.SECONDS);
    }

    @Deactivate
    void close() {
        watch.shutdownNow();
        ways.forEach(way -> way.lines().close());
    }

    private void sweep() {
        ways.forEach(way -> way.lines().sweep());
    }

    /** Why nobody can be called, or empty. */
    String flaw() {
        return flaw;
    }

    @Override
    public X509Certificate certificate() {
        if (keys == null) {
            throw new IllegalStateException("Other systems cannot be called: " + flaw);
        }
        return keys.certificate();
    }

    @Override
    public Outgoing onlyPublic() {
        return onlyPublic;
    }

    @Override
    public void check(URI address) {
        everywhere.rules().check(address);
    }

    @Override
    public <T> T post(Call call, AnswerReader<T> reader) throws IOException {
        return post(everywhere, call, reader);
    }

    private <T> T post(Way way, Call call, AnswerReader<T> reader) throws IOException {
        var target = way.rules().target(call.address());
        long begun = System.nanoTime();
        try (var guard = guard(call.patience())) {
            return post(way, target, call, reader, guard);
        } catch (IOException e) {
            LOG.warn("{}: failed, {}, {} ms", target.host(), reason(e), since(begun));
            throw e;
        }
    }

    private Guard guard(Duration patience) throws NotReached {
        try {
            return new Guard(watch, patience, limit(patience));
        } catch (RejectedExecutionException e) {
            throw new NotReached("the portal stops", e);
        }
    }

    private Duration limit(Duration patience) {
        var limit = patience.multipliedBy(LIMIT_IN_PATIENCE);
        return limit.compareTo(leastLimit) > 0 ? limit : leastLimit;
    }

    private <T> T post(Way way, Target target, Call call, AnswerReader<T> reader, Guard guard) throws IOException {
        long begun = System.nanoTime();
        var ends = new Lines.Ends(target.secure(), target.host(), target.port(), call.trusted());
        var line = line(way, ends, target, guard);
        var exchange = new Exchange(line, guard);
        try {
            T result = exchange.post(target, call, reader);
            LOG.info("{}: {}, {} ms", target.host(), exchange.status(), since(begun));
            return result;
        } catch (IOException e) {
            throw guard.explain(e);
        } finally {
            guard.letGo();
            if (exchange.isReusable()) {
                way.lines().keep(ends, line);
            } else {
                line.cut();
            }
        }
    }

    private Line line(Way way, Lines.Ends ends, Target target, Guard guard) throws NotReached {
        Dialer dialer = way.dialer();
        if (dialer == null) {
            throw new NotReached("other systems cannot be called: " + flaw);
        }
        var kept = way.lines().take(ends);
        return kept.isPresent() ? kept.get() : dialer.dial(target, ends.trusted(), guard);
    }

    /** Not what the exception says, which may have come from a reader. */
    private static String reason(IOException e) {
        return e instanceof NotReached
                ? String.valueOf(e.getMessage())
                : e.getClass().getSimpleName();
    }

    private static long since(long begun) {
        return (System.nanoTime() - begun) / NANOS_OF_MILLI;
    }

    private final class OnlyPublic implements Outgoing {
        private final Way way;

        OnlyPublic(Way way) {
            this.way = way;
        }

        @Override
        public <T> T post(Call call, AnswerReader<T> reader) throws IOException {
            return HttpsOutgoing.this.post(way, call, reader);
        }

        @Override
        public void check(URI address) {
            way.rules().check(address);
        }

        @Override
        public Outgoing onlyPublic() {
            return this;
        }

        @Override
        public X509Certificate certificate() {
            return HttpsOutgoing.this.certificate();
        }
    }
}
