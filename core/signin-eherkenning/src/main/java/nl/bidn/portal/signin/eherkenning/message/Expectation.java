// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.message;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What an answer must fit.
 *
 * @param resolveId ID of our ArtifactResolve
 * @param requestId ID of our AuthnRequest
 * @param requested when that was sent
 * @param entityId ours
 * @param consumer address of our assertion consumer service
 * @param broker its EntityID
 * @param brokerKeys from its metadata
 * @param ownKeys that it may have encrypted for
 * @param service the service that was asked for
 * @param least the lowest level that will do
 * @param now of our clock
 * @param skew how far the clocks may differ
 */
public record Expectation(
        String resolveId,
        String requestId,
        Instant requested,
        String entityId,
        String consumer,
        String broker,
        List<BrokerKey> brokerKeys,
        List<OwnKey> ownKeys,
        Service service,
        Level least,
        Instant now,
        Duration skew) {
    public Expectation {
        brokerKeys = List.copyOf(brokerKeys);
        ownKeys = List.copyOf(ownKeys);
    }

    /** What a service is called in eTD. */
    public record Service(String id, String uuid) {}
}
