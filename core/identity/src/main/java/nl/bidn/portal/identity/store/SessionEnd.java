// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.store;

/** Why a session ended. */
public enum SessionEnd {
    SIGNED_OUT,
    /** By an operator. */
    STOPPED,
    /** The account was deactivated, or all its sessions were ended. */
    ACCOUNT,
    IDLE,
    TOO_OLD;

    public boolean expired() {
        return this == IDLE || this == TOO_OLD;
    }
}
