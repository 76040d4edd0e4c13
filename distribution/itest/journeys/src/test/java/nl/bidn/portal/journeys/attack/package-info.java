// SPDX-License-Identifier: EUPL-1.2
/** Signs in with eHerkenning as an attacker would: every entry of the simulated broker's list, against a running portal. */
@NullMarked
package nl.bidn.portal.journeys.attack;

import org.jspecify.annotations.NullMarked;
