// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.store;

import org.jspecify.annotations.Nullable;

/** For which branch, and by whom in a chain mandate, somebody came last by eHerkenning. */
public record LastMandate(@Nullable String branch, @Nullable String intermediary) {}
