// SPDX-License-Identifier: EUPL-1.2
/** What tests lean on: databases, a clock that can be moved, fakes and rules for the rooms. */
@NullMarked
package nl.bidn.portal.testkit;

import org.jspecify.annotations.NullMarked;
