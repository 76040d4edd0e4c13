// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.bidn.portal.api.Problem;

/** A problem as RFC 9457 writes it. */
final class ProblemJson {
    static final String TYPE = "application/problem+json";
    static final String UNFORESEEN = "Er ging iets mis. Meld het met het nummer in instance.";

    private ProblemJson() {}

    static Map<String, Object> of(
            int status, String title, String detail, String reference, List<Problem.Flaw> errors) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("type", "about:blank");
        fields.put("title", title);
        fields.put("status", status);
        fields.put("detail", detail);
        fields.put("instance", "urn:uuid:" + reference);
        if (!errors.isEmpty()) {
            fields.put("errors", errors);
        }
        return fields;
    }

    /** The title of the errors that CXF itself finds, in Dutch like the rest of the interface. */
    static String title(int status) {
        return switch (status) {
            case 400 -> "Onjuiste aanvraag";
            case 401 -> "Geen certificaat";
            case 403 -> "Geen toegang";
            case 404 -> "Niet gevonden";
            case 405 -> "Methode niet toegestaan";
            case 406 -> "Formaat niet leverbaar";
            case 409 -> "Conflict";
            case 412 -> "Voorwaarde niet vervuld";
            case 413 -> "Te groot";
            case 415 -> "Formaat niet ondersteund";
            case 429, 503 -> "Te druk";
            default -> status < 500 ? "Onjuiste aanvraag" : "Interne fout";
        };
    }
}
