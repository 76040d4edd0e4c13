// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning.saml;

import java.util.Map;
import java.util.Optional;
import nl.bidn.portal.sandbox.eherkenning.DemoMandate;
import nl.bidn.portal.sandbox.eherkenning.DemoPersona;

/** What a person may share besides: known by the last part of the name, as that is the same in all versions of eTD. */
public final class Optionals {
    private static final Map<String, String> TITLES = Map.of(
            "attribute:Initials", "optional.initials",
            "attribute:FirstName", "optional.first",
            "attribute:FamilyNameInfix", "optional.infix",
            "attribute:FamilyName", "optional.family",
            "attribute-represented:CompanyName", "optional.company");

    private Optionals() {}

    /** The key of the text for the screen; none if nobody here knows such an attribute. */
    public static Optional<String> title(String name) {
        return Optional.ofNullable(TITLES.get(kind(name)));
    }

    public static Optional<String> value(String name, DemoPersona persona, DemoMandate mandate) {
        return switch (kind(name)) {
            case "attribute:Initials" -> Optional.of(persona.initials());
            case "attribute:FirstName" -> Optional.of(persona.firstName());
            case "attribute:FamilyNameInfix" -> Optional.of(persona.infix()).filter(infix -> !infix.isEmpty());
            case "attribute:FamilyName" -> Optional.of(persona.familyName());
            case "attribute-represented:CompanyName" ->
                persona.knowsCompanyName() ? Optional.of(mandate.organisation().name()) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** {@code urn:etoegang:1.9:attribute:FirstName} is {@code attribute:FirstName}. */
    private static String kind(String name) {
        var parts = name.split(":", -1);
        return parts.length < 2 ? name : parts[parts.length - 2] + ":" + parts[parts.length - 1];
    }
}
