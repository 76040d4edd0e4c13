// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.store;

/**
 * The ends of the chain.
 *
 * @param number of the last sealed line; 0: none was sealed ever
 * @param hash of that line
 * @param baseNumber of the last line that was removed because its time was over; 0: none
 * @param baseHash of that line, on which the first one that is left follows
 * @param seal over the four others
 */
public record AuditHead(long number, String hash, long baseNumber, String baseHash, String seal) {
    /** What stands where there is no line before. */
    public static final String NOTHING = "-";
}
