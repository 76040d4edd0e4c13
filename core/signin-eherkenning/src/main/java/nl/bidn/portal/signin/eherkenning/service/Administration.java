// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.service;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.bidn.portal.api.Audit;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.signin.eherkenning.EherkenningAdministration;
import nl.bidn.portal.signin.eherkenning.message.BrokerKey;
import nl.bidn.portal.signin.eherkenning.message.BrokerMetadata;
import nl.bidn.portal.signin.eherkenning.message.ImportRefused;
import nl.bidn.portal.signin.eherkenning.message.ImportRefused.Flaw;
import nl.bidn.portal.signin.eherkenning.message.OwnMetadata;
import nl.bidn.portal.signin.eherkenning.message.Refused;
import nl.bidn.portal.signin.eherkenning.store.BrokerStore;
import nl.bidn.portal.signin.eherkenning.store.BrokerStore.Kept;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What operators do, each act with its line in the audit. */
@Component
public final class Administration implements EherkenningAdministration {
    private static final Set<String> CONTENT_TYPES = Set.of("text/xml", "application/soap+xml");
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final int LAST = 100;

    private final Identity identity;
    private final Brokers brokers;
    private final BrokerStore store;
    private final HttpResolver http;
    private final OwnDescription description;
    private final Transactions transactions;
    private final Audit audit;
    private final Clock clock;

    @Activate
    public Administration(
            @Reference Identity identity,
            @Reference Brokers brokers,
            @Reference BrokerStore store,
            @Reference HttpResolver http,
            @Reference OwnDescription description,
            @Reference Transactions transactions,
            @Reference Audit audit,
            @Reference Clock clock) {
        this.identity = identity;
        this.brokers = brokers;
        this.store = store;
        this.http = http;
        this.description = description;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String fetch(URI address) {
        boolean plain = identity.sandbox() && "http".equals(address.getScheme());
        if (!plain && !"https".equals(address.getScheme())) {
            throw new IllegalArgumentException("Metadata is fetched by https");
        }
        try {
            return new String(http.get(address), StandardCharsets.UTF_8);
        } catch (Refused e) {
            throw new IllegalArgumentException("The metadata cannot be fetched: " + e.getMessage(), e);
        }
    }

    @Override
    public Broker importBroker(BrokerImport broker, String by) {
        try {
            return take(broker, by);
        } catch (ImportRefused e) {
            var detail = e.code() + " makelaar " + named(broker) + " door " + by;
            transactions.run(() -> audit.record(null, "makelaar-geweigerd", Outcome.REFUSED, null, detail));
            throw e;
        }
    }

    /** As the operator calls it; nothing else of what was refused stands in the audit. */
    private static String named(BrokerImport broker) {
        var id = broker.id();
        return id == null || !ID.matcher(id).matches() ? "-" : id;
    }

    private Broker take(BrokerImport broker, String by) {
        var pinned = Brokers.certificates(broker.certificates());
        var now = clock.instant();
        var entity = broker.entityId() == null ? "" : broker.entityId();
        var metadata = BrokerMetadata.read(
                broker.metadata().getBytes(StandardCharsets.UTF_8), pinned, entity, now, identity.sandbox());
        var kept = transactions.call(() -> {
            var merged = merge(broker, metadata, before(metadata.entityId(), broker.id()));
            check(merged, metadata);
            needFree(merged);
            store.keep(merged);
            brokers.changed();
            audit.record(null, "makelaar-ingelezen", Outcome.DONE, null, merged.id() + " door " + by);
            return merged;
        });
        return described(new Brokers.Broker(kept, pinned, metadata));
    }

    private @Nullable Kept before(String entityId, @Nullable String id) {
        var same =
                store.all().stream().filter(k -> k.entityId().equals(entityId)).findFirst();
        if (id != null && same.isPresent() && !same.get().id().equals(id)) {
            throw new ImportRefused(
                    Flaw.TAKEN, "This broker is there already, as " + same.get().id());
        }
        return same.orElse(null);
    }

    /** Also an id that was made of a name may be that of another. */
    private void needFree(Kept merged) {
        boolean taken = store.all().stream()
                .anyMatch(k -> k.id().equals(merged.id()) && !k.entityId().equals(merged.entityId()));
        if (taken) {
            throw new ImportRefused(
                    Flaw.TAKEN,
                    "There is a broker " + merged.id() + " already, with another EntityID; remove it first");
        }
    }

    private Kept merge(BrokerImport broker, BrokerMetadata metadata, @Nullable Kept before) {
        var name = or(broker.name(), before == null ? metadata.entityId() : before.name());
        var binding = broker.binding() == null
                ? before == null ? preferred(metadata).name() : before.binding()
                : broker.binding().name();
        return new Kept(
                before == null ? or(broker.id(), slug(name)) : before.id(),
                name,
                metadata.entityId(),
                broker.certificates(),
                broker.metadata(),
                binding,
                or(broker.contentType(), before == null ? "text/xml" : before.contentType()),
                or(broker.consumerByAddress(), before != null && before.consumerByAddress()),
                or(broker.asksLevel(), before == null || before.asksLevel()),
                or(broker.active(), before == null || before.active()),
                or(broker.place(), before == null ? LAST : before.place()),
                clock.instant());
    }

    private static Binding preferred(BrokerMetadata metadata) {
        return metadata.signOn(BrokerMetadata.POST).isPresent() ? Binding.POST : Binding.REDIRECT;
    }

    private static <T> T or(@Nullable T given, T otherwise) {
        return given == null ? otherwise : given;
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    }

    private static void check(Kept kept, BrokerMetadata metadata) {
        if (!ID.matcher(kept.id()).matches()) {
            throw new ImportRefused(
                    Flaw.SETTING,
                    "'" + kept.id() + "' is no id for a broker: small letters, digits and hyphens, at most 40");
        }
        if (kept.name().isBlank() || kept.name().length() > 100) {
            throw new ImportRefused(Flaw.SETTING, "A broker has a name of at most 100 characters");
        }
        if (!CONTENT_TYPES.contains(kept.contentType())) {
            throw new ImportRefused(Flaw.SETTING, "The content type is text/xml or application/soap+xml");
        }
        var wanted = Binding.valueOf(kept.binding()) == Binding.POST ? BrokerMetadata.POST : BrokerMetadata.REDIRECT;
        if (metadata.signOn(wanted).isEmpty()) {
            throw new ImportRefused(Flaw.SETTING, "The broker has no address for the binding " + kept.binding());
        }
    }

    @Override
    public List<Broker> brokers() {
        return brokers.all().stream().map(this::described).toList();
    }

    private Broker described(Brokers.Broker broker) {
        var certificates = new ArrayList<Certificate>();
        broker.pinned().forEach(certificate -> certificates.add(described("metadata", certificate)));
        broker.metadata().keys().stream()
                .map(BrokerKey::certificate)
                .forEach(certificate -> certificates.add(described("signing", certificate)));
        var kept = broker.kept();
        return new Broker(
                kept.id(),
                kept.name(),
                kept.entityId(),
                broker.binding(),
                kept.contentType(),
                kept.active(),
                kept.place(),
                kept.importedAt(),
                List.copyOf(certificates));
    }

    private Certificate described(String use, X509Certificate certificate) {
        return new Certificate(
                use,
                certificate.getSubjectX500Principal().getName(),
                certificate.getNotAfter().toInstant(),
                CertificatesProbe.days(certificate, clock));
    }

    @Override
    public void removeBroker(String id, String by) {
        transactions.run(() -> {
            if (!store.remove(id)) {
                throw new IllegalArgumentException("There is no broker " + id);
            }
            brokers.changed();
            audit.record(null, "makelaar-verwijderd", Outcome.DONE, null, id + " door " + by);
        });
    }

    @Override
    public String metadata() {
        return description.metadata();
    }

    @Override
    public String catalogue() {
        var oins = brokers.all().stream()
                .map(broker -> broker.kept().entityId().split(":", -1))
                .filter(parts -> parts.length > 3)
                .map(parts -> parts[3])
                .collect(Collectors.toList());
        return OwnMetadata.catalogue(description.provider(oins), Ids.fresh(), clock.instant(), identity.key());
    }
}
