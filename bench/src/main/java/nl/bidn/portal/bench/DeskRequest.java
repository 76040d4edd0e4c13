// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.bench;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.api.View;
import nl.bidn.portal.identity.Section;
import nl.bidn.portal.identity.Session;

/** Somebody asks for a page of a section, as through the shell. */
record DeskRequest(Session session, String tab, Map<String, String> parameters, Texts texts)
        implements Section.Request {
    @Override
    public String path() {
        return "";
    }

    @Override
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    @Override
    public List<String> parameters(String name) {
        return parameter(name).stream().toList();
    }

    @Override
    public String formToken() {
        return "form";
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
        return page;
    }
}
