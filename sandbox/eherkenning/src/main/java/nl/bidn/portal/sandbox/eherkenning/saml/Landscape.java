// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning.saml;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.bidn.portal.sandbox.eherkenning.dv.Catalogue;
import nl.bidn.portal.sandbox.eherkenning.dv.ServiceProvider;
import nl.bidn.portal.sandbox.eherkenning.keys.Keys;
import nl.bidn.portal.sandbox.eherkenning.keys.SigningKey;

/** What all of the simulated parties share: their keys, their clock, and what tests may turn. For any thread. */
public final class Landscape {
    /** How artifacts come back: by an address, by a form, or in turn. */
    public enum Delivery {
        GET,
        POST,
        WISSEL
    }

    private final URI address;
    private final URI resolveAddress;
    private final Clock clock;
    private final Keys keys;
    private final ServiceProvider provider;
    private final Map<String, String> uuids = new ConcurrentHashMap<>();
    private volatile Catalogue catalogue = Catalogue.EMPTY;
    private volatile Duration offset = Duration.ZERO;
    private volatile Delivery delivery = Delivery.GET;
    private volatile int signer = 1;

    /**
     * @param address of the pages
     * @param resolveAddress of the artifact resolution service: the same, or one with mutual TLS
     */
    public Landscape(URI address, URI resolveAddress, Clock clock, Keys keys, ServiceProvider provider) {
        this.address = address;
        this.resolveAddress = resolveAddress;
        this.clock = clock;
        this.keys = keys;
        this.provider = provider;
    }

    public URI address() {
        return address;
    }

    public URI sso(Makelaar makelaar) {
        return URI.create(address + makelaar.ssoPath());
    }

    public URI resolve(Makelaar makelaar, int index) {
        return URI.create(resolveAddress + makelaar.resolvePath(index));
    }

    public Clock clock() {
        return clock;
    }

    public Keys keys() {
        return keys;
    }

    public ServiceProvider provider() {
        return provider;
    }

    /** The time as the brokers know it, which a test may have set wrong. */
    public Instant now() {
        return clock.instant().plus(offset).truncatedTo(ChronoUnit.SECONDS);
    }

    public SigningKey signingKey(Makelaar makelaar) {
        return keys.get(makelaar.path() + "-" + signer);
    }

    /** The UUID of a service, in the catalogue of the sandbox: made of its ServiceID unless set. */
    public String serviceUuid(String serviceId) {
        return uuids.getOrDefault(
                serviceId,
                UUID.nameUUIDFromBytes(serviceId.getBytes(StandardCharsets.UTF_8))
                        .toString());
    }

    public void setServiceUuid(String serviceId, String uuid) {
        uuids.put(serviceId, uuid);
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    public void take(Catalogue given) {
        this.catalogue = given;
        uuids.putAll(given.uuids());
    }

    public Duration offset() {
        return offset;
    }

    public void setOffset(Duration wrong) {
        this.offset = wrong;
    }

    public Delivery delivery() {
        return delivery;
    }

    public void setDelivery(Delivery way) {
        this.delivery = way;
    }

    public int signer() {
        return signer;
    }

    /** @param number 1 or 2: which of the two certificates in the metadata signs from now on */
    public void setSigner(int number) {
        this.signer = number;
    }
}
