// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.store;

import nl.bidn.portal.api.OrganisationId;

/** Where a document is in the vault. */
public record KeptFile(OrganisationId owner, String fileId) {}
