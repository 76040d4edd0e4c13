// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity;

/** Pseudonymous id of an account; stays in the audit when the account is gone. */
public record AccountId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
