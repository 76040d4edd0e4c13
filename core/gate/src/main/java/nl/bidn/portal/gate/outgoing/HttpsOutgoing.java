// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.outgoing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
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

    private final AddressRules rules;
    private final Lines lines = new Lines();
    private final ScheduledThreadPoolExecutor watch;
    private final Duration leastLimit;
    private final @Nullable OwnKeys keys;
    private final @Nullable Dialer dialer;
    private final String flaw;

    @Activate
    public HttpsOutgoing(@Reference PortalEnvironment environment) {
        this(environment, InetAddress::getAllByName, LEAST_LIMIT);
    }

    HttpsOutgoing(PortalEnvironment environment, Resolver resolver, Duration leastLimit) {
        this.rules = new AddressRules(environment.mode() == PortalEnvironment.Mode.SANDBOX, resolver);
        this.leastLimit = leastLimit;
        OwnKeys own = null;
        Dialer made = null;
        var wrong = "";
        try {
            own = OwnKeys.of(environment);
            made = new Dialer(rules, new TlsContexts(own));
        } catch (IllegalStateException | GeneralSecurityException e) {
            wrong = String.valueOf(e.getMessage());
            LOG.warn("other systems cannot be called: {}", wrong);
        }
        this.keys = own;
        this.dialer = made;
        this.flaw = wrong;
        this.watch = new ScheduledThreadPoolExecutor(1, work -> {
            var thread = new Thread(work, "portal-outgoing");
            thread.setDaemon(true);
            return thread;
        });
        watch.setRemoveOnCancelPolicy(true);
        var unusedUntilClosed =
                watch.scheduleWithFixedDelay(lines::sweep, SWEEP_SECONDS, SWEEP_SECONDS, TimeUnit.SECONDS);
    }

    @Deactivate
    void close() {
        watch.shutdownNow();
        lines.close();
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
    public void check(URI address) {
        rules.check(address);
    }

    @Override
    public <T> T post(Call call, AnswerReader<T> reader) throws IOException {
        var target = rules.target(call.address());
        long begun = System.nanoTime();
        try (var guard = guard(call.patience())) {
            return post(target, call, reader, guard);
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

    private <T> T post(Target target, Call call, AnswerReader<T> reader, Guard guard) throws IOException {
        long begun = System.nanoTime();
        var ends = new Lines.Ends(target.secure(), target.host(), target.port(), call.trusted());
        var line = line(ends, target, guard);
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
                lines.keep(ends, line);
            } else {
                line.cut();
            }
        }
    }

    private Line line(Lines.Ends ends, Target target, Guard guard) throws NotReached {
        if (dialer == null) {
            throw new NotReached("other systems cannot be called: " + flaw);
        }
        var kept = lines.take(ends);
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
}
