// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.service;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.data.NodeCaches;
import nl.bidn.portal.data.NodeCaches.NodeCache;
import nl.bidn.portal.signin.eherkenning.EherkenningAdministration.Binding;
import nl.bidn.portal.signin.eherkenning.message.BrokerMetadata;
import nl.bidn.portal.signin.eherkenning.message.ImportRefused;
import nl.bidn.portal.signin.eherkenning.message.ImportRefused.Flaw;
import nl.bidn.portal.signin.eherkenning.store.BrokerStore;
import nl.bidn.portal.signin.eherkenning.store.BrokerStore.Kept;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The brokers, with their metadata read; kept in memory until one is imported or removed, on whatever node. */
@Component(service = Brokers.class)
public final class Brokers {
    private static final String ALL = "all";

    /** A broker ready for use. */
    record Broker(Kept kept, List<X509Certificate> pinned, BrokerMetadata metadata) {
        String id() {
            return kept.id();
        }

        Binding binding() {
            return Binding.valueOf(kept.binding());
        }
    }

    /** What a page shows of a broker. */
    public record Choice(String id, String name) {}

    private final BrokerStore store;
    private final Transactions transactions;
    private final Identity identity;
    private final NodeCache<String, List<Broker>> cache;

    @Activate
    public Brokers(
            @Reference BrokerStore store,
            @Reference Transactions transactions,
            @Reference NodeCaches caches,
            @Reference Identity identity) {
        this.store = store;
        this.transactions = transactions;
        this.identity = identity;
        this.cache = caches.create("signin-eherkenning.brokers", 1, key -> load());
    }

    private List<Broker> load() {
        return transactions.call(() -> store.all().stream().map(this::broker).toList());
    }

    /** Metadata was verified when it was imported; it is verified as of that moment when it is read again. */
    private Broker broker(Kept kept) {
        var pinned = certificates(kept.pinned());
        var metadata = BrokerMetadata.read(
                kept.metadata().getBytes(StandardCharsets.UTF_8),
                pinned,
                kept.entityId(),
                kept.importedAt(),
                identity.sandbox());
        return new Broker(kept, pinned, metadata);
    }

    List<Broker> all() {
        return cache.get(ALL);
    }

    /** To be called in the transaction that changed them. */
    void changed() {
        cache.changed(ALL);
    }

    /** One that people may use now. */
    Optional<Broker> active(String id) {
        return open().filter(broker -> broker.id().equals(id)).findFirst();
    }

    /** Those that people may choose from. */
    public List<Choice> choices() {
        return open().map(broker -> new Choice(broker.id(), broker.kept().name()))
                .toList();
    }

    /** None as long as there is no service for which we could ask. */
    private Stream<Broker> open() {
        return identity.domains().isEmpty()
                ? Stream.empty()
                : all().stream().filter(broker -> broker.kept().active());
    }

    /** @throws ImportRefused if there is not at least one in it */
    static List<X509Certificate> certificates(String pem) {
        try {
            var read = new ArrayList<X509Certificate>();
            CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.UTF_8)))
                    .forEach(certificate -> read.add((X509Certificate) certificate));
            if (!read.isEmpty()) {
                return read;
            }
            throw new ImportRefused(Flaw.CERTIFICATE, "There is no certificate in the PEM");
        } catch (CertificateException e) {
            throw new ImportRefused(Flaw.CERTIFICATE, "The certificate is not PEM", e);
        }
    }
}
