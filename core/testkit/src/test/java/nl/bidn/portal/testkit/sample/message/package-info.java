// SPDX-License-Identifier: EUPL-1.2
/** Breaches, planted to see that the rules notice them. */
package nl.bidn.portal.testkit.sample.message;
