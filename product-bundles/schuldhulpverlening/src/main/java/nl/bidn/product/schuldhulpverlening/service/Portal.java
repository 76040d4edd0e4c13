// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.service;

import java.time.Clock;
import nl.bidn.portal.api.Audit;
import nl.bidn.portal.api.Logboek;
import nl.bidn.portal.api.Mandates;
import nl.bidn.portal.api.Notices;
import nl.bidn.portal.api.OrganisationDirectory;
import nl.bidn.portal.api.OrganisationNumbers;
import nl.bidn.portal.api.Outgoing;
import nl.bidn.portal.api.Participation;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Secrecy;
import nl.bidn.portal.api.Settings;
import nl.bidn.portal.api.Tasks;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.api.Vault;

/** What the rules of this product ask of the portal. */
public record Portal(
        Transactions transactions,
        Vault vault,
        Secrecy secrecy,
        Audit audit,
        Logboek logboek,
        Notices notices,
        Tasks tasks,
        Outgoing outgoing,
        Settings settings,
        OrganisationDirectory directory,
        OrganisationNumbers numbers,
        Mandates mandates,
        Participation participation,
        Clock clock) {
    /** Of the product, and of its bundle. */
    public static final ProductId PRODUCT = new ProductId("schuldhulpverlening");
}
