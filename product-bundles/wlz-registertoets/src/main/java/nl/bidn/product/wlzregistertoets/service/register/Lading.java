// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.register;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.zip.ZipException;
import nl.bidn.product.wlzregistertoets.message.Foutcode;
import nl.bidn.product.wlzregistertoets.message.Fouten;
import nl.bidn.product.wlzregistertoets.message.Registerkop;
import nl.bidn.product.wlzregistertoets.message.Registerlezer;
import nl.bidn.product.wlzregistertoets.message.Registerregel;
import nl.bidn.product.wlzregistertoets.service.Portal;
import org.jspecify.annotations.Nullable;

/** Makes one version of the register of a delivery, up to but not including its use. For one thread, once. */
final class Lading {
    private final RegisterStore store;
    private final Portal portal;
    private final Registersleutel sleutel;
    private final Grenzen grenzen;
    private final Stand inGebruik;
    private final long versie;
    private final Schrijver schrijver;
    private final Fouten fouten = new Fouten();
    private @Nullable Registerkop kop;

    /** @param inGebruik what the new one is compared with; it can't change while this is the one that loads */
    Lading(RegisterStore store, Portal portal, Grenzen grenzen, Stand inGebruik, long versie) {
        this.store = store;
        this.portal = portal;
        this.sleutel = new Registersleutel(portal.secrecy());
        this.grenzen = grenzen;
        this.inGebruik = inGebruik;
        this.versie = versie;
        this.schrijver = new Schrijver(store, portal, versie);
    }

    /**
     * Reads and writes all of it.
     *
     * @throws Verdrongen if another took over
     */
    Fouten maak(InputStream bestand) throws IOException {
        var ontvanger = new Inname();
        try {
            new Registerlezer(fouten).lees(bestand, ontvanger);
        } catch (ZipException | EOFException e) {
            fouten.voegToe(1, Foutcode.DEEL_ONLEESBAAR);
        }
        Emmers emmers = ontvanger.emmers;
        Registerkop gelezen = kop;
        if (fouten.geen() && gelezen != null && emmers != null) {
            emmers.sluit();
            ontvanger.emmers = null;
            new Paginamaker(store, sleutel, schrijver, portal, versie, Bladwijzer.voor(gelezen.aantal()), fouten)
                    .maak();
        }
        if (fouten.geen()) {
            portal.transactions().run(store::leerPaginas);
        }
        return fouten;
    }

    /** Takes it in use, in the transaction of the thread. */
    void wissel(Registerkop gelezen) {
        boolean gewisseld = store.schrijf(versie)
                && store.wissel(
                        versie,
                        Bladwijzer.voor(gelezen.aantal()).bits(),
                        gelezen.peilmoment(),
                        gelezen.aantal(),
                        portal.clock().instant());
        if (!gewisseld) {
            throw new Verdrongen(versie);
        }
    }

    @Nullable
    Registerkop kop() {
        return kop;
    }

    private void controleer(Registerkop gelezen) {
        Instant nu = portal.clock().instant();
        Instant peilmoment = gelezen.peilmoment();
        if (peilmoment.isAfter(nu.plus(Grenzen.SPELING))) {
            fouten.voegToe(1, Foutcode.PEILMOMENT_TOEKOMST);
        }
        if (peilmoment.isBefore(nu.minus(Grenzen.VERS))) {
            fouten.voegToe(1, Foutcode.PEILMOMENT_TE_OUD);
        }
        // a register of a moment that is yet to come was loaded by a clock that was wrong, and must not keep others out
        boolean klopt = inGebruik.isEr() && !inGebruik.peilmoment().isAfter(nu.plus(Grenzen.SPELING));
        if (klopt && !peilmoment.isAfter(inGebruik.peilmoment())) {
            fouten.voegToe(1, Foutcode.PEILMOMENT_NIET_NIEUWER);
        }
        if (inGebruik.isEr() && grenzen.isGekrompen(inGebruik.aantal(), gelezen.aantal())) {
            fouten.voegToe(1, Foutcode.REGISTER_GEKROMPEN);
        }
    }

    /** What becomes of what is read. */
    private final class Inname implements Registerlezer.Ontvanger {
        private @Nullable Emmers emmers;

        @Override
        public void kop(Registerkop gelezen) {
            kop = gelezen;
            controleer(gelezen);
            emmers = new Emmers(store, sleutel, schrijver, versie, Bladwijzer.voor(gelezen.aantal()));
        }

        @Override
        public void persoon(Registerregel regel) {
            if (emmers != null) {
                emmers.voegToe(regel);
            }
        }
    }
}
