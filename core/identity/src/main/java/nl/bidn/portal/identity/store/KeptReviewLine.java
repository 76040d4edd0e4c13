// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.store;

import nl.bidn.portal.identity.AccessReviews.Decision;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.UserManagement.Right;
import org.jspecify.annotations.Nullable;

/** One right in a review. */
public record KeptReviewLine(
        String id, AccountId account, Right right, @Nullable Decision decision) {}
