// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning.dv;

import java.util.List;

/**
 * A service that a service provider offers: an AttributeConsumingService of its metadata.
 *
 * @param serviceId the first RequestedAttribute, for example {@code urn:etoegang:DV:00000099...:services:9000}
 * @param attributes the names of what it would like to know besides
 */
public record DvService(int index, String name, String serviceId, List<String> attributes) {}
