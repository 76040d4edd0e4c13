// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.service;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.bidn.portal.aansluiten.Aanvraag;
import nl.bidn.portal.aansluiten.Document;
import nl.bidn.portal.aansluiten.Geweigerd;
import nl.bidn.portal.aansluiten.Geweigerd.Waarom;
import nl.bidn.portal.aansluiten.Handtekening;
import nl.bidn.portal.aansluiten.Inhoud;
import nl.bidn.portal.aansluiten.Ondertekening;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Product;
import nl.bidn.portal.api.RoleKind;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.Accounts;
import nl.bidn.portal.identity.AdministratorRegistrations;
import nl.bidn.portal.identity.AdministratorRegistrations.Form;
import nl.bidn.portal.identity.Roles;
import nl.bidn.portal.identity.Roles.Capacity;
import nl.bidn.portal.identity.Roles.ChangeForm;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What approval does for people: from the form and the signature, so that nothing is typed twice. */
@Component(service = Mensen.class)
public final class Mensen {
    private final AdministratorRegistrations registrations;
    private final Accounts accounts;
    private final Roles roles;
    private final Producten products;

    @Activate
    public Mensen(
            @Reference AdministratorRegistrations registrations,
            @Reference Accounts accounts,
            @Reference Roles roles,
            @Reference Producten products) {
        this.registrations = registrations;
        this.accounts = accounts;
        this.roles = roles;
        this.products = products;
    }

    /** Registers the form; linking it to the person and releasing the code takes two officers from there on. */
    void register(
            Aanvraag aanvraag, Inhoud.AanmeldenGebruikersbeheerder asked, OrganisationId organisation, String by) {
        Ondertekening signature = paper(aanvraag);
        registrations.register(
                new Form(
                        organisation,
                        asked.domain(),
                        asked.name(),
                        asked.email(),
                        aanvraag.reference(),
                        signature.signedOn(),
                        signature.signedBy(),
                        signature.capacity()),
                by);
    }

    void change(Aanvraag aanvraag, Inhoud.Mutatieformulier asked, OrganisationId organisation, String by) {
        Account person = only(
                accounts.of(organisation).stream()
                        .filter(account -> account.email().equalsIgnoreCase(asked.email()))
                        .toList(),
                Waarom.PERSOON_NIET_GEVONDEN);
        ChangeForm form = form(aanvraag, asked, organisation);
        if (asked.takes()) {
            roles.revoke(person.id(), asked.product(), asked.role(), organisation, form, by);
        } else {
            roles.grant(person.id(), asked.product(), asked.role(), organisation, form, by);
        }
    }

    private ChangeForm form(Aanvraag aanvraag, Inhoud.Mutatieformulier asked, OrganisationId organisation) {
        Handtekening signature = aanvraag.signature();
        if (signature != null) {
            Account signer = accounts.find(signature.account())
                    .orElseThrow(() -> Geweigerd.because(Waarom.ONDERTEKENAAR_NIET_GEVONDEN));
            return new ChangeForm(
                    aanvraag.reference(),
                    LocalDate.ofInstant(signature.at(), InhoudKeuring.AMSTERDAM),
                    Capacity.GEBRUIKERSBEHEERDER,
                    signer.id(),
                    signer.name());
        }
        Ondertekening paper = paper(aanvraag);
        Optional<Account> signer = paper.capacity() == Capacity.GEBRUIKERSBEHEERDER
                ? Optional.of(signer(paper, asked, organisation))
                : Optional.empty();
        return new ChangeForm(
                aanvraag.reference(),
                paper.signedOn(),
                paper.capacity(),
                signer.map(Account::id).orElse(null),
                paper.signedBy());
    }

    /** Who holds a role that signs there, and is called as it says on the form. */
    private Account signer(Ondertekening paper, Inhoud.Mutatieformulier asked, OrganisationId organisation) {
        Set<String> signing = products.find(asked.product()).map(Product::roles).orElse(List.of()).stream()
                .filter(role -> role.kind() == RoleKind.SIGNATORY)
                .map(role -> role.id())
                .collect(Collectors.toSet());
        return only(
                roles.at(asked.product(), organisation).stream()
                        .filter(held -> signing.contains(held.role()))
                        .flatMap(held -> accounts.find(held.account()).stream())
                        .filter(account ->
                                account.name().equalsIgnoreCase(paper.signedBy().strip()))
                        .distinct()
                        .toList(),
                Waarom.ONDERTEKENAAR_NIET_GEVONDEN);
    }

    /** Of several signed forms the last one. */
    private static Ondertekening paper(Aanvraag aanvraag) {
        return aanvraag.documents().stream()
                .filter(document -> document.agreement() == null)
                .max(Comparator.comparing(Document::addedAt))
                .map(Document::signature)
                .orElseThrow(() -> Geweigerd.because(Waarom.NIET_ONDERTEKEND));
    }

    private static Account only(List<Account> found, Waarom otherwise) {
        if (found.size() != 1) {
            throw Geweigerd.because(otherwise);
        }
        return found.get(0);
    }
}
