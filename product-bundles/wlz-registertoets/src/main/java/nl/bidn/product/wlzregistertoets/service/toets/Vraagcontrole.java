// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.toets;

import java.util.List;
import java.util.regex.Pattern;
import nl.bidn.portal.values.Bsn;
import nl.bidn.portal.values.HiddenBsn;
import org.jspecify.annotations.Nullable;

/** Reads a question, and says all that is wrong with it. */
public final class Vraagcontrole {
    /** What a BSN may be typed with, between its digits. */
    private static final Pattern SPACE = Pattern.compile("[ .\\u00a0]");

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern KENMERK = Pattern.compile("[\\p{L}\\p{N} ._/:#()-]{0,64}");

    private final Doelen doelen;

    public Vraagcontrole(Doelen doelen) {
        this.doelen = doelen;
    }

    /** @param aangevuld whether there were eight digits, and a zero was put in front */
    public record Gevraagd(Bsn bsn, boolean aangevuld, String doel, String kenmerk) {}

    /** A BSN as it was given, or what is wrong with it. */
    public sealed interface Gelezen {
        record Goed(Bsn bsn, boolean aangevuld) implements Gelezen {}

        record Fout(Afwijzing reden) implements Gelezen {}
    }

    /** @return none if something was added to what is wrong */
    @Nullable
    Gevraagd lees(Toetsvraag vraag, List<Afwijzing> fouten) {
        Gelezen gelezen = bsn(vraag.bsn());
        if (gelezen instanceof Gelezen.Fout fout) {
            fouten.add(fout.reden());
        }
        String doel = vraag.doel().strip();
        if (doel.isEmpty()) {
            fouten.add(Afwijzing.DOEL_ONTBREEKT);
        } else if (doelen.met(doel).isEmpty()) {
            fouten.add(Afwijzing.DOEL_NIET_TOEGESTAAN);
        }
        String kenmerk = vraag.kenmerk().strip();
        if (!isKenmerk(kenmerk)) {
            fouten.add(Afwijzing.KENMERK_ONGELDIG);
        }
        return fouten.isEmpty() && gelezen instanceof Gelezen.Goed goed
                ? new Gevraagd(goed.bsn(), goed.aangevuld(), doel, kenmerk)
                : null;
    }

    /** A reference that has a BSN in it would be kept and shown, so it is refused. */
    public static boolean isKenmerk(String kenmerk) {
        return KENMERK.matcher(kenmerk).matches() && !HiddenBsn.in(kenmerk);
    }

    public Gelezen bsn(String text) {
        String digits = SPACE.matcher(text).replaceAll("");
        if (digits.isEmpty()) {
            return new Gelezen.Fout(Afwijzing.BSN_ONTBREEKT);
        }
        if (!DIGITS.matcher(digits).matches()) {
            return new Gelezen.Fout(Afwijzing.BSN_TEKENS);
        }
        if (digits.length() != 8 && digits.length() != 9) {
            return new Gelezen.Fout(Afwijzing.BSN_LENGTE);
        }
        String nine = padded(digits);
        if (!Bsn.isValid(nine)) {
            return new Gelezen.Fout(Afwijzing.BSN_ELFPROEF);
        }
        return new Gelezen.Goed(new Bsn(nine), digits.length() == 8);
    }

    private static String padded(String digits) {
        return digits.length() == 8 ? "0" + digits : digits;
    }
}
