// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.service.vraag;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.bidn.portal.values.Bsn;
import nl.bidn.portal.values.HiddenBsn;

/** Reads a question, and says all that is wrong with it. */
public final class Vraagcontrole {
    private static final Pattern SCHEIDING = Pattern.compile("[ .\\u00a0]");
    private static final Pattern KENMERK = Pattern.compile("[\\p{L}\\p{N} ._/:#()-]{0,64}");
    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private final Doelen doelen;

    public Vraagcontrole(Doelen doelen) {
        this.doelen = doelen;
    }

    /** A question with nothing wrong in it. */
    record Goed(String vraagId, Bsn bsn, Doelen.Doel doel, String kenmerk) {}

    /** Either a question, or at least one reason why it is none. */
    record Gelezen(Optional<Goed> goed, List<Afwijzing> fouten) {}

    Gelezen lees(Nieuwevraag vraag) {
        var fouten = new ArrayList<Afwijzing>();
        Optional<Bsn> bsn = bsn(vraag.bsn());
        if (bsn.isEmpty()) {
            fouten.add(vraag.bsn().isBlank() ? Afwijzing.BSN_ONTBREEKT : Afwijzing.BSN_ONGELDIG);
        }
        Optional<Doelen.Doel> doel = doelen.met(vraag.doel().strip());
        if (doel.isEmpty()) {
            fouten.add(vraag.doel().isBlank() ? Afwijzing.DOEL_ONTBREEKT : Afwijzing.DOEL_NIET_TOEGESTAAN);
        }
        String kenmerk = vraag.kenmerk().strip();
        if (!KENMERK.matcher(kenmerk).matches() || HiddenBsn.in(kenmerk)) {
            fouten.add(Afwijzing.KENMERK_ONGELDIG);
        }
        if (!UUID.matcher(vraag.vraagId()).matches()) {
            fouten.add(Afwijzing.VRAAG_ID_ONGELDIG);
        }
        return fouten.isEmpty()
                ? new Gelezen(
                        Optional.of(new Goed(vraag.vraagId(), bsn.orElseThrow(), doel.orElseThrow(), kenmerk)),
                        List.of())
                : new Gelezen(Optional.empty(), fouten);
    }

    /** A BSN as it was typed: eight digits get a zero in front, and spaces and dots may stand between. */
    public static Optional<Bsn> bsn(String text) {
        String cijfers = SCHEIDING.matcher(text).replaceAll("");
        String negen = cijfers.length() == 8 ? "0" + cijfers : cijfers;
        return Bsn.isValid(negen) ? Optional.of(new Bsn(negen)) : Optional.empty();
    }
}
