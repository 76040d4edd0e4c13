// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.service;

import java.time.Duration;
import java.util.Optional;
import nl.bidn.portal.aansluiten.Aanvrager.Bezoeker;
import nl.bidn.portal.aansluiten.Toegang;
import nl.bidn.portal.aansluiten.store.AanvraagStore;
import nl.bidn.portal.api.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The door for who has no account. */
@Component(service = Toegang.class)
public final class LinkDoor implements Toegang {
    /** A mailbox is not flooded. */
    static final Duration BETWEEN = Duration.ofMinutes(5);

    private final Links links;
    private final Letters letters;
    private final AanvraagStore store;
    private final Transactions transactions;

    @Activate
    public LinkDoor(
            @Reference Links links,
            @Reference Letters letters,
            @Reference AanvraagStore store,
            @Reference Transactions transactions) {
        this.links = links;
        this.letters = letters;
        this.store = store;
        this.transactions = transactions;
    }

    @Override
    public Optional<Bezoeker> who(String token) {
        return links.who(token);
    }

    @Override
    public void sendLink(String email) {
        transactions.run(() -> {
            if (links.madeWithin(email, BETWEEN) == 0
                    && !store.ofVisitor(email, 1).isEmpty()) {
                letters.link(email);
            }
        });
    }
}
