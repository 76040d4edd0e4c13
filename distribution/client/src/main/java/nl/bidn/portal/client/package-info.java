// SPDX-License-Identifier: EUPL-1.2
/** The helper of the script {@code portal}; runs in a JVM of its own, knows no other room. Its console is also of the driver of tests. */
@NullMarked
package nl.bidn.portal.client;

import org.jspecify.annotations.NullMarked;
