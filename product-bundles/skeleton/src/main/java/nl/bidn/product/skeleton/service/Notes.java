// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.skeleton.service;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.bidn.portal.api.Audit;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Permission;
import nl.bidn.portal.api.Setting;
import nl.bidn.portal.api.Transactions;

/**
 * The rules of notes: tab, endpoint and job all come here. A method is one transaction. For any thread.
 */
public final class Notes {
    public static final Permission READ = new Permission("lezen");
    public static final Permission WRITE = new Permission("schrijven");
    public static final Permission SETTINGS = new Permission("instellen");

    /** How many characters a note may have; each organisation can choose. */
    public static final Setting<Integer> LONGEST = Setting.of("langste-notitie", 200, SETTINGS, Notes::length);

    public static final Period KEPT = Period.ofDays(30);

    private static final int SHORTEST_LIMIT = 20;
    /** The width of the column. */
    private static final int LONGEST_LIMIT = 500;

    private static final int MOST_SHOWN = 50;

    private final NoteStore store;
    private final Transactions transactions;
    private final Audit audit;
    private final Clock clock;

    public Notes(NoteStore store, Transactions transactions, Audit audit, Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /** The newest notes of an organisation for which the caller was let in. */
    public List<Note> newest(OrganisationId organisation) {
        return transactions.call(() -> store.newest(organisation, MOST_SHOWN));
    }

    /**
     * Adds a note, with a line in the audit: both are there or neither.
     *
     * @throws IllegalStateException if the caller may not write for the organisation
     */
    public void add(Caller caller, OrganisationId organisation, String text) {
        if (!caller.may(WRITE, organisation)) {
            throw new IllegalStateException("The tab lets only writers in");
        }
        transactions.run(() -> {
            Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            store.add(new Note(organisation, text, caller.name(), caller.id(), now));
            audit.record(caller, "notitie-geschreven", Outcome.DONE, organisation, text.length() + " tekens");
        });
    }

    /** The notes stay, as they are the organisation's; who wrote them does not. In the transaction of the removal. */
    public void forget(String callerId) {
        transactions.run(() -> store.forget(callerId));
    }

    /** Notes that were written before this moment have been kept long enough. */
    static Instant keptSince(Instant now) {
        return now.atZone(ZoneOffset.UTC).minus(KEPT).toInstant();
    }

    private static int length(String typed) {
        try {
            int length = Integer.parseInt(typed.strip());
            if (length >= SHORTEST_LIMIT && length <= LONGEST_LIMIT) {
                return length;
            }
        } catch (NumberFormatException notANumber) {
            // answered below, in the same words
        }
        throw new IllegalArgumentException(
                "Typ een getal van " + SHORTEST_LIMIT + " tot en met " + LONGEST_LIMIT + ".");
    }
}
