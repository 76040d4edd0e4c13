// SPDX-License-Identifier: EUPL-1.2
@NullMarked
package nl.bidn.portal.identity.oins;

import org.jspecify.annotations.NullMarked;
