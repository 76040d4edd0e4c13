// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.service;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.bidn.portal.aansluiten.Aanvraag;
import nl.bidn.portal.aansluiten.Aanvrager;
import nl.bidn.portal.aansluiten.Aanvrager.Ingelogd;
import nl.bidn.portal.aansluiten.Document;
import nl.bidn.portal.aansluiten.Formulier;
import nl.bidn.portal.aansluiten.Geweigerd;
import nl.bidn.portal.aansluiten.Geweigerd.Waarom;
import nl.bidn.portal.aansluiten.Handtekening;
import nl.bidn.portal.aansluiten.Inhoud;
import nl.bidn.portal.aansluiten.Opgave;
import nl.bidn.portal.aansluiten.Tekenbevoegdheid;
import nl.bidn.portal.aansluiten.store.InhoudText;
import nl.bidn.portal.aansluiten.store.Kept;
import nl.bidn.portal.api.Agreement;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.Product;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Role;
import nl.bidn.portal.api.RoleKind;
import nl.bidn.portal.data.Tokens;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.Accounts;
import nl.bidn.portal.identity.Administrators;
import nl.bidn.portal.identity.Enablement;
import nl.bidn.portal.identity.Roles;
import nl.bidn.portal.identity.Session;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether an application is signed, on paper or by eHerkenning, and who may do the latter. */
@Component(service = Ondertekeningen.class)
public final class Ondertekeningen {
    private final Accounts accounts;
    private final Administrators administrators;
    private final Roles roles;
    private final Enablement enablement;
    private final Producten products;
    private final Organisaties organisaties;
    private final Verloop verloop;

    @Activate
    public Ondertekeningen(
            @Reference Accounts accounts,
            @Reference Administrators administrators,
            @Reference Roles roles,
            @Reference Enablement enablement,
            @Reference Producten products,
            @Reference Organisaties organisaties,
            @Reference Verloop verloop) {
        this.accounts = accounts;
        this.administrators = administrators;
        this.roles = roles;
        this.enablement = enablement;
        this.products = products;
        this.organisaties = organisaties;
        this.verloop = verloop;
    }

    Tekenbevoegdheid may(Aanvrager applicant, Kept kept) {
        if (!(applicant instanceof Ingelogd signedIn) || !signedIn.session().verified()) {
            return Tekenbevoegdheid.NIET_INGELOGD;
        }
        Aanvraag aanvraag = kept.bare();
        if (aanvraag.formulier() == Formulier.AANMELDEN_GEBRUIKERSBEHEERDER) {
            return Tekenbevoegdheid.ALLEEN_OP_PAPIER;
        }
        Optional<Account> account = accounts.find(signedIn.session().account());
        if (account.filter(Account::eherkenning).isEmpty() || signedIn.session().assurance() != Assurance.EH3) {
            return Tekenbevoegdheid.NIET_MET_EHERKENNING;
        }
        Account signer = account.get();
        boolean own = signer.organisation().equals(kept.organisation())
                && organisaties
                        .numbers(kept.organisation())
                        .contains(aanvraag.opgave().organisatie().number());
        if (!own) {
            return Tekenbevoegdheid.ANDERE_ORGANISATIE;
        }
        return hasRightToSign(signer, aanvraag) ? Tekenbevoegdheid.BEVOEGD : Tekenbevoegdheid.GEEN_RECHT_OM_TE_TEKENEN;
    }

    private boolean hasRightToSign(Account signer, Aanvraag aanvraag) {
        ProductId id = aanvraag.opgave().inhoud().product();
        Optional<Product> product = id == null ? Optional.empty() : products.find(id);
        return product.filter(known -> signs(signer, known)
                        && !isForHimself(signer, aanvraag.opgave().inhoud()))
                .isPresent();
    }

    private boolean signs(Account signer, Product product) {
        boolean manages = administrators.of(signer.id()).stream()
                .anyMatch(administered -> administered.organisation().equals(signer.organisation())
                        && administered.domain() == product.domain());
        Set<String> signing = product.roles().stream()
                .filter(role -> role.kind() == RoleKind.SIGNATORY)
                .map(Role::id)
                .collect(Collectors.toSet());
        return manages
                || roles.at(product.id(), signer.organisation()).stream()
                        .anyMatch(held -> held.account().equals(signer.id()) && signing.contains(held.role()));
    }

    private static boolean isForHimself(Account signer, Inhoud inhoud) {
        return inhoud instanceof Inhoud.Mutatieformulier asked && asked.email().equalsIgnoreCase(signer.email());
    }

    /** @throws Geweigerd with {@code MAG_NIET_ONDERTEKENEN} */
    Handtekening sign(Aanvrager applicant, Kept kept) {
        Tekenbevoegdheid may = may(applicant, kept);
        if (may != Tekenbevoegdheid.BEVOEGD) {
            throw Geweigerd.because(Waarom.MAG_NIET_ONDERTEKENEN, may);
        }
        Session session = ((Ingelogd) applicant).session();
        Opgave opgave = kept.bare().opgave();
        return new Handtekening(
                session.account(),
                opgave.organisatie().number(),
                session.assurance(),
                verloop.now(),
                content(kept.bare()));
    }

    /** Over what the form says; who is the contact is not signed. */
    private static String content(Aanvraag aanvraag) {
        Opgave opgave = aanvraag.opgave();
        return Tokens.hash(aanvraag.reference() + "\n" + aanvraag.formulier() + "\n"
                + opgave.organisatie().number() + "\n" + InhoudText.write(opgave.inhoud()));
    }

    /** @throws Geweigerd with {@code NIET_ONDERTEKEND} or {@code OVEREENKOMST_ONTBREEKT} */
    void complete(Kept kept) {
        Aanvraag aanvraag = kept.whole();
        Handtekening signature = aanvraag.signature();
        boolean signed = signature == null
                ? aanvraag.documents().stream().anyMatch(document -> document.agreement() == null)
                : signature.content().equals(content(aanvraag));
        if (!signed) {
            throw Geweigerd.because(Waarom.NIET_ONDERTEKEND);
        }
        List<Agreement> missing = missing(kept);
        if (!missing.isEmpty()) {
            throw Geweigerd.because(Waarom.OVEREENKOMST_ONTBREEKT, missing.toArray());
        }
    }

    /** Agreements of the product that are neither on record nor with the application. */
    List<Agreement> missing(Kept kept) {
        Set<Agreement> added = kept.whole().documents().stream()
                .map(Document::agreement)
                .filter(agreement -> agreement != null)
                .collect(Collectors.toSet());
        return kept.bare().opgave().inhoud() instanceof Inhoud.AanmeldenDiensten asked
                ? enablement.missing(asked.product(), kept.organisation()).stream()
                        .filter(agreement -> !added.contains(agreement))
                        .toList()
                : List.of();
    }
}
