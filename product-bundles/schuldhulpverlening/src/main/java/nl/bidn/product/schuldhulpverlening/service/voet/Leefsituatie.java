// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.service.voet;

/** The four for which art. 475da, first paragraph, Rv has a maximum. */
public enum Leefsituatie {
    ALLEENSTAANDE,
    ALLEENSTAANDE_OUDER,
    GEHUWD,
    GEHUWD_MET_KINDEREN
}
