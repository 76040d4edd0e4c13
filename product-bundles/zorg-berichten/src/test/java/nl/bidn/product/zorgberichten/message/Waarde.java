// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import nl.bidn.product.zorgberichten.message.schema.LeafReader;
import nl.bidn.product.zorgberichten.message.schema.SimpleType;
import nl.bidn.product.zorgberichten.message.standaard.Berichttype;

/** Makes values for fields: plain ones that obey the rules, or random ones that obey the schema. */
final class Waarde {
    private static final Map<String, String> PLAIN = Map.ofEntries(
            Map.entry("Bsn", "999900006"),
            Map.entry("Dagtekening", "2026-06-15"),
            Map.entry("DagtekeningRetour", "2026-06-16"),
            Map.entry("Datum", "1980-05-05"),
            Map.entry("Begindatum", "2026-05-01"),
            Map.entry("Einddatum", "2026-05-31"),
            Map.entry("Toewijzingsdatum", "2026-06-01"),
            Map.entry("Ingangsdatum", "2026-01-01"),
            Map.entry("ToewijzingIngangsdatum", "2026-01-01"),
            Map.entry("GewensteIngangsdatum", "2026-07-01"),
            Map.entry("DeclaratieDagtekening", "2026-06-15"),
            Map.entry("NaamGebruik", "1"),
            Map.entry("DebetCredit", "D"),
            Map.entry("Eenheid", "83"),
            Map.entry("GeleverdVolume", "100"),
            Map.entry("Bedrag", "100"),
            Map.entry("TotaalBedrag", "100"),
            Map.entry("StatusAanlevering", "1"),
            Map.entry("VerzoekAntwoord", "2"),
            Map.entry("Type", "06"),
            Map.entry("Vorm", "2"),
            Map.entry("RetourCode", "0200"));

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String ANY = LETTERS + "0123456789 -.,'()éëü";

    private final Berichttype type;
    private final Random random;

    Waarde(Berichttype type, Random random) {
        this.type = type;
        this.random = random;
    }

    String plain(String name, SimpleType veld) {
        String fixed = kop(name);
        if (fixed == null) {
            fixed = PLAIN.get(name);
        }
        return fixed != null && fits(fixed, veld) ? fixed : first(veld, candidates());
    }

    String random(String name, SimpleType veld) {
        String fixed = kop(name);
        if (fixed != null) {
            return fixed;
        }
        return switch (veld.base()) {
            case INTEGER -> String.valueOf((long) (random.nextDouble() * Math.min(veld.max(), 999_999_999L)));
            case DATE ->
                LocalDate.of(1950, 1, 1).plusDays(random.nextInt(30_000)).toString();
            case TIME -> String.format("%02d:%02d:%02d", random.nextInt(24), random.nextInt(60), random.nextInt(60));
            case STRING -> text(veld);
        };
    }

    private String text(SimpleType veld) {
        if (!veld.words().isEmpty()) {
            return veld.words().get(random.nextInt(veld.words().size()));
        }
        int longest = Math.min(veld.longest(), 60);
        int length = veld.shortest() + random.nextInt(longest - veld.shortest() + 1);
        return first(veld, Stream.concat(Stream.of(chars(ANY, length), chars(LETTERS, length)), candidates()));
    }

    private String chars(String from, int length) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(from.charAt(random.nextInt(from.length())));
        }
        return text.toString();
    }

    private String kop(String name) {
        return switch (name) {
            case "BerichtCode" -> type.code();
            case "BerichtVersie" -> type.versie();
            case "BerichtSubversie" -> type.subversie();
            default -> null;
        };
    }

    private Stream<String> candidates() {
        return Stream.of("1", "01", "0384", "12345678", "123456782", "A", "1.0.0", "2026-05-05", "12:34:56", "Tekst1");
    }

    private static String first(SimpleType veld, Stream<String> candidates) {
        List<String> words = veld.words();
        return Stream.concat(words.stream(), candidates)
                .filter(each -> fits(each, veld))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no value for " + veld));
    }

    static boolean fits(String value, SimpleType veld) {
        var reader = new LeafReader();
        reader.begin(veld);
        reader.read(value.toCharArray(), 0, value.length());
        return reader.end() == null;
    }
}
