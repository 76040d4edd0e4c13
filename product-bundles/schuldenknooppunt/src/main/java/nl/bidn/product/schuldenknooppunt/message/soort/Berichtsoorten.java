// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.message.soort;

import java.util.List;
import java.util.Optional;

/** The kinds of message that are there now; they come and go with the sets, while the portal runs. For any thread. */
public interface Berichtsoorten {
    Optional<Berichtsoort> vind(Berichttype type);

    /** By code and version. */
    List<Berichtsoort> alle();

    /** Those that may answer this question, of its own version. */
    default List<Berichtsoort> antwoordenOp(Berichtsoort vraag) {
        return alle().stream()
                .filter(soort -> vraag.antwoorden().contains(soort.type().code())
                        && soort.type().versie().equals(vraag.type().versie()))
                .toList();
    }
}
