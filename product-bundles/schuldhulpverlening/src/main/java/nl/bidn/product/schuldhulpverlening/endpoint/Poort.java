// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.endpoint;

import java.util.List;
import java.util.Optional;
import javax.ws.rs.core.Response;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Permission;
import nl.bidn.portal.api.Problem;
import nl.bidn.product.schuldhulpverlening.service.Rights;
import nl.bidn.product.schuldhulpverlening.service.beheer.Systeemtoegang;
import nl.bidn.product.schuldhulpverlening.service.vraag.Partijen;
import nl.bidn.product.schuldhulpverlening.service.vraag.Partijenregels;
import org.jspecify.annotations.Nullable;

/**
 * Lets a system in that the gate knows by its certificate: for the organisation that it names as controller, as the processor that it
 * names, with the subscription key of whom it works at. Says what to mend, and nothing of organisations for which it may not work.
 */
public final class Poort {
    private final Partijenregels partijen;
    private final Systeemtoegang toegang;

    public Poort(Partijenregels partijen, Systeemtoegang toegang) {
        this.partijen = partijen;
        this.toegang = toegang;
    }

    /**
     * Who a system says that it is; each as it was sent, or nothing.
     *
     * @param van the OIN of the controller
     * @param via the OIN of the processor; empty: the controller itself
     */
    record Koppen(String van, String via, String sleutel) {
        static Koppen van(@Nullable String van, @Nullable String via, @Nullable String sleutel) {
            return new Koppen(gegeven(van), gegeven(via), gegeven(sleutel));
        }

        private static String gegeven(@Nullable String kop) {
            return kop == null ? "" : kop.strip();
        }

        /** Without the key. */
        @Override
        public String toString() {
            return "Koppen[" + van + ", " + via + "]";
        }
    }

    /** @throws Problem if it does not come in */
    OrganisationId binnen(Caller caller, Koppen koppen) {
        if (koppen.van().isEmpty()) {
            throw new Problem(
                    Response.Status.BAD_REQUEST.getStatusCode(),
                    "Vraag onvolledig",
                    "Stuur de header X-WGS-fromParty met het OIN van de organisatie waarvoor u werkt.",
                    List.of(new Problem.Flaw("X-WGS-fromParty", "van-ontbreekt", "Het OIN ontbreekt.")));
        }
        OrganisationId voor = partijen.namens(caller, koppen.van()).orElseThrow(Poort::nietVoor);
        Partijen wie = partijen(caller, Rights.INLEZEN, voor, koppen).orElseThrow(Poort::nietVia);
        OrganisationId waar = wie.verwerker().orElse(voor);
        return switch (toegang.weigert(waar, koppen.sleutel(), Partijenregels.certificaat(caller))) {
            case GEEN -> voor;
            case SLEUTEL -> throw geenSleutel();
            case CERTIFICAAT ->
                throw geenToegang(
                        "certificaat",
                        "certificaat-onjuist",
                        "Bij Instellingen staat een ander certificaat, of het is verlopen. Vraag uw productbeheerder.");
        };
    }

    private static Problem geenSleutel() {
        return new Problem(
                Response.Status.UNAUTHORIZED.getStatusCode(),
                "Niet aangemeld",
                "Stuur de geldige sleutel van uw organisatie in de header X-WGS-subscriptionKey.",
                List.of(new Problem.Flaw("X-WGS-subscriptionKey", "sleutel-ongeldig", "De sleutel klopt niet.")));
    }

    Optional<Partijen> partijen(Caller caller, Permission recht, OrganisationId voor, Koppen koppen) {
        return partijen.vanSysteem(caller, recht, voor, koppen.van(), koppen.via());
    }

    /** The same whether or not there is such an organisation. */
    static Problem nietVoor() {
        return geenToegang(
                "X-WGS-fromParty", "geen-toegang", "Uw systeem mag deze dienst niet gebruiken voor deze organisatie.");
    }

    static Problem nietVia() {
        return geenToegang(
                "X-WGS-viaParty",
                "via-onjuist",
                "Het OIN van wie het uitvoert past niet bij uw certificaat of bij de machtiging.");
    }

    private static Problem geenToegang(String plek, String code, String zin) {
        return new Problem(
                Response.Status.FORBIDDEN.getStatusCode(),
                "Geen toegang",
                zin,
                List.of(new Problem.Flaw(plek, code, zin)));
    }
}
