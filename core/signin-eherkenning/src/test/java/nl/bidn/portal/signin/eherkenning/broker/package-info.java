// SPDX-License-Identifier: EUPL-1.2
/** A small broker for tests, that shares no code with what it tests. */
@NullMarked
package nl.bidn.portal.signin.eherkenning.broker;

import org.jspecify.annotations.NullMarked;
