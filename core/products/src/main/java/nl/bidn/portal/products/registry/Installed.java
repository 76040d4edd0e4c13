// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.products.registry;

import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.Dienst;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.Endpoint;
import nl.bidn.portal.api.Onboarding;
import nl.bidn.portal.api.Probe;
import nl.bidn.portal.api.Product;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Role;
import nl.bidn.portal.api.Tab;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.products.BundleTexts;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.products.ProductFailure;
import nl.bidn.portal.products.ProductState;
import nl.bidn.portal.products.guard.GuardedPool;
import nl.bidn.portal.products.guard.Vitals;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A product bundle for as long as its state lasts. */
public final class Installed implements InstalledProduct {
    private static final Logger LOG = LoggerFactory.getLogger(Installed.class);

    private final ProductId id;
    private final Bundle bundle;
    private final String version;
    private final ProductState state;
    private final String reason;
    private final Vitals vitals;
    /** Stay when the life ends, for those who are still writing an answer; they pin no class. */
    private final Texts dutch;

    private final Texts english;
    private final @Nullable Domain domain;
    private final @Nullable Assurance signIn;
    /** None: it contributes nothing, or no more. */
    private volatile @Nullable Life life;

    private volatile boolean announced;

    /** All that pins classes of the product. */
    record Life(
            Description said,
            List<Tab> tabs,
            GuardedPool pages,
            GuardedPool longCalls,
            Shelf shelf,
            Texts dutch,
            Texts english) {
        void close() {
            pages.close();
            longCalls.close();
        }

        /** Waits for the calls that run, until a moment of {@link System#nanoTime}, and then closes. */
        void finish(long end) {
            pages.finish(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
            longCalls.finish(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
        }
    }

    private Installed(
            ProductId id, Bundle bundle, ProductState state, String reason, Vitals vitals, @Nullable Life life) {
        this.id = id;
        this.bundle = bundle;
        this.version = String.valueOf(bundle.getVersion());
        this.state = state;
        this.reason = reason;
        this.vitals = vitals;
        this.life = life;
        this.dutch = life == null ? none(id, BundleTexts.DUTCH) : life.dutch();
        this.english = life == null ? none(id, BundleTexts.ENGLISH) : life.english();
        this.domain = life == null ? null : life.said().domain();
        this.signIn = life == null ? null : life.said().signIn();
    }

    private static Texts none(ProductId id, Locale locale) {
        return BundleTexts.of(id.value(), path -> null, locale);
    }

    static Installed alive(ProductId id, Bundle bundle, Vitals vitals, Life life) {
        return new Installed(id, bundle, ProductState.ACTIEF, "", vitals, life);
    }

    static Installed idle(ProductId id, Bundle bundle, ProductState state, String reason, Vitals vitals) {
        return new Installed(id, bundle, state, reason, vitals, null);
    }

    @Override
    public ProductId id() {
        return id;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public long bundleId() {
        return bundle.getBundleId();
    }

    @Override
    public ProductState state() {
        if (state != ProductState.ACTIEF) {
            return state;
        }
        if (life == null) {
            return ProductState.GESTOPT;
        }
        return vitals.complaint().isEmpty() ? ProductState.ACTIEF : ProductState.GEDEGRADEERD;
    }

    @Override
    public String reason() {
        if (state != ProductState.ACTIEF) {
            return reason;
        }
        return life == null ? "is stopping" : vitals.complaint();
    }

    @Override
    public Optional<Product> product() {
        return Optional.ofNullable(life).map(l -> l.said().product());
    }

    @Override
    public Optional<Domain> fieldOfWork() {
        return Optional.ofNullable(domain);
    }

    @Override
    public Optional<Assurance> leastSignIn() {
        return Optional.ofNullable(signIn);
    }

    @Override
    public List<Tab> tabs() {
        Life now = life;
        return now == null ? List.of() : now.tabs();
    }

    @Override
    public List<Role> roles() {
        Life now = life;
        return now == null ? List.of() : now.said().roles();
    }

    @Override
    public List<Dienst> diensten() {
        Life now = life;
        return now == null ? List.of() : now.said().diensten();
    }

    @Override
    public Onboarding needs() {
        Life now = life;
        return now == null ? Onboarding.NOTHING : now.said().needs();
    }

    @Override
    public List<Endpoint> endpoints() {
        Life now = life;
        return now == null ? List.of() : now.said().endpoints();
    }

    @Override
    public List<NamedWorker> crew() {
        Life now = life;
        return now == null ? List.of() : now.said().workers();
    }

    @Override
    public Texts texts(Locale locale) {
        return locale.getLanguage().equals(BundleTexts.ENGLISH.getLanguage()) ? english : dutch;
    }

    @Override
    public Optional<URL> file(String path) {
        return Optional.ofNullable(life)
                .flatMap(l -> Optional.ofNullable(l.shelf().file(path)));
    }

    @Override
    public <T> T call(String what, Duration limit, Callable<T> work) {
        try {
            return ask(what, limit, work);
        } catch (ProductFailure e) {
            record(what, e);
            throw e;
        }
    }

    @Override
    public void failed(String what, String why) {
        vitals.failed(what, why);
    }

    private void record(String what, ProductFailure failure) {
        Throwable cause = failure.getCause();
        switch (failure.kind()) {
            case GONE -> LOG.debug("{}", failure.getMessage());
            case TOO_SLOW, TOO_BUSY -> {
                LOG.warn("{}", failure.getMessage());
                vitals.failed(what, failure.kind() == ProductFailure.Kind.TOO_SLOW ? "too slow" : "too busy");
            }
            case THREW -> {
                LOG.warn("{}", failure.getMessage(), cause);
                vitals.failed(what, cause == null ? "failed" : cause.getClass().getSimpleName());
            }
        }
    }

    Bundle bundle() {
        return bundle;
    }

    public Vitals vitals() {
        return vitals;
    }

    /** A probe with the name that it gave itself. */
    public record NamedProbe(String name, Probe probe) {}

    public List<NamedProbe> probes() {
        Life now = life;
        return now == null
                ? List.of()
                : now.said().probes().stream()
                        .map(named -> new NamedProbe(named.name(), named.value()))
                        .toList();
    }

    /** As {@link #call}, for one who keeps the score of failures himself. */
    public <T> T ask(String what, Duration limit, Callable<T> work) {
        Life now = life;
        if (now == null) {
            throw new ProductFailure(ProductFailure.Kind.GONE, id + ": " + what + " is gone");
        }
        return (limit.compareTo(SHORT) > 0 ? now.longCalls() : now.pages()).call(what, limit, work);
    }

    /** What it contributes; none if it contributes nothing. */
    @Nullable
    Life life() {
        return life;
    }

    boolean isAlive() {
        return life != null;
    }

    /** It lived, and does no more. */
    boolean hasEnded() {
        return state == ProductState.ACTIEF && life == null;
    }

    @Override
    public boolean isComingUp() {
        boolean hoped = state == ProductState.GESTOPT && reason.startsWith(Finding.COMING_UP);
        return hoped || (isAlive() && !announced);
    }

    /** All who listen know of it. */
    void announced() {
        announced = true;
    }

    boolean says(Finding.Absent absent) {
        return state == absent.state()
                && reason.equals(absent.reason())
                && version.equals(String.valueOf(bundle.getVersion()));
    }

    /** Takes no new calls from now on; who gets the life, if there was one, finishes those that run. */
    synchronized Optional<Life> leave() {
        Life last = life;
        life = null;
        return Optional.ofNullable(last);
    }

    /** Ends the life at once; whoever holds this object holds nothing of the product any more. */
    boolean end() {
        Optional<Life> last = leave();
        last.ifPresent(Life::close);
        return last.isPresent();
    }
}
