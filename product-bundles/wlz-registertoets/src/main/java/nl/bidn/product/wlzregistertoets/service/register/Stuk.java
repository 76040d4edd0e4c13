// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.register;

/** A piece of what was read of a delivery, sealed, with what it is known by. */
public final class Stuk {
    private final int emmer;
    private final int volgnummer;
    private final byte[] inhoud;

    public Stuk(int emmer, int volgnummer, byte[] inhoud) {
        this.emmer = emmer;
        this.volgnummer = volgnummer;
        this.inhoud = inhoud;
    }

    public int emmer() {
        return emmer;
    }

    public int volgnummer() {
        return volgnummer;
    }

    /** Sealed. */
    public byte[] inhoud() {
        return inhoud;
    }
}
