// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.store;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.bidn.portal.aansluiten.Formulier;
import nl.bidn.portal.aansluiten.Inhoud;
import nl.bidn.portal.aansluiten.Organisatie;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.identity.LegalSubject;
import org.jspecify.annotations.Nullable;

/** What a form asks as one line of text, in which each name and value is escaped; also what a signature is over. */
public final class InhoudText {
    private InhoudText() {}

    public static String write(Inhoud inhoud) {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        if (inhoud instanceof Inhoud.AanmeldenDiensten asked) {
            fields.put("product", asked.product().value());
            fields.put("diensten", String.join(",", asked.diensten()));
            fields.put("oin", asked.oin());
            fields.put("subOin", asked.subOin());
        } else if (inhoud instanceof Inhoud.AanmeldenGebruikersbeheerder asked) {
            fields.put("domain", asked.domain().name());
            fields.put("name", asked.name());
            fields.put("email", asked.email());
        } else if (inhoud instanceof Inhoud.Mutatieformulier asked) {
            fields.put("product", asked.product().value());
            fields.put("role", asked.role());
            fields.put("takes", String.valueOf(asked.takes()));
            fields.put("name", asked.name());
            fields.put("email", asked.email());
        } else if (inhoud instanceof Inhoud.Machtiging asked) {
            write(asked, fields);
        } else if (inhoud instanceof Inhoud.Opzeggen asked) {
            fields.put("product", asked.product().value());
            fields.put("diensten", String.join(",", asked.diensten()));
        }
        return fields.entrySet().stream()
                .filter(field -> field.getValue() != null)
                .map(field -> field.getKey() + "="
                        + URLEncoder.encode(String.valueOf(field.getValue()), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static void write(Inhoud.Machtiging asked, Map<String, @Nullable String> fields) {
        Organisatie provider = asked.provider();
        OrganisationId code = provider.code();
        LocalDate until = asked.until();
        fields.put("product", asked.product().value());
        fields.put("diensten", String.join(",", asked.diensten()));
        fields.put("provider", provider.name());
        fields.put("providerType", provider.type().name());
        fields.put("providerNumber", provider.number().toString());
        fields.put("providerCode", code == null ? null : code.value());
        fields.put("from", asked.from().toString());
        fields.put("until", until == null ? null : until.toString());
    }

    static Inhoud read(Formulier formulier, String text) {
        Map<String, String> fields = Arrays.stream(text.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
        return switch (formulier) {
            case AANMELDEN_DIENSTEN ->
                new Inhoud.AanmeldenDiensten(
                        product(fields), diensten(fields), fields.get("oin"), fields.get("subOin"));
            case AANMELDEN_GEBRUIKERSBEHEERDER ->
                new Inhoud.AanmeldenGebruikersbeheerder(
                        Domain.valueOf(field(fields, "domain")), field(fields, "name"), field(fields, "email"));
            case MUTATIEFORMULIER ->
                new Inhoud.Mutatieformulier(
                        product(fields),
                        field(fields, "role"),
                        Boolean.parseBoolean(field(fields, "takes")),
                        field(fields, "name"),
                        field(fields, "email"));
            case MACHTIGING ->
                new Inhoud.Machtiging(
                        product(fields),
                        diensten(fields),
                        provider(fields),
                        LocalDate.parse(field(fields, "from")),
                        fields.containsKey("until") ? LocalDate.parse(field(fields, "until")) : null);
            case OPZEGGEN -> new Inhoud.Opzeggen(product(fields), diensten(fields));
        };
    }

    private static Organisatie provider(Map<String, String> fields) {
        return new Organisatie(
                field(fields, "provider"),
                OrganisationType.valueOf(field(fields, "providerType")),
                LegalSubject.of(field(fields, "providerNumber")),
                fields.containsKey("providerCode") ? new OrganisationId(field(fields, "providerCode")) : null);
    }

    private static ProductId product(Map<String, String> fields) {
        return new ProductId(field(fields, "product"));
    }

    private static Set<String> diensten(Map<String, String> fields) {
        String joined = field(fields, "diensten");
        return joined.isEmpty() ? Set.of() : new TreeSet<>(Arrays.asList(joined.split(",")));
    }

    private static String field(Map<String, String> fields, String name) {
        String value = fields.get(name);
        if (value == null) {
            throw new IllegalStateException("The form on record has no field '" + name + "'");
        }
        return value;
    }
}
