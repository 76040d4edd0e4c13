// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.endpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.Response;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Problem;
import nl.bidn.product.wlzregistertoets.service.Lettercode;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list of an organisation a system asks for.
 *
 * @param na the id behind which it starts; empty: from the start
 */
record Bladzijde(OrganisationId voor, String na, int aantal) {
    private static final int GEWOON = 100;
    private static final int MEESTE = 1000;

    /** What is read of a page, and the links of it. */
    record Gelezen<T>(List<T> deel, LinksJson links) {}

    static Bladzijde van(MultivaluedMap<String, String> adres, Caller caller, Voorwie voorwie) {
        var fouten = new ArrayList<Problem.Flaw>();
        String na = tekst(adres, "na");
        if (!na.isEmpty() && !Lettercode.kan(na)) {
            fouten.add(new Problem.Flaw("na", "parameter-ongeldig", "Geef het laatste id van de vorige bladzijde."));
        }
        int aantal = aantal(tekst(adres, "aantal"), fouten);
        @Nullable OrganisationId voor = voorwie.een(caller, tekst(adres, "organisatie"), fouten);
        if (voor == null || !fouten.isEmpty()) {
            throw onjuist("Onjuiste aanvraag", "Aantal fouten in het adres: " + fouten.size() + ".", fouten);
        }
        return new Bladzijde(voor, na, aantal);
    }

    static Problem onjuist(String titel, String detail, List<Problem.Flaw> fouten) {
        return new Problem(Response.Status.BAD_REQUEST.getStatusCode(), titel, detail, fouten);
    }

    /**
     * @param gelezen one more than asked for, if there are more
     * @param id of one
     */
    <T> Gelezen<T> lees(String basis, List<T> gelezen, Function<T, String> id) {
        boolean meer = gelezen.size() > aantal;
        List<T> deel = meer ? gelezen.subList(0, aantal) : gelezen;
        String volgende = meer ? link(basis, id.apply(deel.get(aantal - 1))) : null;
        return new Gelezen<>(deel, new LinksJson(link(basis, na), volgende));
    }

    private String link(String basis, String vanaf) {
        String link = basis + "?organisatie=" + voor.value() + "&aantal=" + aantal;
        return vanaf.isEmpty() ? link : link + "&na=" + vanaf;
    }

    private static int aantal(String tekst, List<Problem.Flaw> fouten) {
        if (tekst.isEmpty()) {
            return GEWOON;
        }
        if (tekst.matches("[0-9]{1,4}")) {
            int aantal = Integer.parseInt(tekst);
            if (aantal >= 1 && aantal <= MEESTE) {
                return aantal;
            }
        }
        fouten.add(new Problem.Flaw("aantal", "parameter-ongeldig", "Kies 1 tot en met " + MEESTE + "."));
        return GEWOON;
    }

    private static String tekst(MultivaluedMap<String, String> adres, String naam) {
        String tekst = adres.getFirst(naam);
        return tekst == null ? "" : tekst.strip();
    }
}
