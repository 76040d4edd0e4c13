// SPDX-License-Identifier: EUPL-1.2
/** Commands about roles and who signed for them. */
@NullMarked
package nl.bidn.portal.console.role;

import org.jspecify.annotations.NullMarked;
