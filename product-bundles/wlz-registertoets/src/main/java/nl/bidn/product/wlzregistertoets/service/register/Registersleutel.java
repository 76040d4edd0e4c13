// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.register;

import nl.bidn.portal.api.Secrecy;

/** Makes of a BSN what the register knows somebody by, and seals pages; each seal says which page of which version it is. */
final class Registersleutel {
    private final Secrecy secrecy;

    Registersleutel(Secrecy secrecy) {
        this.secrecy = secrecy;
    }

    /** The first 16 bytes count. */
    byte[] hash(byte[] bsn) {
        return secrecy.pseudonym("register", bsn);
    }

    byte[] verzegel(long versie, int pagina, byte[] inhoud) {
        return secrecy.seal(pagina(versie, pagina), inhoud);
    }

    byte[] open(long versie, int pagina, byte[] verzegeld) {
        return secrecy.open(pagina(versie, pagina), verzegeld);
    }

    Stuk stuk(long versie, int emmer, int volgnummer, byte[] inhoud) {
        return new Stuk(emmer, volgnummer, secrecy.seal(stuk(versie, emmer, volgnummer), inhoud));
    }

    byte[] open(long versie, Stuk stuk) {
        return secrecy.open(stuk(versie, stuk.emmer(), stuk.volgnummer()), stuk.inhoud());
    }

    private static String pagina(long versie, int pagina) {
        return "register/" + versie + "/" + pagina;
    }

    private static String stuk(long versie, int emmer, int volgnummer) {
        return "register-stuk/" + versie + "/" + emmer + "/" + volgnummer;
    }
}
