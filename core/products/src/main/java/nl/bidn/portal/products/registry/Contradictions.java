// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.products.registry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.bidn.portal.api.Agreement;
import nl.bidn.portal.api.Dienst;
import nl.bidn.portal.api.Endpoint;
import nl.bidn.portal.api.Permission;
import nl.bidn.portal.api.Product;
import nl.bidn.portal.api.Retention;
import nl.bidn.portal.api.Role;
import nl.bidn.portal.api.RoleKind;
import nl.bidn.portal.api.Setting;
import nl.bidn.portal.products.InstalledProduct.NamedWorker;
import nl.bidn.portal.products.registry.Description.Named;
import nl.bidn.portal.products.text.TextFile;
import org.jspecify.annotations.Nullable;

/** Finds what does not fit together in what a product says; each finding is a clause for the operator. */
final class Contradictions {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private static final int LONGEST_WORKER = 40;
    private static final int MOST_AT_ONCE = 8;

    private final Description said;
    private final Shelf shelf;
    private final List<String> found = new ArrayList<>();

    private Contradictions(Description said, Shelf shelf) {
        this.said = said;
        this.shelf = shelf;
    }

    /** All of them; empty if the product is sound. */
    static List<String> in(Description said, Shelf shelf) {
        Contradictions all = new Contradictions(said, shelf);
        all.names();
        all.workers();
        all.permissions();
        all.diensten();
        all.retention();
        all.endpoints();
        all.texts();
        return all.found;
    }

    private void names() {
        List<String> tabs = namesOf(said.tabs());
        List<String> jobs = namesOf(said.jobs());
        List<String> workers = said.workers().stream().map(NamedWorker::name).toList();
        List<String> probes = namesOf(said.probes());
        wellFormed("tab", tabs);
        wellFormed("job", jobs);
        wellFormed("worker", workers);
        unique("tab", tabs);
        unique("role", said.roles().stream().map(Role::id).toList());
        unique("dienst", said.diensten().stream().map(Dienst::id).toList());
        unique("setting", said.settings().stream().map(Setting::key).toList());
        unique("agreement", said.agreements().stream().map(Agreement::id).toList());
        unique("retention", said.retention().stream().map(Retention::id).toList());
        unique("job", jobs);
        unique("worker", workers);
        unique("probe", probes);
        unique("REST version", rest().map(Contradictions::address).toList());
        unique("SOAP interface", soap().map(Endpoint.Soap::name).toList());
    }

    private static String address(Endpoint.Rest rest) {
        return rest.path().isEmpty() ? "v" + rest.version() : "v" + rest.version() + "/" + rest.path();
    }

    private void workers() {
        for (NamedWorker worker : said.workers()) {
            if (worker.name().length() > LONGEST_WORKER) {
                found.add(
                        "the name of worker '" + worker.name() + "' is longer than " + LONGEST_WORKER + " characters");
            }
            if (worker.atOnce() < 1 || worker.atOnce() > MOST_AT_ONCE) {
                found.add("worker '" + worker.name() + "' does " + worker.atOnce() + " pieces at once; 1 to "
                        + MOST_AT_ONCE + " are possible");
            }
        }
    }

    private void wellFormed(String kind, List<String> names) {
        names.stream()
                .filter(name -> !NAME.matcher(name).matches())
                .forEach(name -> found.add(kind + " '" + name + "' is not a name (lower case, digits, hyphens)"));
    }

    private void unique(String kind, List<String> names) {
        Set<String> seen = new HashSet<>();
        names.stream()
                .filter(name -> !seen.add(name))
                .distinct()
                .forEach(name -> found.add(kind + " '" + name + "' is there twice"));
    }

    private void permissions() {
        Set<Permission> granted =
                said.roles().stream().flatMap(r -> r.permissions().stream()).collect(Collectors.toSet());
        for (Named<nl.bidn.portal.api.Tab> tab : said.tabs()) {
            granted(granted, tab.value().requires(), "tab '" + tab.name() + "'");
        }
        rest().forEach(endpoint -> granted(granted, endpoint.requires(), "REST version v" + endpoint.version()));
        soap().forEach(endpoint -> granted(granted, endpoint.requires(), "SOAP interface '" + endpoint.name() + "'"));
    }

    private void granted(Set<Permission> granted, @Nullable Permission required, String by) {
        if (required == null || !granted.contains(required)) {
            found.add("no role grants permission '" + required + "' of " + by);
        }
    }

    /** See {@link Dienst}. */
    private void diensten() {
        Set<Permission> granted =
                said.roles().stream().flatMap(r -> r.permissions().stream()).collect(Collectors.toSet());
        for (Dienst dienst : said.diensten()) {
            dienst.permissions().forEach(permission -> granted(granted, permission, "dienst '" + dienst.id() + "'"));
            said.roles().stream()
                    .filter(role -> role.kind() == RoleKind.SUPPLIER)
                    .filter(role -> role.permissions().stream().anyMatch(dienst.permissions()::contains))
                    .forEach(role -> found.add("dienst '" + dienst.id() + "' names a permission of role '" + role.id()
                            + "', and for a supplier nothing is switched on"));
        }
    }

    private void retention() {
        Set<String> jobs = new HashSet<>(namesOf(said.jobs()));
        said.retention().stream()
                .filter(kept -> !jobs.contains(kept.job()))
                .forEach(kept ->
                        found.add("retention '" + kept.id() + "' names job '" + kept.job() + "', which is not there"));
    }

    private void endpoints() {
        soap().forEach(endpoint -> needed("wsdl/" + endpoint.name() + ".wsdl"));
        rest().forEach(endpoint -> {
            together(endpoint);
            needed("openapi/v" + endpoint.version() + ".json");
            if (!endpoint.apiVersion().startsWith(endpoint.version() + ".")) {
                found.add("REST version v" + endpoint.version() + " says it is " + endpoint.apiVersion());
            }
        });
    }

    /** Of one version each has a part of its own, and they agree on what version they are. */
    private void together(Endpoint.Rest endpoint) {
        rest().filter(other -> other.version() == endpoint.version() && other.resource() != endpoint.resource())
                .forEach(other -> {
                    if (endpoint.path().isEmpty()) {
                        found.add("REST version v" + endpoint.version() + " is there for all of its paths and for '"
                                + other.path() + "'");
                    }
                    if (endpoint.apiVersion().compareTo(other.apiVersion()) < 0) {
                        found.add("REST version v" + endpoint.version() + " says it is " + endpoint.apiVersion()
                                + " and " + other.apiVersion());
                    }
                });
    }

    private void needed(String path) {
        if (shelf.file(path) == null) {
            found.add("file " + path + " is not in the bundle");
        }
    }

    private void texts() {
        List<String> keys = fixedKeys().toList();
        for (String language : List.of("nl", "en")) {
            Set<String> there = shelf.keys(language);
            String missing = keys.stream().filter(key -> !there.contains(key)).collect(Collectors.joining(", "));
            if (!missing.isEmpty()) {
                found.add(TextFile.path(language) + " lacks " + missing + alsoFound());
            }
        }
    }

    private String alsoFound() {
        return shelf.owner() == null ? "" : " (with or without '" + shelf.owner() + ".' in front)";
    }

    /** See {@link Product}. */
    private Stream<String> fixedKeys() {
        return Stream.of(
                        Stream.of("product.title", "product.purpose"),
                        said.roles().stream().map(role -> "role." + role.id() + ".title"),
                        said.diensten().stream()
                                .flatMap(dienst -> Stream.of(
                                        "dienst." + dienst.id() + ".title", "dienst." + dienst.id() + ".purpose")),
                        said.tabs().stream().map(tab -> "tab." + tab.name() + ".title"),
                        said.settings().stream().map(setting -> "setting." + setting.key() + ".title"),
                        said.agreements().stream().map(agreement -> "agreement." + agreement.id() + ".title"),
                        said.retention().stream()
                                .flatMap(kept -> Stream.of(
                                        "retention." + kept.id() + ".what", "retention." + kept.id() + ".why")))
                .flatMap(keys -> keys);
    }

    private Stream<Endpoint.Rest> rest() {
        return said.endpoints().stream()
                .map(e -> e instanceof Endpoint.Rest rest ? rest : null)
                .filter(Objects::nonNull);
    }

    private Stream<Endpoint.Soap> soap() {
        return said.endpoints().stream()
                .map(e -> e instanceof Endpoint.Soap soap ? soap : null)
                .filter(Objects::nonNull);
    }

    private static <T> List<String> namesOf(List<Named<T>> contributions) {
        return contributions.stream().map(Named::name).toList();
    }
}
