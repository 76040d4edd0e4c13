// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.data.Secrets;
import nl.bidn.portal.identity.store.AuditEntry;
import nl.bidn.portal.identity.store.AuditStore;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Adds lines to the audit, in the transaction of the thread or in one of its own. */
@Component(service = AuditLines.class)
public final class AuditLines {
    /** Stands for the portal itself, as actor and in place of a product. */
    public static final String PORTAL = "portal";

    private static final int LONGEST_ACTOR = 100;
    private static final int LONGEST_ACTION = 64;
    private static final int LONGEST_DETAIL = 1000;

    private final AuditStore store;
    private final AuditChain chain;
    private final Transactions transactions;
    private final Clock clock;

    @Activate
    public AuditLines(
            @Reference AuditStore store,
            @Reference Secrets secrets,
            @Reference Transactions transactions,
            @Reference Clock clock) {
        this.store = store;
        this.chain = new AuditChain(secrets);
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A line about the portal itself. */
    public void portal(String actor, String action, @Nullable OrganisationId organisation, String detail) {
        add(actor, PORTAL, action, Outcome.DONE, organisation, detail);
    }

    public void add(
            String actor,
            String product,
            String action,
            Outcome outcome,
            @Nullable OrganisationId organisation,
            String detail) {
        AuditEntry entry = entry(actor, product, action, outcome, organisation, detail);
        transactions.run(() -> store.append(entry, chain.proof(entry)));
    }

    /** Several at once. */
    public void add(List<AuditEntry> entries) {
        transactions.run(() -> store.append(entries, chain::proof));
    }

    /** A line as it will be added. */
    public AuditEntry entry(
            String actor,
            String product,
            String action,
            Outcome outcome,
            @Nullable OrganisationId organisation,
            String detail) {
        return new AuditEntry(
                UUID.randomUUID().toString(),
                Instant.ofEpochMilli(clock.millis()),
                fit(actor, LONGEST_ACTOR),
                product,
                fit(action, LONGEST_ACTION),
                outcome.name(),
                organisation == null ? "" : organisation.value(),
                fit(detail, LONGEST_DETAIL));
    }

    /** Without characters that would break a line or that a database refuses, and not longer than its column. */
    private static String fit(String text, int longest) {
        if (text.length() <= longest && text.chars().allMatch(c -> c >= ' ' && c <= '~')) {
            return text;
        }
        String clean = text.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        if (clean.length() <= longest) {
            return clean;
        }
        int end = Character.isHighSurrogate(clean.charAt(longest - 1)) ? longest - 1 : longest;
        return clean.substring(0, end);
    }
}
