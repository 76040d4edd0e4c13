// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.service;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import nl.bidn.portal.aansluiten.Aanvraag;
import nl.bidn.portal.aansluiten.Aanvrager;
import nl.bidn.portal.aansluiten.Aanvrager.Bezoeker;
import nl.bidn.portal.aansluiten.Aanvrager.Ingelogd;
import nl.bidn.portal.aansluiten.Geweigerd;
import nl.bidn.portal.aansluiten.Geweigerd.Waarom;
import nl.bidn.portal.aansluiten.Staat;
import nl.bidn.portal.aansluiten.store.AanvraagStore;
import nl.bidn.portal.aansluiten.store.Kept;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.Administrators;
import nl.bidn.portal.identity.Administrators.Administered;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Which applications are there for an applicant; the only way to one for whom is no officer. */
@Component(service = Inzage.class)
public final class Inzage {
    private final AanvraagStore store;
    private final Administrators administrators;

    @Activate
    public Inzage(@Reference AanvraagStore store, @Reference Administrators administrators) {
        this.store = store;
        this.administrators = administrators;
    }

    /** @throws Geweigerd with {@code NIET_GEVONDEN} if there is none for him */
    Kept find(Aanvrager applicant, String reference) {
        return store.find(reference)
                .filter(kept -> isFor(applicant, kept))
                .orElseThrow(() -> Geweigerd.because(Waarom.NIET_GEVONDEN));
    }

    private boolean isFor(Aanvrager applicant, Kept kept) {
        if (applicant instanceof Bezoeker visitor) {
            return kept.isOfVisitor(visitor.email().toLowerCase(Locale.ROOT));
        }
        Ingelogd signedIn = (Ingelogd) applicant;
        Aanvraag aanvraag = kept.bare();
        AccountId account = signedIn.session().account();
        return signedIn.session().verified()
                && (account.equals(aanvraag.applicant())
                        || (aanvraag.staat() != Staat.CONCEPT
                                && managed(account).contains(kept.organisation())));
    }

    List<Aanvraag> of(Aanvrager applicant, int most) {
        if (applicant instanceof Bezoeker visitor) {
            return store.ofVisitor(visitor.email(), most);
        }
        Ingelogd signedIn = (Ingelogd) applicant;
        AccountId account = signedIn.session().account();
        return signedIn.session().verified() ? store.ofAccount(account, managed(account), most) : List.of();
    }

    private Set<OrganisationId> managed(AccountId account) {
        return administrators.of(account).stream()
                .map(Administered::organisation)
                .collect(Collectors.toSet());
    }

    static @Nullable AccountId account(Aanvrager applicant) {
        return applicant instanceof Ingelogd signedIn ? signedIn.session().account() : null;
    }

    static Actor actor(Aanvrager applicant) {
        AccountId account = account(applicant);
        return account == null ? Actor.VISITOR : new Actor(account.value());
    }
}
