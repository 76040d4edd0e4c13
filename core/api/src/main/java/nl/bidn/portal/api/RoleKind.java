// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.api;

/** What holding a role means. */
public enum RoleKind {
    /** Works with the product, for an organisation for which it is switched on. */
    STAFF,
    /** May sign the change form (mutatieformulier) that gives others a role of the product; sees nothing itself. */
    SIGNATORY,
    /**
     * A system of a chain partner that delivers to the product. Its organisation needs no enablement, as it never sees
     * what belongs to others.
     */
    SUPPLIER
}
