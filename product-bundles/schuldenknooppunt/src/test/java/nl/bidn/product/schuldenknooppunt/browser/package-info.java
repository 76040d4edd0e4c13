// SPDX-License-Identifier: EUPL-1.2
/** What happens in the browser of people, tried in Node.js. */
@NullMarked
package nl.bidn.product.schuldenknooppunt.browser;

import org.jspecify.annotations.NullMarked;
