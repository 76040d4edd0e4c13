// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten;

/** Why an upload is not taken. */
public enum Bevinding {
    LEEG,
    /** More than {@link Document#LARGEST_BYTES}. */
    TE_GROOT,
    /** Does not begin as a PDF. */
    GEEN_PDF,
    /** Begins as a PDF, and does not open or has no page. */
    BESCHADIGD,
    VERSLEUTELD,
    JAVASCRIPT,
    /** Something happens when the file, a page or a field is opened (OpenAction, AA). */
    AUTOMATISCHE_ACTIE,
    /** Starts a program, or sends or imports data. */
    PROGRAMMA,
    BIJLAGE,
    /** A form of XFA. */
    XFA,
    /** The scanner found something. */
    VIRUS,
    /** There is a scanner, and it does not answer now: try again later. */
    SCANNER_ONBEREIKBAAR
}
