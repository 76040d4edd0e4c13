// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.bidn.portal.aansluiten.Aanvraag;
import nl.bidn.portal.aansluiten.Bericht;
import nl.bidn.portal.aansluiten.Document;
import nl.bidn.portal.aansluiten.Handtekening;
import nl.bidn.portal.aansluiten.Opgave;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.identity.AccountId;
import org.jspecify.annotations.Nullable;

/** An application that this transaction read, or has for itself after {@link AanvraagStore#move}. */
public final class Kept {
    private final AanvraagStore store;
    private final AanvraagRow row;

    Kept(AanvraagStore store, AanvraagRow row) {
        this.store = store;
        this.row = row;
    }

    AanvraagRow row() {
        return row;
    }

    /** Without documents and messages. */
    public Aanvraag bare() {
        return row.toAanvraag(List.of(), List.of());
    }

    public Aanvraag whole() {
        String reference = bare().reference();
        return row.toAanvraag(store.documents(reference), store.messages(reference));
    }

    /** The code in the portal that the organisation has, or had or would get when this was written. */
    public OrganisationId organisation() {
        return row.organisation();
    }

    /** Whether a visitor who reads this mailbox began it. */
    public boolean isOfVisitor(String emailKey) {
        return row.applicant() == null && row.emailKey().equals(emailKey);
    }

    public void says(OrganisationId organisation, Opgave opgave) {
        row.says(organisation, opgave);
    }

    public void signed(@Nullable Handtekening signature) {
        row.signed(signature);
    }

    public void submitted(Instant at, LocalDate term) {
        row.submitted(at);
        row.term(term, null);
    }

    /** The clock stops. */
    public void waits(int daysLeft) {
        row.term(null, daysLeft);
    }

    /** The clock goes on. */
    public void goesOn(LocalDate term) {
        row.term(term, null);
    }

    /** Working days that were left when the clock stopped. */
    public int daysLeft() {
        Integer left = row.daysLeft();
        return left == null ? 1 : left;
    }

    public void officer(AccountId officer) {
        row.officer(officer);
    }

    public void firstAgreed(@Nullable AccountId officer) {
        row.firstAgreed(officer);
    }

    public void ended(Instant at, @Nullable String reason) {
        row.ended(at, reason);
    }

    public int countedMessages() {
        return row.messages();
    }

    public void add(Bericht bericht) {
        store.add(bare().reference(), row.nextMessage(), bericht);
    }

    /** Adds a document whose number is the next. */
    public Document add(KeptFile file, Document unnumbered) {
        return store.add(bare().reference(), row.nextUpload(), file, unnumbered);
    }
}
