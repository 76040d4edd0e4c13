// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.toets;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.values.Bsn;
import nl.bidn.product.wlzregistertoets.service.Indicatie;
import nl.bidn.product.wlzregistertoets.service.Portal;
import nl.bidn.product.wlzregistertoets.service.Register;
import nl.bidn.product.wlzregistertoets.service.Registerstand;
import nl.bidn.product.wlzregistertoets.service.Rights;
import nl.bidn.product.wlzregistertoets.service.WlzStatus;

/**
 * Looks one person up. The answer, its line in the accounting, in the audit and in the Logboek are one transaction, which those who
 * look up at the same moment share: no line, no answer.
 */
public final class Toetsen {
    /** The processing in the Logboek. */
    public static final String VERWERKING = "wlz-toets";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Register register;
    private final RaadplegingStore store;
    private final Vraagcontrole controle;
    private final Limiet limiet;
    private final Portal portal;
    private final Function<Verzoek, Toetsuitkomst> groep;

    /** Without a limit. */
    public Toetsen(Register register, RaadplegingStore store, Vraagcontrole controle, Portal portal) {
        this(register, store, controle, Limiet.GEEN, portal);
    }

    public Toetsen(Register register, RaadplegingStore store, Vraagcontrole controle, Limiet limiet, Portal portal) {
        this.limiet = limiet;
        this.register = register;
        this.store = store;
        this.controle = controle;
        this.portal = portal;
        groep = portal.transactions().grouped(this::samen);
    }

    /**
     * @param voor the organisation for which is asked
     * @throws SecurityException if the caller may not look up for it
     */
    public Toetsuitkomst toets(Caller caller, OrganisationId voor, Toetsvraag vraag, Kanaal kanaal) {
        var fouten = new ArrayList<Afwijzing>();
        Optional<Verzoek> verzoek = verzoek(caller, voor, vraag, kanaal, fouten);
        return verzoek.isPresent() ? groep.apply(verzoek.get()) : new Toetsuitkomst.Geweigerd(fouten);
    }

    /**
     * What may be looked up.
     *
     * @return none if something was added to what is wrong
     * @throws SecurityException if the caller may not look up for it
     */
    Optional<Verzoek> verzoek(
            Caller caller, OrganisationId voor, Toetsvraag vraag, Kanaal kanaal, List<Afwijzing> fouten) {
        if (!caller.may(Rights.RAADPLEGEN, voor)) {
            throw new SecurityException("May not look up for " + voor);
        }
        Vraagcontrole.Gevraagd gevraagd = controle.lees(vraag, fouten);
        return gevraagd == null
                ? Optional.empty()
                : Optional.of(new Verzoek(
                        caller, voor, gevraagd, kanaal, portal.clock().instant()));
    }

    /** Within a transaction: looks up who may, and accounts for each that is answered. */
    List<Toetsuitkomst> samen(List<Verzoek> verzoeken) {
        List<Verzoek> mogen = verzoeken.stream()
                .filter(verzoek -> verzoek.wacht(limiet).isEmpty())
                .toList();
        Iterator<Register.Vondst> vondsten = register.zoek(
                        mogen.stream().map(verzoek -> verzoek.gevraagd().bsn()).toList())
                .iterator();
        var uitkomsten = new ArrayList<Toetsuitkomst>(verzoeken.size());
        var lijnen = new Lijnen(portal, this::hash);
        for (Verzoek verzoek : verzoeken) {
            OptionalInt wacht = verzoek.wacht(limiet);
            uitkomsten.add(
                    wacht.isPresent()
                            ? new Toetsuitkomst.TeVeel(wacht.getAsInt())
                            : uitkomst(verzoek, vondsten.next(), lijnen));
        }
        lijnen.schrijf(store);
        return uitkomsten;
    }

    private static Toetsuitkomst uitkomst(Verzoek verzoek, Register.Vondst vondst, Lijnen lijnen) {
        Registerstand stand = vondst.stand();
        if (!stand.versheid().bruikbaar()) {
            return new Toetsuitkomst.NietBeschikbaar(stand);
        }
        return new Toetsuitkomst.Beantwoord(new Toetsantwoord(
                lijnen.van(verzoek),
                vondst.indicatie().map(Indicatie::status).orElse(WlzStatus.NEE),
                vondst.indicatie(),
                stand.peilmoment().orElseThrow(),
                stand.versheid(),
                stand.laden(),
                verzoek.gevraagd().aangevuld(),
                verzoek.begin()));
    }

    /** Which register there is now, for who is about to ask. */
    public Registerstand stand() {
        return portal.transactions().call(register::stand);
    }

    /** By which a person is found in the accounting, by who knows the BSN. */
    public String hash(Bsn bsn) {
        byte[] hash = portal.secrecy().pseudonym("raadpleging", bsn.value().getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().formatHex(hash, 0, 16);
    }

    /** Says nothing of the person or of how many there were; in groups, so that it can be read aloud. */
    public static String nummer() {
        var bytes = new byte[8];
        RANDOM.nextBytes(bytes);
        String hex = HexFormat.of().withUpperCase().formatHex(bytes);
        return String.join(
                "-", List.of(hex.substring(0, 4), hex.substring(4, 8), hex.substring(8, 12), hex.substring(12)));
    }
}
