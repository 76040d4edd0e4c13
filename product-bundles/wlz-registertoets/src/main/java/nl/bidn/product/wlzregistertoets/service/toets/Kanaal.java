// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.toets;

/** By which door somebody asked. */
public enum Kanaal {
    PORTAAL,
    REST,
    SOAP,
    LIJST,
    /** The daily comparison of a list of clients. */
    SIGNALEN
}
