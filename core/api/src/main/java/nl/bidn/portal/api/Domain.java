// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.api;

/** The fields of work by which BIDN groups its products; each has its own tile on the sign-in page. */
public enum Domain {
    ZORG,
    WERK_EN_INKOMEN,
    SCHULDEN
}
