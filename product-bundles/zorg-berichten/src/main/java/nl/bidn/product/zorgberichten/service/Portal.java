// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import nl.bidn.portal.api.Audit;
import nl.bidn.portal.api.Configuration;
import nl.bidn.portal.api.Notices;
import nl.bidn.portal.api.OrganisationDirectory;
import nl.bidn.portal.api.Outgoing;
import nl.bidn.portal.api.Participation;
import nl.bidn.portal.api.Settings;
import nl.bidn.portal.api.Tasks;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.api.Vault;
import nl.bidn.portal.api.WorkingCalendar;

/** What these products ask of the portal. */
public record Portal(
        Transactions transactions,
        Vault vault,
        Tasks tasks,
        Notices notices,
        Settings settings,
        Audit audit,
        OrganisationDirectory directory,
        Participation participation,
        WorkingCalendar calendar,
        Configuration configuration,
        Clock clock,
        Outgoing outgoing) {
    /** To the millisecond, as both databases keep it. */
    Instant nu() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
