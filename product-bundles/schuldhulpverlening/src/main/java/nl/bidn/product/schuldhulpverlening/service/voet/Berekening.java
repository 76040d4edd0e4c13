// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.service.voet;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The beslagvrije voet of a month, as far as it can be said with certainty (art. 475da Rv; schuldinfo.nl, Hoogte beslagvrije voet). For
 * a low and for a high income the rule is simple; for those in between the law adds a compensation by formulas whose values we have no
 * source of, so we say between which amounts it lies and not more.
 *
 * @param groep which rule was used
 * @param minst the lowest that it can be
 * @param hoogst the highest that it can be; the same as the lowest: it is this
 */
public record Berekening(Groep groep, BigDecimal minst, BigDecimal hoogst) {
    private static final BigDecimal DEEL = new BigDecimal("0.95");

    /** The three groups of income that the law tells apart. */
    public enum Groep {
        /** Not above the norm for bijstand: 95% of the income. */
        LAAG,
        /** Above it, with a right to toeslagen: 95% of the norm and a part that depends. */
        MIDDEN,
        /** Without a right to toeslagen: the maximum. */
        HOOG
    }

    /**
     * What it is computed from.
     *
     * @param inkomen net in a month, with holiday pay
     * @param bijstandsnorm that of the leefsituatie in a month, with holiday pay
     * @param toeslagen whether there is still a right to some
     */
    public record Gegevens(
            Leefsituatie leefsituatie, BigDecimal inkomen, BigDecimal bijstandsnorm, boolean toeslagen) {}

    public boolean isPrecies() {
        return minst.compareTo(hoogst) == 0;
    }

    public static Berekening van(Gegevens gegevens, Maxima.Stand maxima) {
        BigDecimal hoogste = afgerond(maxima.van(gegevens.leefsituatie()));
        if (gegevens.inkomen().compareTo(gegevens.bijstandsnorm()) <= 0) {
            BigDecimal deel = deel(gegevens.inkomen()).min(hoogste);
            return new Berekening(Groep.LAAG, deel, deel);
        }
        if (!gegevens.toeslagen()) {
            return new Berekening(Groep.HOOG, hoogste, hoogste);
        }
        return new Berekening(Groep.MIDDEN, deel(gegevens.bijstandsnorm()).min(hoogste), hoogste);
    }

    private static BigDecimal deel(BigDecimal bedrag) {
        return afgerond(bedrag.multiply(DEEL));
    }

    private static BigDecimal afgerond(BigDecimal bedrag) {
        return bedrag.setScale(2, RoundingMode.HALF_UP);
    }
}
