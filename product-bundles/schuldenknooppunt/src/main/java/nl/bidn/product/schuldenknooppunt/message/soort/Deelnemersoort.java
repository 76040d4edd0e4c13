// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.message.soort;

/** What kind of participant somebody is; the columns of the matrix of modules (schuldenknooppunt.nl, Modules). */
public enum Deelnemersoort {
    SCHULDEISER,
    /** Wgs, intake and stabilisation. */
    SHV_FASE1,
    /** Wgs, from the plan to the end. */
    SHV_FASE2,
    /** Debt counsellors outside the Wgs. */
    SHV_OVERIG,
    BEWINDVOERDER,
    /** Asks for a guarantee. */
    KREDIETBANK,
    /** Gives the guarantee: Waarborgfonds saneringskredieten. */
    WAARBORGFONDS
}
