// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.api.View;

/** What a section is asked, as the shell would after its checks; for the tests and benches of rooms with sections. */
public final class TestSectionRequest implements Section.Request {
    private final Session session;
    private final String tab;
    private final String path;
    private final Map<String, List<String>> parameters;
    private final Texts texts;
    private boolean ended;

    private TestSectionRequest(
            Session session, String tab, String path, Map<String, List<String>> parameters, Texts texts) {
        this.session = session;
        this.tab = tab;
        this.path = path;
        this.parameters = parameters;
        this.texts = texts;
    }

    /** @param address {@code <tab>} or {@code <tab>/<path>} */
    public static TestSectionRequest of(Session session, String address, Texts texts) {
        String[] parts = address.split("/", 2);
        return new TestSectionRequest(session, parts[0], parts.length == 1 ? "" : parts[1], Map.of(), texts);
    }

    /** The same with these fields in place of those it had. */
    public TestSectionRequest withAll(Map<String, List<String>> fields) {
        return new TestSectionRequest(session, tab, path, Map.copyOf(fields), texts);
    }

    /** The same for fields of one value each. */
    public TestSectionRequest with(Map<String, String> fields) {
        var lists = new LinkedHashMap<String, List<String>>();
        fields.forEach((name, value) -> lists.put(name, List.of(value)));
        return withAll(lists);
    }

    /** Whether the section ended the session. */
    public boolean ended() {
        return ended;
    }

    @Override
    public Session session() {
        return session;
    }

    @Override
    public String tab() {
        return tab;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public Optional<String> parameter(String name) {
        return parameters(name).stream().findFirst().filter(value -> !value.isBlank());
    }

    @Override
    public List<String> parameters(String name) {
        return parameters.getOrDefault(name, List.of());
    }

    @Override
    public String formToken() {
        return session.formToken();
    }

    @Override
    public Texts texts() {
        return texts;
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
        ended = true;
        return page;
    }
}
