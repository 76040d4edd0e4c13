// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.testkit;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Setting;
import nl.bidn.portal.api.TabRequest;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.api.Upload;

/** What a tab is asked, as the shell would after its checks. Immutable; {@code with...} and {@code at} give another. */
public final class TestRequest implements TabRequest {
    private final Caller caller;
    private final List<Organisation> organisations;
    private final Texts texts;
    private final String path;
    private final Map<String, List<String>> parameters;
    private final Map<String, Object> settings;
    private final List<Upload> files;

    private TestRequest(
            Caller caller,
            List<Organisation> organisations,
            Texts texts,
            String path,
            Map<String, List<String>> parameters,
            Map<String, Object> settings,
            List<Upload> files) {
        this.caller = caller;
        this.organisations = organisations;
        this.texts = texts;
        this.path = path;
        this.parameters = parameters;
        this.settings = settings;
        this.files = files;
    }

    /** @param organisations the ones that were chosen */
    public static TestRequest of(Caller caller, Texts texts, Organisation... organisations) {
        return new TestRequest(caller, List.of(organisations), texts, "", Map.of(), Map.of(), List.of());
    }

    /** The address below the tab. */
    public TestRequest at(String other) {
        return new TestRequest(caller, organisations, texts, other, parameters, settings, files);
    }

    /** Adds a value of a parameter. */
    public TestRequest with(String name, String value) {
        var more = new LinkedHashMap<>(parameters);
        var values = new ArrayList<>(parameters(name));
        values.add(value);
        more.put(name, List.copyOf(values));
        return new TestRequest(caller, organisations, texts, path, more, settings, files);
    }

    /** What the organisations set; the fallback counts otherwise. */
    public <T> TestRequest with(Setting<T> setting, T value) {
        var more = new LinkedHashMap<>(settings);
        more.put(setting.key(), value);
        return new TestRequest(caller, organisations, texts, path, parameters, more, files);
    }

    /** Adds a file to the form. */
    public TestRequest withFile(String field, String fileName, byte[] content) {
        var more = new ArrayList<>(files);
        more.add(new Upload() {
            @Override
            public String field() {
                return field;
            }

            @Override
            public String fileName() {
                return fileName;
            }

            @Override
            public InputStream content() {
                return new ByteArrayInputStream(content);
            }
        });
        return new TestRequest(caller, organisations, texts, path, parameters, settings, List.copyOf(more));
    }

    @Override
    public Iterator<Upload> uploads() {
        return files.iterator();
    }

    @Override
    public Caller caller() {
        return caller;
    }

    @Override
    public List<Organisation> organisations() {
        return organisations;
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
        return "form-token";
    }

    @Override
    public Texts texts() {
        return texts;
    }

    @Override
    public boolean wantsFragment() {
        return false;
    }

    @Override
    @SuppressWarnings("unchecked") // with() takes only a value of the setting's own type
    public <T> T setting(Setting<T> setting, OrganisationId organisation) {
        return (T) settings.getOrDefault(setting.key(), setting.fallback());
    }
}
