// SPDX-License-Identifier: EUPL-1.2
/** Files of our own that are XML, read whole into a small tree that knows its lines. Not for messages. */
@NullMarked
package nl.bidn.product.zorgberichten.message.xml;

import org.jspecify.annotations.NullMarked;
