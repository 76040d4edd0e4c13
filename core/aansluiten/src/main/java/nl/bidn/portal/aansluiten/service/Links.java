// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.bidn.portal.aansluiten.Aanvrager.Bezoeker;
import nl.bidn.portal.aansluiten.Toegang;
import nl.bidn.portal.aansluiten.store.ToegangStore;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.data.Tokens;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes links and knows whose they are; the database knows their hash alone. */
@Component(service = Links.class)
public final class Links {
    private final ToegangStore store;
    private final Transactions transactions;
    private final Clock clock;
    private final Tokens tokens = new Tokens();

    @Activate
    public Links(@Reference ToegangStore store, @Reference Transactions transactions, @Reference Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Returns the token, which is told to nobody but that mailbox. */
    String make(String email) {
        String token = tokens.next();
        Instant now = clock.instant();
        store.add(Tokens.hash(token), email, now, now.plus(Toegang.COUNTS));
        return token;
    }

    Optional<Bezoeker> who(String token) {
        return transactions
                .call(() -> store.email(Tokens.hash(token), clock.instant()))
                .map(Bezoeker::new);
    }

    /** How many this mailbox got in the last while. */
    long madeWithin(String email, Duration while_) {
        return transactions.call(() -> store.madeSince(email, clock.instant().minus(while_)));
    }
}
