// SPDX-License-Identifier: EUPL-1.2
/** The server: the screens, the doors of the protocol and those for tests. */
@NullMarked
package nl.bidn.portal.sandbox.eherkenning.web;

import org.jspecify.annotations.NullMarked;
