// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gebruikersbeheer.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of one user shows.
 *
 * @param branch whether the last mandate was for one branch only
 * @param facts labels with what the person told, or eHerkenning
 * @param himself whether the reader looks at himself
 * @param elsewhere fields of work in which others must act first; empty: none
 * @param code the code in clear, for this one page
 * @param message what is told above; with its kind
 */
public record UserModel(
        String id,
        String name,
        String state,
        String kind,
        boolean unverified,
        boolean mayReveal,
        boolean active,
        boolean newsletter,
        boolean contactPerson,
        boolean himself,
        int changes,
        boolean branch,
        List<Fact> facts,
        List<ProductRoles> products,
        List<String> byForm,
        String elsewhere,
        boolean earlier,
        List<Manages> manages,
        @Nullable Instant codeExpires,
        int triesLeft,
        String code,
        String message,
        String messageKind,
        String formToken) {
    /** One line of the personal data. */
    public record Fact(String label, String value) {}

    /** The roles of one product. */
    public record ProductRoles(String title, List<RoleBox> roles) {}

    /**
     * One role.
     *
     * @param ticked whether its box is ticked
     * @param earlier held until he was switched off
     */
    public record RoleBox(String key, String title, boolean ticked, boolean editable, boolean earlier) {}

    /**
     * A field of work that the reader manages.
     *
     * @param held whether this user manages it too
     * @param editable whether the reader may change that
     * @param handOver whether the reader may give his own right to this user
     */
    public record Manages(String domain, String title, boolean held, boolean editable, boolean handOver) {}
}
