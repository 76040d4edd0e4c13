// SPDX-License-Identifier: EUPL-1.2
/** Installs, upgrades and removes products, and keeps their files so that they survive any restart. */
@NullMarked
package nl.bidn.portal.products.install;

import org.jspecify.annotations.NullMarked;
