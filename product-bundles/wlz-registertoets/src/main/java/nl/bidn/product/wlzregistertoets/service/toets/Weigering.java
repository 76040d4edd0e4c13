// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.toets;

/** Why a system may not ask for an organisation. */
public enum Weigering {
    /** The organisation named its systems, and this is none of them. */
    OIN_ONBEKEND,
    /** The certificate that the organisation gave of its system is no longer valid. */
    CERTIFICAAT_VERLOPEN,
    /** The organisation named the addresses of its systems, and this is none of them. */
    ADRES_ONBEKEND
}
