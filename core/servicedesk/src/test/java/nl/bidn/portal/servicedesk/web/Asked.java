// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.servicedesk.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.api.View;
import nl.bidn.portal.identity.Section;
import nl.bidn.portal.identity.Session;

/** What the shell knows of a request: {@code <tab>/<path>}. Several values of one parameter stand apart by a comma. */
record Asked(Session session, String address, Map<String, String> values, Texts texts) implements Section.Request {
    @Override
    public String tab() {
        return address.split("/", 2)[0];
    }

    @Override
    public String path() {
        String[] parts = address.split("/", 2);
        return parts.length == 1 ? "" : parts[1];
    }

    @Override
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
    }

    @Override
    public List<String> parameters(String name) {
        return parameter(name).map(value -> List.of(value.split(","))).orElse(List.of());
    }

    @Override
    public String formToken() {
        return "het-formulier";
    }

    @Override
    public List<Organisation> organisations() {
        return List.of();
    }

    @Override
    public boolean wantsFragment() {
        return false;
    }

    @Override
    public View signedOut(View.Page page) {
        throw new UnsupportedOperationException();
    }
}
