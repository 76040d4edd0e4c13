// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.web;

import java.time.Instant;

/**
 * A message that was refused, in words; no value of it is here but its number.
 *
 * @param naam its type and number; of who may exchange the file that was uploaded
 * @param referentie the number of its envelope; empty: it has none
 * @param van who sent it: you, or the other side
 * @param kanaal the door through which it came
 * @param code why it was refused
 * @param zin the same as a sentence
 * @param wanneer it was refused
 * @param fouten how many faults its check found
 */
public record Foutlogregel(
        String id,
        String naam,
        String soort,
        String referentie,
        String tegenpartij,
        String van,
        String gemeente,
        String kanaal,
        String code,
        String zin,
        Instant wanneer,
        int fouten) {}
