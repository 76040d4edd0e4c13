// SPDX-License-Identifier: EUPL-1.2
/** The rules of the hub: what is taken, where it goes, who may see it. Each method of a service is one transaction. */
@NullMarked
package nl.bidn.product.zorgberichten.service;

import org.jspecify.annotations.NullMarked;
