// SPDX-License-Identifier: EUPL-1.2
/** Commands about jobs, mail, audit and backups. */
@NullMarked
package nl.bidn.portal.console.operation;

import org.jspecify.annotations.NullMarked;
