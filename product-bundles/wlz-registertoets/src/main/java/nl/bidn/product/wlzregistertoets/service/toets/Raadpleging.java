// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.toets;

import java.time.Instant;
import nl.bidn.portal.api.OrganisationId;

/**
 * That somebody was looked up: for accounting. What was answered is not kept.
 *
 * @param ontvangstnummer unique
 * @param vragerId who asked ({@code Caller.id()}); empty once that person is no user any more
 * @param vrager the name then, for people; of a system its name
 * @param systeem whether a system asked
 * @param bsnHash keyed hash of the BSN, in hexadecimal
 * @param doel code of the purpose
 * @param kenmerk the asker's own reference, or empty
 */
public record Raadpleging(
        OrganisationId organisatie,
        String ontvangstnummer,
        Instant moment,
        String vragerId,
        String vrager,
        boolean systeem,
        Kanaal kanaal,
        String bsnHash,
        String doel,
        String kenmerk) {}
