// SPDX-License-Identifier: EUPL-1.2
/** What the shell knows of HTTP: reading requests, cookies, headers, form tokens, files. Knows no page. */
@NullMarked
package nl.bidn.portal.shell.web;

import org.jspecify.annotations.NullMarked;
