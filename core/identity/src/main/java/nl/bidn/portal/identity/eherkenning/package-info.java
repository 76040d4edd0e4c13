// SPDX-License-Identifier: EUPL-1.2
/** People who come by eHerkenning, and the numbers of their organisations. */
@NullMarked
package nl.bidn.portal.identity.eherkenning;

import org.jspecify.annotations.NullMarked;
