// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.text.MessageFormat;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.bidn.portal.api.Agreement;
import nl.bidn.portal.api.Dienst;
import nl.bidn.portal.api.Endpoint;
import nl.bidn.portal.api.Job;
import nl.bidn.portal.api.Permission;
import nl.bidn.portal.api.Probe;
import nl.bidn.portal.api.Product;
import nl.bidn.portal.api.Retention;
import nl.bidn.portal.api.Role;
import nl.bidn.portal.api.RoleKind;
import nl.bidn.portal.api.Setting;
import nl.bidn.portal.api.Tab;
import nl.bidn.portal.api.Worker;
import org.junit.jupiter.api.Test;

/**
 * What each product must keep to so that the portal can host it. A product has a {@code ContractTest} that extends this
 * and gives the product as it is put together, on a {@link TestDatabase} if it has tables. A bundle with several products
 * has one for each.
 */
public abstract class ProductContract {
    private static final List<String> LANGUAGES = List.of("nl", "en");

    /** The product, ready for use; asked for by each test. */
    protected abstract Product product();

    @Test
    void idIsInThePortalProductHeader() {
        assertThat(ids())
                .as("header Portal-Product of the manifest")
                .doesNotHaveDuplicates()
                .contains(product().id().value());
    }

    @Test
    void namesAreUnique() {
        assertUnique("roles", product().roles(), Role::id);
        assertUnique("diensten", product().diensten(), Dienst::id);
        assertUnique("tabs", product().tabs(), Tab::path);
        assertUnique("settings", product().settings(), Setting::key);
        assertUnique("jobs", product().jobs(), Job::name);
        assertUnique("workers", product().workers(), Worker::name);
        assertUnique("probes", product().probes(), Probe::name);
        assertUnique("agreements", product().agreements(), Agreement::id);
        assertUnique("retention", product().retention(), Retention::id);
        assertUnique("paths of a version of the REST interface", rest(), rest -> "v" + rest.version() + rest.path());
        assertUnique("SOAP interfaces", soap(), Endpoint.Soap::name);
    }

    @Test
    void workersHaveANameAndAFewHands() {
        for (Worker worker : product().workers()) {
            assertThat(worker.name()).matches("[a-z][a-z0-9]*(-[a-z0-9]+)*").hasSizeLessThanOrEqualTo(40);
            assertThat(worker.atOnce()).as(worker.name()).isBetween(1, 8);
        }
    }

    @Test
    void eachPermissionThatIsAskedIsGrantedByARole() {
        Set<Permission> granted = product().roles().stream()
                .flatMap(role -> role.permissions().stream())
                .collect(Collectors.toSet());
        assertThat(granted)
                .containsAll(product().tabs().stream().map(Tab::requires).toList());
        assertThat(granted)
                .containsAll(rest().stream().map(Endpoint.Rest::requires).toList());
        assertThat(granted)
                .containsAll(soap().stream().map(Endpoint.Soap::requires).toList());
        assertThat(granted)
                .containsAll(product().settings().stream().map(Setting::editor).toList());
    }

    @Test
    void eachDienstOpensWhatRolesForPeopleGive() {
        Set<Permission> granted = product().roles().stream()
                .filter(role -> role.kind() == RoleKind.STAFF)
                .flatMap(role -> role.permissions().stream())
                .collect(Collectors.toSet());
        List<Permission> named = product().diensten().stream()
                .flatMap(dienst -> dienst.permissions().stream())
                .toList();
        assertThat(granted).containsAll(named);
    }

    @Test
    void aProductWithTabsHasAnAudienceAndStaff() {
        if (!product().tabs().isEmpty()) {
            assertThat(product().audience()).isNotEmpty();
            assertThat(product().roles()).anyMatch(role -> role.kind() == RoleKind.STAFF);
        }
    }

    @Test
    void eachNameForPeopleHasATextInBothLanguages() {
        for (String language : LANGUAGES) {
            Properties all = texts(language);
            Properties seen = isOneOfSeveral() ? ProductFiles.asSeenBy(product().id(), all) : all;
            assertThat(seen.stringPropertyNames()).as("texts in " + language).containsAll(fixedKeys());
        }
    }

    @Test
    void bothLanguagesHaveTheSameTextsAndEachIsAMessageFormat() {
        assertThat(texts("en").stringPropertyNames()).isEqualTo(texts("nl").stringPropertyNames());
        for (String language : LANGUAGES) {
            texts(language)
                    .forEach((key, pattern) -> assertThatCode(
                                    () -> new MessageFormat((String) pattern, Locale.forLanguageTag(language)))
                            .as(language + ": " + key)
                            .doesNotThrowAnyException());
        }
    }

    @Test
    void aNoticeHasASubjectAndAText() {
        Set<String> keys = texts("nl").stringPropertyNames();
        assertThat(keys.stream().filter(key -> key.endsWith(".subject")).map(key -> key.replace(".subject", ".text")))
                .allMatch(keys::contains);
    }

    @Test
    void dutchTextsAreEasyToRead() {
        texts("nl")
                .forEach((key, text) -> assertThat(PlainDutch.flaws((String) text))
                        .as("messages_nl.properties: " + key)
                        .isEmpty());
    }

    @Test
    void whatIsKeptIsRemovedByAJobOfTheProduct() {
        assertThat(product().jobs().stream().map(Job::name))
                .containsAll(product().retention().stream().map(Retention::job).toList());
        product()
                .retention()
                .forEach(r -> assertThat(r.source()).as("source of " + r.id()).isNotBlank());
    }

    @Test
    void eachRestInterfaceHasItsDescription() {
        for (Endpoint.Rest rest : rest()) {
            assertThat(file("openapi/v" + rest.version() + ".json"))
                    .as("openapi/v" + rest.version() + ".json")
                    .hasValueSatisfying(json -> assertThat(json.replaceAll("\\s", ""))
                            .contains("\"openapi\":\"3.")
                            .contains("\"version\":\"" + rest.apiVersion() + "\""));
        }
    }

    @Test
    void restInterfacesOfOneVersionAreOneToTheOutside() {
        for (Endpoint.Rest rest : rest()) {
            var all = rest().stream()
                    .filter(other -> other.version() == rest.version())
                    .toList();
            assertThat(all)
                    .as("v" + rest.version())
                    .allMatch(other -> other.apiVersion().equals(rest.apiVersion()));
            if (all.size() > 1) {
                assertThat(rest.path())
                        .as("a path of its own in v" + rest.version())
                        .isNotEmpty();
            }
        }
    }

    @Test
    void eachSoapInterfaceHasItsContract() {
        for (Endpoint.Soap soap : soap()) {
            String path = "wsdl/" + soap.name() + ".wsdl";
            var flaws = WsdlFiles.flaws(path, this::file);
            assertThat(flaws).as(path).isEmpty();
        }
    }

    @Test
    void theManualIsThereInBothLanguages() {
        for (String language : LANGUAGES) {
            assertThat(file("handleiding/" + language + ".md"))
                    .as("handleiding/" + language + ".md")
                    .hasValueSatisfying(manual -> assertThat(manual).startsWith("# "));
        }
        String own = "handleiding/" + product().id() + "/";
        assertThat(files().text(own + "en.md").isPresent())
                .as("a manual of its own, " + own + ", in both languages or in none")
                .isEqualTo(files().text(own + "nl.md").isPresent());
    }

    @Test
    void fallbacksOfSettingsCanBeTyped() {
        for (Setting<?> setting : product().settings()) {
            assertThat((Object) setting.parse().apply(String.valueOf(setting.fallback())))
                    .as("setting " + setting.key())
                    .isEqualTo(setting.fallback());
        }
    }

    @Test
    void probesNeverThrow() {
        for (Probe probe : product().probes()) {
            assertThat(probe.check().detail()).as(probe.name()).isNotBlank();
        }
    }

    @Test
    void jobsCanRunTwice() throws Exception {
        for (Job job : product().jobs()) {
            assertThat(job.run(Clock.systemUTC())).as(job.name()).isNotBlank().doesNotContain("\n");
            assertThat(job.run(Clock.systemUTC())).as(job.name()).isNotBlank().doesNotContain("\n");
        }
    }

    @Test
    void aPersonCanBeForgottenTwice() {
        assertThatCode(() -> {
                    product().forget("6d3a5c1e-0000-4000-8000-000000000000");
                    product().forget("6d3a5c1e-0000-4000-8000-000000000000");
                })
                .as("forget, for somebody of whom nothing is kept")
                .doesNotThrowAnyException();
    }

    private Set<String> fixedKeys() {
        Product product = product();
        var keys = new TreeSet<>(List.of("product.title", "product.purpose"));
        product.roles().forEach(role -> keys.add("role." + role.id() + ".title"));
        product.diensten()
                .forEach(dienst ->
                        keys.addAll(List.of("dienst." + dienst.id() + ".title", "dienst." + dienst.id() + ".purpose")));
        product.tabs().forEach(tab -> keys.add("tab." + tab.path() + ".title"));
        product.settings().forEach(setting -> keys.add("setting." + setting.key() + ".title"));
        product.agreements().forEach(agreement -> keys.add("agreement." + agreement.id() + ".title"));
        product.retention()
                .forEach(r -> keys.addAll(List.of("retention." + r.id() + ".what", "retention." + r.id() + ".why")));
        return keys;
    }

    private List<Endpoint.Rest> rest() {
        return product().endpoints().stream()
                .flatMap(endpoint -> endpoint instanceof Endpoint.Rest rest ? Stream.of(rest) : Stream.empty())
                .toList();
    }

    private List<Endpoint.Soap> soap() {
        return product().endpoints().stream()
                .flatMap(endpoint -> endpoint instanceof Endpoint.Soap soap ? Stream.of(soap) : Stream.empty())
                .toList();
    }

    /** The first is the name of the bundle. */
    private List<String> ids() {
        return files().header("Portal-Product")
                .map(header -> Stream.of(header.split(",")).map(String::strip).toList())
                .orElse(List.of());
    }

    private boolean isOneOfSeveral() {
        return ids().size() > 1;
    }

    private Optional<String> file(String path) {
        return isOneOfSeveral() ? files().text(product().id(), path) : files().text(path);
    }

    private Properties texts(String language) {
        return files().properties("i18n/messages_" + language + ".properties");
    }

    private ProductFiles files() {
        return ProductFiles.of(product().getClass());
    }

    private static <T> void assertUnique(String what, Collection<T> all, Function<T, ?> name) {
        var names = new ArrayList<Object>();
        all.forEach(one -> names.add(name.apply(one)));
        assertThat(names).as(what).doesNotHaveDuplicates();
    }
}
