// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gebruikersbeheer.web;

import java.time.Instant;
import java.util.List;
import nl.bidn.portal.ui.ListQuery;
import nl.bidn.portal.ui.Option;
import org.jspecify.annotations.Nullable;

/**
 * What the list of users shows.
 *
 * @param export the query of the address, for the links that export the same list
 */
public record UsersModel(
        boolean newcomers,
        ListQuery query,
        List<Row> rows,
        long found,
        int pageSize,
        List<Option> roles,
        List<Option> states,
        String export,
        @Nullable String done,
        String formToken) {
    /**
     * One user.
     *
     * @param kind of the badge
     */
    public record Row(
            String id,
            String name,
            String email,
            String state,
            String kind,
            boolean waiting,
            boolean removable,
            int changes,
            Instant since,
            @Nullable Instant lastSignIn,
            String roles) {}
}
