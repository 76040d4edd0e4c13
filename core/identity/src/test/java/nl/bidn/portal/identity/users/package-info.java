// SPDX-License-Identifier: EUPL-1.2
@NullMarked
package nl.bidn.portal.identity.users;

import org.jspecify.annotations.NullMarked;
