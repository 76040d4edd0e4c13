// SPDX-License-Identifier: EUPL-1.2
/** The pages of the servicedesk: they read forms and show what the services of identity decide. */
@NullMarked
package nl.bidn.portal.servicedesk.web;

import org.jspecify.annotations.NullMarked;
