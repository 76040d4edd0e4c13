// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.ProductId;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What a gebruikersbeheerder does: sees the users of his organisation and gives them roles of the products of his fields of
 * work (manual Zorg gebruikersbeheerder, section 3). A service of this room, for pages. {@code by} is always the account
 * that acts; it must be an active administrator at that very moment, whatever a page showed before. What he may not even
 * see is refused with an {@link IllegalArgumentException}; what he may see but not do comes back as a {@link Refused}.
 */
@ProviderType
public interface UserManagement {
    /** The field of work in which roles are given by signed forms, at the servicedesk (manual Alleenverdieners, 2.1). */
    Domain BY_FORM = Domain.WERK_EN_INKOMEN;

    /** A role of a product, for the organisation of the administrator. */
    record Right(ProductId product, String role) {}

    /** By what a list is sorted. */
    enum Sort {
        NAME,
        LAST_SIGN_IN,
        SINCE
    }

    /**
     * What a list shows.
     *
     * @param name parts of a name, in any case and with or without accents; empty: all
     * @param role of the product; empty: any
     * @param active none: whether or not
     * @param waiting only new people with whom his fields of work have not dealt
     */
    record Question(
            String name,
            @Nullable ProductId product,
            String role,
            @Nullable Boolean active,
            boolean neverSignedIn,
            boolean waiting,
            Sort sort,
            boolean descending) {
        public static Question named(String name) {
            return new Question(name, null, "", null, false, false, Sort.NAME, false);
        }

        /** Those who came last, first. */
        public static Question newcomers() {
            return new Question("", null, "", null, false, true, Sort.SINCE, true);
        }
    }

    /**
     * One user in a list.
     *
     * @param removable whether all three switches are off, so that he may be removed
     * @param roles of the products of the administrator's fields of work
     */
    record Line(Account account, Instant since, boolean waiting, boolean removable, int changes, List<Right> roles) {}

    /** A page of a list, and how many there are in all. */
    record Lines(List<Line> lines, long found) {}

    /**
     * A role in the grid of a user.
     *
     * @param editable whether the administrator may give and take it
     * @param earlier held until he was switched off; offered, not given
     */
    record Cell(Right right, Domain domain, boolean held, boolean editable, boolean earlier) {}

    /**
     * One user.
     *
     * @param changes tells whether somebody else changed him since: give it back with what is saved
     * @param administers the fields of work that he manages himself
     * @param elsewhere fields of work, other than the administrator's, in which he has rights
     * @param branch vestigingsnummer of his mandate by eHerkenning
     * @param intermediary who passed his mandate on
     * @param mayReveal whether the administrator is the one to read him a verification code
     * @param code the verification code that waits for him, if there is one
     */
    record User(
            Account account,
            PersonalDetails details,
            boolean newsletter,
            boolean contactPerson,
            int changes,
            boolean waiting,
            List<Cell> roles,
            Set<Domain> administers,
            Set<Domain> elsewhere,
            @Nullable String branch,
            @Nullable String intermediary,
            boolean mayReveal,
            Optional<VerificationCodes.Issued> code) {
        public boolean active() {
            return account.state() != Account.State.DEACTIVATED;
        }

        public boolean removable() {
            return !active() && !newsletter && !contactPerson;
        }
    }

    /** All that an administrator saves at once. */
    record Change(int changes, Set<Right> roles, boolean newsletter, boolean contactPerson, boolean active) {}

    /** Why something is not done. */
    enum Why {
        /** Nobody switches himself off, removes himself or changes his own right to manage. */
        HIMSELF,
        /** Somebody of BIDN's servicedesk is not managed here. */
        SERVICEDESK,
        /** He has rights in a field of work of another administrator, who must take those back first. */
        ELSEWHERE,
        /** Only who has all three switches off can be removed. */
        SWITCH_OFF_FIRST,
        /** In this field of work it goes by a signed form. */
        BY_FORM,
        /** Without him nobody manages this field of work: a successor is needed. */
        LAST_ADMINISTRATOR,
        /** Only who is active, and verified, manages users. */
        NOT_ACTIVE,
        /** A product could not forget him: nothing was removed. */
        PRODUCT_FAILED
    }

    /** What came of it. */
    sealed interface Result {}

    record Done() implements Result {}

    /** Somebody else changed this user in the meantime, or removed him; nothing was done. */
    record Stale(Optional<User> now) implements Result {}

    record Refused(Why why) implements Result {}

    /** How much waits for an administrator. */
    record Waiting(int newcomers, int reviewLines) {}

    /** The fields of work that he manages today; from memory. Empty: he is no administrator. */
    Set<Domain> domains(AccountId by);

    /**
     * With what he must have signed in to manage all of that: eHerkenning for <em>Zorg</em> and <em>Schulden</em>, and in
     * any field of work what its products ask of their users. From memory. The page judges, as it knows the session.
     */
    Assurance signIn(AccountId by);

    /** From memory. */
    Waiting waiting(AccountId by);

    Lines users(AccountId by, Question question, int offset, int most);

    /** The roles by which a list can be narrowed: those that people of the organisation can hold in his fields of work. */
    List<Right> rights(AccountId by);

    /** Empty: there is no such user at his organisation. */
    Optional<User> user(AccountId by, AccountId id);

    /** Saves roles and switches as one; from then on the user does not wait any more. */
    Result save(AccountId by, AccountId id, Change change);

    /** Removes the user with all that is kept of him. Only the meaningless id stays in the audit. */
    Result erase(AccountId by, AccountId id, int changes);

    /** Makes an active, verified colleague administrator of one of his own fields of work. */
    Result appoint(AccountId by, AccountId id, Domain domain);

    /**
     * Ends the right to manage of somebody else, or hands over one's own; also for an officer of the servicedesk.
     *
     * @param successor appointed in the same step; needed if he is the last one or oneself, and must be active and verified
     */
    Result dismiss(AccountId by, AccountId id, Domain domain, @Nullable AccountId successor);

    /** Shows the verification code of somebody who waits to be verified; refused as {@link Registration#revealFor}; audited. */
    String revealCode(AccountId by, AccountId id);

    /** Issues a new verification code to somebody who waits to be verified; refused likewise. */
    void newCode(AccountId by, AccountId id);

    /**
     * Which lines of the audit are shown.
     *
     * @param action exact; empty: all
     * @param actor part of the name of who acted; empty: all
     * @param subject part of the name of whom it is about; empty: all
     * @param outcome exact; empty: all
     */
    record AuditQuestion(
            @Nullable Instant from,
            @Nullable Instant until,
            String action,
            String actor,
            String subject,
            String outcome) {}

    /** The actions that occur in what {@link #audit} can show him, in order. */
    List<String> auditActions(AccountId by);

    /**
     * A line of the audit with names, as far as these people are still users of the organisation.
     *
     * @param actorName empty if it is nobody of the organisation
     * @param subjectName of the first account that the detail speaks of
     */
    record AuditEntry(AuditLog.Line line, String actorName, String subjectName) {}

    /** A page of the audit, and how many lines there are in all. */
    record AuditEntries(List<AuditEntry> lines, long found) {}

    /** Of his organisation: lines of the portal itself and of products of his fields of work; newest first. */
    AuditEntries audit(AccountId by, AuditQuestion question, int offset, int most);
}
