// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.endpoint;

import java.util.List;
import nl.bidn.product.schuldenknooppunt.message.soort.Berichttype;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Adres;

/** {@code Adres} of {@code openapi/v1.json}: a participant as others see it. */
public record AdresJson(
        String id,
        String naam,
        String soort,
        List<String> vestigingen,
        List<String> modules,
        List<TypeJson> aanvaardt,
        List<SleutelJson> sleutels,
        boolean actief) {
    /** {@code Berichttype} of {@code openapi/v1.json}. */
    public record TypeJson(String code, String versie) {
        static TypeJson van(Berichttype type) {
            return new TypeJson(type.code(), type.versie());
        }
    }

    /** {@code Adresboek} of {@code openapi/v1.json}. */
    public record AdressenJson(List<AdresJson> adressen) {}

    static AdresJson van(Adres adres) {
        return new AdresJson(
                adres.id().toString(),
                adres.naam(),
                adres.soort().name(),
                adres.vestigingen(),
                adres.modules().stream().map(Enum::name).sorted().toList(),
                adres.aanvaardt().stream().sorted().map(TypeJson::van).toList(),
                adres.sleutels().stream().map(SleutelJson::van).toList(),
                adres.actief());
    }
}
