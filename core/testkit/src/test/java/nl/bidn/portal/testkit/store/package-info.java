// SPDX-License-Identifier: EUPL-1.2
/** Rows of the tests. */
package nl.bidn.portal.testkit.store;
