// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.store;

import java.time.Instant;

/**
 * A line of the Logboek Dataverwerkingen, by the names of the standard.
 *
 * @param operationId 8 bytes in hexadecimal, of this line alone
 * @param traceId 16 bytes in hexadecimal, of all that was done for one request
 * @param activity name of the processing, behind the product's: {@code <product>/<activity>}
 * @param controller the organisation for whose task it was done
 * @param controllerOin and {@code processorOin}: empty if no other organisation took part
 * @param dataSubject the BSN, sealed
 * @param status 0, 1 or 2
 */
public record ProcessingEntry(
        String operationId,
        String traceId,
        String activity,
        String controller,
        String controllerOin,
        String processorOin,
        String dataSubject,
        int status,
        Instant begin,
        Instant end) {}
