// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.servicedesk.web;

import java.util.List;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.ui.Option;

/**
 * The question before a right to manage ends.
 *
 * @param last whether nobody else manages it, so that a successor is needed
 */
public record DismissalModel(
        Organisation organisation, Account person, Domain domain, boolean last, List<Option> successors) {}
