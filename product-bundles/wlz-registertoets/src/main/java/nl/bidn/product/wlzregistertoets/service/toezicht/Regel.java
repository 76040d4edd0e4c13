// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.toezicht;

/** What makes use unusual. */
public enum Regel {
    /** One person looked up very often within an hour. */
    VEEL,
    /** One person looked up when nobody works. */
    BUITEN_WERKTIJD,
    /** One person looked up many different people within five minutes, as somebody does who tries numbers. */
    REEKS,
    /** Many people looked up the same person within a day. */
    ZELFDE_PERSOON
}
