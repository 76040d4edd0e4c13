// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

/** Through which door a message came. */
public enum Kanaal {
    /** A file on the page Aanleveren. */
    PORTAAL,
    /** The REST interface. */
    REST,
    /** The SOAP interface, StUF-GGk. */
    SOAP,
    /** A partner in the chain. */
    KETEN
}
