// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.store;

/** How a verification code ended. */
public enum CodeEnd {
    USED,
    /** Too many wrong tries. */
    VOID,
    /** A new one took its place. */
    REPLACED,
    EXPIRED
}
