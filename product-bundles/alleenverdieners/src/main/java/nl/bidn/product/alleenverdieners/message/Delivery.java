// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.alleenverdieners.message;

import java.util.Optional;
import java.util.SortedMap;
import nl.bidn.portal.values.MunicipalityCode;

/**
 * A delivery file as it was read. Only without flaws is it a delivery.
 *
 * @param header none if the first line can't be used
 * @param sha256 of the bytes that were read, in hexadecimal
 * @param lists the households of each municipality, by code
 * @param rows how many lines came after the two at the top
 */
public record Delivery(
        Optional<DeliveryHeader> header,
        String sha256,
        SortedMap<MunicipalityCode, HouseholdList> lists,
        int rows,
        Flaws flaws) {}
