// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.store;

/**
 * What people are told, in both languages.
 *
 * @param path where to look, from the root of the portal
 */
public record Announcement(Words nl, Words en, String path) {
    /** In one language. */
    public record Words(String subject, String text) {}

    public Words in(String language) {
        return language.equals("en") ? en : nl;
    }
}
