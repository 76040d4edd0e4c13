// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.web;

import java.time.Instant;
import java.util.Optional;

/**
 * One message in a list, in words.
 *
 * @param naam by which people know it: its file, or its type and number
 * @param soort its type with what that means
 * @param nummer its Identificatie; empty: not known
 * @param tegenpartij the code of the other side; empty: not known
 * @param inhoud whether its payload can still be fetched
 * @param bewaard until when its payload is kept; none: it is gone
 */
public record Berichtregel(
        String id,
        String naam,
        String soort,
        String nummer,
        String gemeente,
        String tegenpartij,
        Merk staat,
        Instant ontvangen,
        Optional<Instant> opgehaald,
        long grootte,
        boolean inhoud,
        Optional<String> bewaard) {}
