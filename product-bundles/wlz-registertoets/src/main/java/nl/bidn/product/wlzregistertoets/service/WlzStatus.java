// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service;

/** What the register of the CIZ says of somebody (CIZ, "Wlz-signalen": the data that a municipality gets). */
public enum WlzStatus {
    /** There is a positive decision. */
    JA,
    /** There is none, or a negative one after an earlier positive one. */
    NEE,
    /** There is a decision for a profile with which care of the Wmo may go on, as long as it is not used. */
    ONBEKEND
}
