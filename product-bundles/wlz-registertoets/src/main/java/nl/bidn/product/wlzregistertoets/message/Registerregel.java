// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.message;

import java.util.Arrays;
import nl.bidn.portal.values.Bsn;

/**
 * The last person that was read; the same object for each, as there are millions of them. Days are counted from 1970-01-01.
 */
public final class Registerregel {
    /** Stands for an end that is not known. */
    public static final int GEEN = Integer.MIN_VALUE;

    private final byte[] bsn = new byte[9];
    private final CharSequence cijfers = new Cijfers(bsn);
    private char status;
    private int afgifte;
    private int ingang;
    private int einde;
    private int nummer;

    /** Nine digits; overwritten by the next line. */
    public byte[] bsn() {
        return bsn;
    }

    /** J, N or O. */
    public char status() {
        return status;
    }

    public int afgifte() {
        return afgifte;
    }

    public int ingang() {
        return ingang;
    }

    /** {@link #GEEN} if none is known. */
    public int einde() {
        return einde;
    }

    /** Of the line, from 1. */
    public int nummer() {
        return nummer;
    }

    /** Reads {@code bsn;status;afgiftedatum;ingangsdatum;einddatum}; adds what is wrong, and is then of no use. */
    void lees(Regelbron bron, int laatsteAfgifte, Fouten fouten) {
        nummer = bron.nummer();
        byte[] regel = bron.bytes();
        int lengte = bron.lengte();
        int een = puntkomma(regel, 0, lengte);
        int twee = puntkomma(regel, een + 1, lengte);
        int drie = puntkomma(regel, twee + 1, lengte);
        int vier = puntkomma(regel, drie + 1, lengte);
        if (bron.teLang()) {
            fouten.voegToe(nummer, Foutcode.REGEL_TE_LANG);
        } else if (vier >= lengte || puntkomma(regel, vier + 1, lengte) < lengte) {
            fouten.voegToe(nummer, Foutcode.REGEL_VORM);
        } else {
            leesBsn(regel, een, fouten);
            leesStatus(regel, een + 1, twee, fouten);
            leesDatums(regel, twee + 1, drie, vier, lengte, laatsteAfgifte, fouten);
        }
    }

    private static int puntkomma(byte[] regel, int van, int tot) {
        int at = Math.min(van, tot);
        while (at < tot && regel[at] != ';') {
            at++;
        }
        return at;
    }

    private void leesBsn(byte[] regel, int tot, Fouten fouten) {
        System.arraycopy(regel, 0, bsn, 0, Math.min(tot, bsn.length));
        if (tot != bsn.length || !Bsn.isValid(cijfers)) {
            fouten.voegToe(nummer, Foutcode.BSN_ONGELDIG);
        }
    }

    private void leesStatus(byte[] regel, int van, int tot, Fouten fouten) {
        status = tot == van + 1 ? (char) regel[van] : ' ';
        if (status != 'J' && status != 'N' && status != 'O') {
            fouten.voegToe(nummer, Foutcode.STATUS_ONGELDIG);
        }
    }

    private void leesDatums(byte[] regel, int van, int drie, int vier, int lengte, int laatsteAfgifte, Fouten fouten) {
        afgifte = Dagen.lees(regel, van, drie);
        ingang = Dagen.lees(regel, drie + 1, vier);
        einde = vier + 1 == lengte ? GEEN : Dagen.lees(regel, vier + 1, lengte);
        if (afgifte == Dagen.FOUT) {
            fouten.voegToe(nummer, Foutcode.AFGIFTEDATUM_ONGELDIG);
        } else if (afgifte > laatsteAfgifte) {
            fouten.voegToe(nummer, Foutcode.AFGIFTEDATUM_NA_PEILMOMENT);
        }
        if (ingang == Dagen.FOUT) {
            fouten.voegToe(nummer, Foutcode.INGANGSDATUM_ONGELDIG);
        }
        if (einde == Dagen.FOUT) {
            fouten.voegToe(nummer, Foutcode.EINDDATUM_ONGELDIG);
        } else if (einde != GEEN && ingang != Dagen.FOUT && einde < ingang) {
            fouten.voegToe(nummer, Foutcode.EINDDATUM_VOOR_INGANG);
        }
    }

    /** The same bytes, for the 11-test. */
    private static final class Cijfers implements CharSequence {
        private final byte[] bytes;

        Cijfers(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public int length() {
            return bytes.length;
        }

        @Override
        public char charAt(int plaats) {
            return (char) (bytes[plaats] & 0xFF);
        }

        @Override
        public CharSequence subSequence(int van, int tot) {
            return new Cijfers(Arrays.copyOfRange(bytes, van, tot));
        }

        /** Without the digits. */
        @Override
        public String toString() {
            return "*********";
        }
    }
}
