// SPDX-License-Identifier: EUPL-1.2
/** What systems are told, and how it is signed: Standard Webhooks 1.0.0. */
@NullMarked
package nl.bidn.product.schuldenknooppunt.message.webhook;

import org.jspecify.annotations.NullMarked;
