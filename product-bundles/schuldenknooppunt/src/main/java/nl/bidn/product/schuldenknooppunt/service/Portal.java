// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service;

import java.time.Clock;
import nl.bidn.portal.api.Audit;
import nl.bidn.portal.api.Notices;
import nl.bidn.portal.api.OrganisationDirectory;
import nl.bidn.portal.api.Outgoing;
import nl.bidn.portal.api.Participation;
import nl.bidn.portal.api.Secrecy;
import nl.bidn.portal.api.Settings;
import nl.bidn.portal.api.Tasks;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.api.Vault;
import nl.bidn.portal.api.WorkingCalendar;

/** What the rules of this product ask of the portal. */
public record Portal(
        Transactions transactions,
        Vault vault,
        Secrecy secrecy,
        Audit audit,
        Notices notices,
        Tasks tasks,
        Outgoing outgoing,
        Settings settings,
        OrganisationDirectory directory,
        Participation participation,
        WorkingCalendar kalender,
        Clock clock) {}
