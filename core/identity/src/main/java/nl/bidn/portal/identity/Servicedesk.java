// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity;

import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.ProductId;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What officers do across organisations, where no other service of this room has it. Each method looks the officer up, and
 * refuses whoever is none with an {@link IllegalStateException}.
 */
@ProviderType
public interface Servicedesk {
    /**
     * What came of one organisation.
     *
     * @param changed false: it was so already, or it was refused
     * @param refusal why it was refused
     */
    record Switched(
            OrganisationId organisation,
            boolean changed,
            @Nullable Refused refusal) {
        public Optional<Refused> refused() {
            return Optional.ofNullable(refusal);
        }
    }

    /**
     * Switches a product on for each of these organisations, in a transaction of its own: who is refused keeps nobody else
     * waiting.
     */
    List<Switched> enable(ProductId product, List<OrganisationId> organisations, AccountId officer);

    /** Switches it off in the same way. */
    List<Switched> disable(ProductId product, List<OrganisationId> organisations, AccountId officer);

    /** One person, of whichever organisation. That the officer looked at him stands in the audit. */
    Optional<Account> open(AccountId account, AccountId officer);

    /** The verification code that waits for a person and still counts; never the code itself. */
    Optional<VerificationCodes.Issued> code(AccountId account, AccountId officer);

    /**
     * Issues a new verification code, for the gebruikersbeheerder to read to the person; the officer does not see it.
     *
     * @throws Refused with {@code CODE_BY_RELEASE} for who is to be gebruikersbeheerder himself: his code comes from a second
     *     officer ({@link AdministratorRegistrations#release}); with {@code NOT_WAITING} for who does not wait for a code
     */
    void newCode(AccountId account, AccountId officer);

    /** Ends all sessions of a person; returns how many there were. */
    int endSessions(AccountId account, AccountId officer);

    /** Walks the chain of the audit; that it was done is audited too. */
    AuditLog.Verified verifyAudit(AccountId officer);
}
