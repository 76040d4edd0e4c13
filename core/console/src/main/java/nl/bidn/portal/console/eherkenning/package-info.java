// SPDX-License-Identifier: EUPL-1.2
/** Commands about eHerkenning: its brokers, and what these must know of us. */
@NullMarked
package nl.bidn.portal.console.eherkenning;

import org.jspecify.annotations.NullMarked;
