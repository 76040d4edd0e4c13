// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.service;

import static nl.bidn.portal.aansluiten.Fout.Veld.*;

import java.util.ArrayList;
import java.util.List;
import nl.bidn.portal.aansluiten.Aanvrager;
import nl.bidn.portal.aansluiten.Contact;
import nl.bidn.portal.aansluiten.Fout;
import nl.bidn.portal.aansluiten.Fout.Gebrek;
import nl.bidn.portal.aansluiten.Fout.Veld;
import nl.bidn.portal.aansluiten.Opgave;
import nl.bidn.portal.aansluiten.Organisatie;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.Accounts;
import nl.bidn.portal.values.MailAddress;
import nl.bidn.portal.values.MunicipalityCode;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What must be mended in a form, whoever fills it in and whichever form it is. */
@Component(service = Keuring.class)
public final class Keuring {
    static final int LONGEST_NAME = 200;
    private static final int LONGEST_PHONE = 50;
    /** A column; far more than any form has. */
    private static final int LONGEST_CONTENT = 4000;

    private final Organisaties organisaties;
    private final Accounts accounts;
    private final InhoudKeuring inhoud;

    @Activate
    public Keuring(
            @Reference Organisaties organisaties, @Reference Accounts accounts, @Reference InhoudKeuring inhoud) {
        this.organisaties = organisaties;
        this.accounts = accounts;
        this.inhoud = inhoud;
    }

    /** In the order of the form. */
    List<Fout> check(Aanvrager applicant, Opgave opgave) {
        var flaws = new ArrayList<Fout>();
        organisation(applicant, opgave.organisatie(), flaws);
        contact(opgave.contact(), flaws);
        flaws.addAll(inhoud.check(opgave));
        return List.copyOf(flaws);
    }

    /** What must be right of a concept too: whom to mail, and whose it is. */
    List<Fout> checkConcept(Aanvrager applicant, Opgave opgave) {
        return check(applicant, opgave).stream()
                .filter(flaw -> switch (flaw.veld()) {
                    case ORGANISATIE_NAAM,
                            ORGANISATIE_TYPE,
                            ORGANISATIE_NUMMER,
                            ORGANISATIE_CODE,
                            CONTACT_NAAM,
                            CONTACT_EMAIL,
                            CONTACT_TELEFOON -> true;
                    default -> flaw.gebrek() == Gebrek.TE_LANG;
                })
                .toList();
    }

    private void organisation(Aanvrager applicant, Organisatie named, List<Fout> flaws) {
        name(ORGANISATIE_NAAM, named.name(), flaws);
        if (named.type() == OrganisationType.BIDN || named.type() == OrganisationType.KETENPARTNER) {
            flaws.add(Fout.of(ORGANISATIE_TYPE, Gebrek.NIET_VOOR_DIT_TYPE));
        }
        if (applicant instanceof Aanvrager.Ingelogd signedIn) {
            OrganisationId own = accounts.find(signedIn.session().account())
                    .map(Account::organisation)
                    .orElse(null);
            if (!organisaties.id(named).equals(own)) {
                flaws.add(Fout.of(ORGANISATIE_NUMMER, Gebrek.ANDERE_ORGANISATIE));
            }
        } else {
            code(named, ORGANISATIE_CODE, flaws);
        }
    }

    /** A municipality says its code; others get theirs. */
    static void code(Organisatie named, Veld veld, List<Fout> flaws) {
        OrganisationId code = named.code();
        if (named.type() != OrganisationType.GEMEENTE) {
            if (code != null) {
                flaws.add(Fout.of(veld, Gebrek.ONJUIST));
            }
        } else if (code == null) {
            flaws.add(Fout.of(veld, Gebrek.ONTBREEKT));
        } else if (!isMunicipality(code.value())) {
            flaws.add(Fout.of(veld, Gebrek.ONJUIST));
        }
    }

    private static boolean isMunicipality(String code) {
        try {
            return MunicipalityCode.of(code).cbs().equals(code);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void contact(Contact contact, List<Fout> flaws) {
        name(CONTACT_NAAM, contact.name(), flaws);
        mail(CONTACT_EMAIL, contact.email(), flaws);
        if (contact.phone().length() > LONGEST_PHONE) {
            flaws.add(Fout.of(CONTACT_TELEFOON, Gebrek.TE_LANG, LONGEST_PHONE));
        }
    }

    static void name(Veld veld, @Nullable String name, List<Fout> flaws) {
        if (name == null || name.isBlank()) {
            flaws.add(Fout.of(veld, Gebrek.ONTBREEKT));
        } else if (name.length() > LONGEST_NAME) {
            flaws.add(Fout.of(veld, Gebrek.TE_LANG, LONGEST_NAME));
        }
    }

    static void mail(Veld veld, String address, List<Fout> flaws) {
        if (address.isBlank()) {
            flaws.add(Fout.of(veld, Gebrek.ONTBREEKT));
        } else if (!MailAddress.isOne(address)) {
            flaws.add(Fout.of(veld, Gebrek.ONJUIST));
        }
    }

    static boolean fits(String content) {
        return content.length() <= LONGEST_CONTENT;
    }
}
