// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What operators do: which brokers (makelaars) there are, and what these must know of us. A service of this room, for the
 * console and the sandbox. Refusals are {@link IllegalArgumentException}s with a clear English line; what cannot be done
 * because settings are missing is an {@link IllegalStateException}. {@code by} is who does it, for the audit.
 */
@ProviderType
public interface EherkenningAdministration {
    /** How the request to sign in goes to the broker, with the browser. */
    enum Binding {
        POST,
        REDIRECT
    }

    /**
     * A broker to be taken in. Of one that is there already, what is null stays as it is.
     *
     * @param metadata signed with one of the certificates
     * @param certificates PEM, one or more: agreed with the broker in another way than its metadata came
     * @param entityId which one, when the metadata describes several
     * @param id by which operators call it; of a new one made of its name
     * @param name as people see it
     * @param contentType of what we send to resolve an artifact; {@code text/xml} unless the broker wants another
     * @param consumerByAddress names our address in each request in place of its index
     * @param asksLevel asks for EH3 in each request; otherwise the service catalogue decides
     * @param place in the list that people choose from
     */
    record BrokerImport(
            String metadata,
            String certificates,
            @Nullable String entityId,
            @Nullable String id,
            @Nullable String name,
            @Nullable Binding binding,
            @Nullable String contentType,
            @Nullable Boolean consumerByAddress,
            @Nullable Boolean asksLevel,
            @Nullable Boolean active,
            @Nullable Integer place) {
        /** With all that can be left out left out. */
        public static BrokerImport of(String metadata, String certificates, String id, String name) {
            return new BrokerImport(metadata, certificates, null, id, name, null, null, null, null, null, null);
        }
    }

    /** A certificate of a broker; {@code use} is {@code metadata} or {@code signing}. */
    record Certificate(String use, String subject, Instant until, long daysLeft) {}

    /** A broker that was taken in. */
    record Broker(
            String id,
            String name,
            String entityId,
            Binding binding,
            String contentType,
            boolean active,
            int place,
            Instant importedAt,
            List<Certificate> certificates) {}

    /** Fetches metadata by https, with time-outs and a limit of a megabyte. */
    String fetch(URI address);

    Broker importBroker(BrokerImport broker, String by);

    /** In the order in which people see them. */
    List<Broker> brokers();

    void removeBroker(String id, String by);

    /** Our signed metadata, as at {@code /saml/metadata}. */
    String metadata();

    /** Our signed part of the service catalogue. */
    String catalogue();
}
