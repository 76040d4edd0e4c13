// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgvecozo.service;

import java.util.Optional;

/**
 * How a message that VECOZO took fared.
 *
 * @param gemeente CBS code of its sender
 * @param traceerId its referentienummer
 * @param code why it did not arrive; none: it did
 */
public record Status(String gemeente, String traceerId, Optional<String> code, Optional<String> omschrijving) {}
