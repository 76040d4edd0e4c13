// SPDX-License-Identifier: EUPL-1.2
/** The Logboek Dataverwerkingen: a line for each data subject whose data were processed. */
@NullMarked
package nl.bidn.portal.identity.logboek;

import org.jspecify.annotations.NullMarked;
