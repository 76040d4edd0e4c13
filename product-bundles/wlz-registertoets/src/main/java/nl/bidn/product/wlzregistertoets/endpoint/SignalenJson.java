// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.endpoint;

import java.util.List;

/** {@code Signalen} of {@code openapi/v1.json}: a page of a list. */
public record SignalenJson(List<SignaalJson> signalen, LinksJson links) {}
