// SPDX-License-Identifier: EUPL-1.2
/** What a service provider (dienstverlener) publishes and asks. */
@NullMarked
package nl.bidn.portal.sandbox.eherkenning.dv;

import org.jspecify.annotations.NullMarked;
