// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys.attack;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which reasons of the portal go with a kind of the makelaar's list. Both were written apart from each other. */
final class Reasons {
    private static final String XML = "XML_FORBIDDEN XML_MALFORMED SHAPE ID_TWICE ";
    private static final String SIGNATURES = "SIGNATURE_MISSING SIGNATURE_SHAPE SIGNATURE_REFERENCE SIGNATURE_ALGORITHM"
            + " SIGNATURE_KEY SIGNATURE_INVALID ";
    private static final Map<String, Set<String>> OF = Map.ofEntries(
            Map.entry("SHAPE", words(XML + SIGNATURES)),
            Map.entry("SIGNATURE", words(XML + SIGNATURES + "ISSUER")),
            Map.entry("REPLAY", words("ARTIFACT_REPLAYED REQUEST_USED ASSERTION_REPLAYED IN_RESPONSE_TO")),
            Map.entry(
                    "BINDING",
                    words("REQUEST_UNKNOWN REQUEST_OTHER_BROWSER REQUEST_EXPIRED IN_RESPONSE_TO DESTINATION ISSUER"
                            + " AUDIENCE RECIPIENT CONFIRMATION SHAPE")),
            Map.entry("TIME", words("TIME_PAST TIME_FUTURE TIME_FORM AUTHN_OLD SHAPE")),
            Map.entry("LEVEL", words("ASSURANCE_TOO_LOW ASSURANCE_UNKNOWN SHAPE")),
            Map.entry("SERVICE", words(XML + "SERVICE ATTRIBUTE_VALUE ATTRIBUTE_TWICE")),
            Map.entry(
                    "IDENTITY",
                    words(XML
                            + "ATTRIBUTE_TWICE ATTRIBUTE_VALUE SUBJECT_MISSING SUBJECT_FORM SUBJECT_KIND SUBJECT_TWICE"
                            + " ENCRYPTION_RECIPIENT ENCRYPTION_ALGORITHM ENCRYPTION_BROKEN ORGANISATION_UNKNOWN"
                            + " ORGANISATION_CONTRADICTION")),
            Map.entry(
                    "ARTIFACT",
                    words("ARTIFACT_FORM ARTIFACT_ISSUER ARTIFACT_ENDPOINT RESPONSE_MISSING REQUEST_UNKNOWN")),
            Map.entry("TRANSPORT", words(XML + "RESOLVE_FAILED RESOLVE_TOO_LARGE RESOLVE_FAULT")),
            Map.entry(
                    "STATUS",
                    words("CANCELLED STATUS_FAILED STATUS_UNKNOWN STATUS_CONTRADICTS ASSERTION_MISSING SHAPE "
                            + SIGNATURES)),
            Map.entry("RELAY_STATE", words("REQUEST_UNKNOWN REQUEST_OTHER_BROWSER ARTIFACT_FORM")),
            Map.entry("METADATA", words(SIGNATURES + "ENTITY KEY")),
            Map.entry("ACCOUNT", words("ACCOUNT_DEACTIVATED ACCOUNT_NOT_READY")));

    private Reasons() {}

    static Set<String> of(String kind) {
        var reasons = OF.get(kind);
        if (reasons == null) {
            throw new AssertionError("no reasons are known for the kind " + kind);
        }
        return reasons;
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }
}
