// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.endpoint;

import java.util.List;
import java.util.Locale;
import nl.bidn.product.schuldenknooppunt.message.soort.Berichttype;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Adres;

/** {@code Deelnemer} of {@code openapi/v1.json}. */
public record AdresJson(
        String id,
        String naam,
        String soort,
        List<String> vestigingen,
        List<String> modules,
        List<BerichttypeJson> aanvaardt,
        List<SleutelJson> sleutels,
        boolean actief) {
    /** {@code Berichttype} of {@code openapi/v1.json}. */
    public record BerichttypeJson(String code, String versie) {
        static BerichttypeJson of(Berichttype type) {
            return new BerichttypeJson(type.code(), type.versie());
        }
    }

    static AdresJson of(Adres adres) {
        return new AdresJson(
                adres.id().toString(),
                adres.naam(),
                klein(adres.soort()),
                adres.vestigingen(),
                adres.modules().stream().sorted().map(AdresJson::klein).toList(),
                adres.aanvaardt().stream().sorted().map(BerichttypeJson::of).toList(),
                adres.sleutels().stream()
                        .map(sleutel -> SleutelJson.of(adres, sleutel))
                        .toList(),
                adres.actief());
    }

    private static String klein(Enum<?> waarde) {
        return waarde.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
