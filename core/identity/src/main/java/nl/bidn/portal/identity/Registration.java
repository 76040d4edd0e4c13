// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The first visit of a person (manual Zorg gebruikers, steps 5 and 6): he tells who he is, and then types the code that his
 * gebruikersbeheerder read to him. All state is in the database, so he goes on where he was. Told details may be mended
 * later by the same rules. A service of this room; for any thread. Refusals of what a form cannot cause are
 * {@link IllegalArgumentException}s.
 */
@ProviderType
public interface Registration {
    /**
     * How long somebody may wait for verification; then all that is known of him is removed, unless a code still counts.
     * Two times the life of a code: time for one that expired and was issued again (GDPR 5.1.e, storage limitation).
     */
    Duration KEPT_UNVERIFIED = Duration.ofDays(30);

    /** What a person has to do next. */
    enum Step {
        DETAILS,
        VERIFICATION,
        /** Nothing: verified, or not a person who has to be. */
        NONE
    }

    /** What the form of the first visit asks. */
    record Told(PersonalDetails details, String email, boolean newsletter) {}

    /** A field of that form. */
    enum Field {
        SALUTATION,
        INITIALS,
        FIRST_NAME,
        INFIX,
        LAST_NAME,
        DEPARTMENT,
        PHONE,
        EMAIL
    }

    /** What may be wrong with a field. */
    enum Flaw {
        MISSING,
        TOO_LONG,
        /** Not what such a thing looks like. */
        MALFORMED
    }

    /** One field that must be mended. */
    record FieldFlaw(Field field, Flaw flaw) {}

    /**
     * What came of a code.
     *
     * @param triesLeft of this code, if it still counts
     */
    record Verified(VerificationCodes.Check check, int triesLeft) {}

    /** From memory. */
    Step step(AccountId account);

    /** What is known by now: what the person told, or what the way in knew. */
    Told told(AccountId account);

    /**
     * Keeps the details; name and mail address of the account follow. The first time of somebody who has to be verified, a
     * code is issued and the gebruikersbeheerders of his organisation are told that somebody waits. Of a verified person a
     * mail goes to the old address if that changed.
     *
     * @return what must be mended, in the order of the form; empty: it is kept
     */
    List<FieldFlaw> tell(AccountId account, Told told);

    /** The fields that may not be empty. */
    static boolean isRequired(Field field) {
        return switch (field) {
            case INITIALS, LAST_NAME, PHONE, EMAIL -> true;
            case SALUTATION, FIRST_NAME, INFIX, DEPARTMENT -> false;
        };
    }

    /**
     * Tries a code; details must have been told before. If it is right, all sessions of the person end, and who is linked to
     * a registration of a gebruikersbeheerder that was released becomes that in the same transaction.
     */
    Verified verify(AccountId account, String typed);

    /** Whether this gebruikersbeheerder is the one to read the code to this person; changes and audits nothing. */
    boolean mayReveal(AccountId administrator, AccountId person);

    /** A code that still counts; none: it expired or is void, and a new one must be issued. Refused as {@link #revealFor}. */
    Optional<VerificationCodes.Issued> currentFor(AccountId administrator, AccountId person);

    /**
     * The code of a person, for his gebruikersbeheerder to read to him; audited.
     *
     * @throws IllegalArgumentException if the administrator manages no field of work of the person's organisation today, if
     *     it is the administrator himself, if the person does not wait for verification or has not told his details, if he is
     *     linked to a registration of a gebruikersbeheerder, or if no code counts any more
     */
    String revealFor(AccountId administrator, AccountId person);

    /** Issues a new code; refused as {@link #revealFor}. */
    void issueFor(AccountId administrator, AccountId person);
}
