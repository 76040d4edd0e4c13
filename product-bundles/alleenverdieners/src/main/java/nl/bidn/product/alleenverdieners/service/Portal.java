// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.alleenverdieners.service;

import java.time.Clock;
import nl.bidn.portal.api.Audit;
import nl.bidn.portal.api.Notices;
import nl.bidn.portal.api.OrganisationDirectory;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.api.Vault;

/** What this product asks of the portal. */
public record Portal(
        Transactions transactions,
        Vault vault,
        Notices notices,
        Audit audit,
        OrganisationDirectory directory,
        Clock clock) {}
