// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.toets;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.Dataverwerking;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.values.Bsn;
import nl.bidn.product.wlzregistertoets.service.Indicatie;
import nl.bidn.product.wlzregistertoets.service.Portal;
import nl.bidn.product.wlzregistertoets.service.Register;
import nl.bidn.product.wlzregistertoets.service.Registerstand;
import nl.bidn.product.wlzregistertoets.service.Rights;
import nl.bidn.product.wlzregistertoets.service.WlzStatus;

/**
 * Looks one person up. The answer, its line in the accounting, in the audit and in the Logboek are one transaction: no line, no
 * answer.
 */
public final class Toetsen {
    /** The processing in the Logboek. */
    public static final String VERWERKING = "wlz-toets";

    private static final String ACT = "wlz-geraadpleegd";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Register register;
    private final RaadplegingStore store;
    private final Vraagcontrole controle;
    private final Limiet limiet;
    private final Portal portal;

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
    }

    /**
     * @param voor the organisation for which is asked
     * @throws SecurityException if the caller may not look up for it
     */
    public Toetsuitkomst toets(Caller caller, OrganisationId voor, Toetsvraag vraag, Kanaal kanaal) {
        if (!caller.may(Rights.RAADPLEGEN, voor)) {
            throw new SecurityException("May not look up for " + voor);
        }
        var fouten = new ArrayList<Afwijzing>();
        Vraagcontrole.Gevraagd gevraagd = controle.lees(vraag, fouten);
        if (gevraagd == null) {
            return new Toetsuitkomst.Geweigerd(fouten);
        }
        Instant begin = portal.clock().instant();
        OptionalInt wacht = limiet.wacht(voor, kanaal, begin);
        if (wacht.isPresent()) {
            return new Toetsuitkomst.TeVeel(wacht.getAsInt());
        }
        return portal.transactions().call(() -> antwoord(caller, voor, gevraagd, kanaal, begin));
    }

    private Toetsuitkomst antwoord(
            Caller caller, OrganisationId voor, Vraagcontrole.Gevraagd gevraagd, Kanaal kanaal, Instant begin) {
        Register.Vondst vondst = register.zoek(gevraagd.bsn());
        if (!vondst.stand().versheid().bruikbaar()) {
            return new Toetsuitkomst.NietBeschikbaar(vondst.stand());
        }
        String nummer = nummer();
        store.voegToe(new Raadpleging(
                voor,
                nummer,
                begin,
                caller.id(),
                caller.name(),
                caller.isSystem(),
                kanaal,
                hash(gevraagd.bsn()),
                gevraagd.doel(),
                gevraagd.kenmerk()));
        portal.audit()
                .record(
                        caller,
                        ACT,
                        Outcome.DONE,
                        voor,
                        nummer + " " + kanaal.name().toLowerCase(Locale.ROOT));
        portal.logboek()
                .record(new Dataverwerking(
                        VERWERKING,
                        voor,
                        gevraagd.bsn().value(),
                        Dataverwerking.Status.OK,
                        begin,
                        portal.clock().instant()));
        return new Toetsuitkomst.Beantwoord(new Toetsantwoord(
                nummer,
                vondst.indicatie().map(Indicatie::status).orElse(WlzStatus.NEE),
                vondst.indicatie(),
                vondst.stand().peilmoment().orElseThrow(),
                vondst.stand().versheid(),
                vondst.stand().laden(),
                gevraagd.aangevuld(),
                begin));
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
