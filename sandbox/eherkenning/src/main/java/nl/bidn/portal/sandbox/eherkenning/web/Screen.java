// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning.web;

import java.util.List;
import nl.bidn.portal.sandbox.eherkenning.saml.Supplier;

/**
 * What a screen shows.
 *
 * @param self where it is; its forms go to addresses below it
 * @param site whose page it is: the broker, or the supplier
 * @param error what went wrong, or empty
 * @param purposes what the service provider wants the data for that may be shared
 */
public record Screen(
        Texts texts,
        String title,
        String site,
        String self,
        String provider,
        String service,
        String providerName,
        String level,
        String error,
        String notice,
        String chosen,
        List<Choice> choices,
        List<String> purposes) {
    /** One of several: an organisation, or something to share. */
    public record Choice(String value, String label, String detail) {}

    /** The suppliers as choices. */
    static List<Choice> suppliers() {
        return Supplier.ALL.stream().map(s -> new Choice(s.id(), s.name(), "")).toList();
    }

    /** The same in the other language. */
    public String otherLanguage() {
        return self + "?taal=" + (texts.language().equals("nl") ? "en" : "nl");
    }

    public boolean hasError() {
        return !error.isEmpty();
    }
}
