// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.melding;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.values.MailAddress;
import nl.bidn.product.schuldenknooppunt.service.Portal;
import nl.bidn.product.schuldenknooppunt.service.Rights;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Contactpersoon;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Servicedesk;

/** Whom an organisation names: addresses that are told, and people whom the servicedesk may ask. */
public final class Abonnementen {
    /** Of each. */
    public static final int MEESTE = 10;

    private static final int LANGSTE_NAAM = 100;
    private static final int LANGSTE_TELEFOON = 25;

    private final MeldingStore store;
    private final Portal portal;

    /** What is wrong with what was typed. */
    public enum Fout {
        GEEN,
        GEEN_MAILADRES,
        DUBBEL,
        TE_VEEL,
        NAAM_NODIG,
        TE_LANG,
        /** They are known as they are. */
        ONGEWIJZIGD
    }

    public Abonnementen(MeldingStore store, Portal portal) {
        this.store = store;
        this.portal = portal;
    }

    public List<Abonnement> abonnementen(Caller caller, OrganisationId organisatie) {
        mag(caller, organisatie);
        return portal.transactions().call(() -> store.abonnementen(organisatie));
    }

    /** In place of those that were there: all of it or nothing. */
    public Fout bewaar(Caller caller, OrganisationId organisatie, List<Abonnement> abonnementen) {
        mag(caller, organisatie);
        if (abonnementen.size() > MEESTE) {
            return Fout.TE_VEEL;
        }
        Set<String> gezien = new HashSet<>();
        for (Abonnement abonnement : abonnementen) {
            if (!isMailadres(abonnement.adres())) {
                return Fout.GEEN_MAILADRES;
            }
            if (!gezien.add(abonnement.adres().toLowerCase(Locale.ROOT))) {
                return Fout.DUBBEL;
            }
        }
        portal.transactions().run(() -> {
            store.bewaarAbonnementen(organisatie, abonnementen);
            leg(caller, "mailabonnementen-gewijzigd", organisatie, abonnementen.size());
        });
        return Fout.GEEN;
    }

    /** For the organisation itself, and for the servicedesk. */
    public List<Contactpersoon> contactpersonen(Caller caller, OrganisationId organisatie) {
        if (!Servicedesk.is(caller)) {
            mag(caller, organisatie);
        }
        return portal.transactions().call(() -> store.contactpersonen(organisatie));
    }

    /** What is wrong with persons that are proposed in place of those that are known. */
    public Fout keur(Caller caller, OrganisationId organisatie, List<Contactpersoon> personen) {
        if (personen.size() > MEESTE) {
            return Fout.TE_VEEL;
        }
        for (Contactpersoon persoon : personen) {
            if (persoon.naam().isBlank()) {
                return Fout.NAAM_NODIG;
            }
            if (!persoon.mail().isEmpty() && !isMailadres(persoon.mail())) {
                return Fout.GEEN_MAILADRES;
            }
            if (persoon.naam().length() > LANGSTE_NAAM
                    || persoon.rol().length() > LANGSTE_NAAM
                    || persoon.telefoon().length() > LANGSTE_TELEFOON) {
                return Fout.TE_LANG;
            }
        }
        return regels(contactpersonen(caller, organisatie)).equals(regels(personen)) ? Fout.ONGEWIJZIGD : Fout.GEEN;
    }

    private static Set<String> regels(List<Contactpersoon> personen) {
        return personen.stream().map(Contactpersoon::regel).collect(Collectors.toSet());
    }

    private void leg(Caller caller, String wat, OrganisationId organisatie, int aantal) {
        portal.audit().record(caller, wat, Outcome.DONE, organisatie, Integer.toString(aantal));
    }

    private static boolean isMailadres(String text) {
        try {
            return !new MailAddress(text).value().isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void mag(Caller caller, OrganisationId organisatie) {
        if (!caller.may(Rights.BEHEREN, organisatie)) {
            throw new SecurityException("May not set up " + organisatie);
        }
    }
}
