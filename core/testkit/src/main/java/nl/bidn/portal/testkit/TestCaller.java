// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.testkit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.api.Permission;

/** A caller who may do just what the test says. Immutable; {@code with...} gives another. */
public final class TestCaller implements Caller {
    private final String id;
    private final boolean system;
    private final Assurance assurance;
    private final Map<Permission, List<Organisation>> may;
    private final Map<Permission, Map<OrganisationId, Organisation>> processors;
    private final Optional<String> address;

    private TestCaller(
            String id,
            boolean system,
            Assurance assurance,
            Map<Permission, List<Organisation>> may,
            Map<Permission, Map<OrganisationId, Organisation>> processors,
            Optional<String> address) {
        this.id = id;
        this.system = system;
        this.assurance = assurance;
        this.may = may;
        this.processors = processors;
        this.address = address;
    }

    public static TestCaller person(String id) {
        return new TestCaller(id, false, Assurance.PASSWORD, Map.of(), Map.of(), Optional.empty());
    }

    public static TestCaller system(String oin) {
        return new TestCaller(oin, true, Assurance.EH3, Map.of(), Map.of(), Optional.empty());
    }

    /** A municipality that exists since 2000, to use where any one will do. */
    public static Organisation municipality(String code) {
        return new Organisation(
                new OrganisationId(code),
                OrganisationType.GEMEENTE,
                "Gemeente " + code,
                LocalDate.of(2000, 1, 1),
                null,
                null);
    }

    /** Adds that the caller may do this for these organisations. */
    public TestCaller with(String permission, Organisation... organisations) {
        var more = new LinkedHashMap<>(may);
        Set<Organisation> all = new TreeSet<>(Comparator.comparing(Organisation::name));
        all.addAll(organisationsFor(new Permission(permission)));
        all.addAll(List.of(organisations));
        more.put(new Permission(permission), List.copyOf(all));
        return new TestCaller(id, system, assurance, more, processors, address);
    }

    /** Adds that the caller may do this for these organisations as one who works for this other organisation. */
    public TestCaller via(Organisation processor, String permission, Organisation... organisations) {
        var more = new HashMap<>(processors);
        var of = new HashMap<>(more.getOrDefault(new Permission(permission), Map.of()));
        List.of(organisations).forEach(organisation -> of.put(organisation.id(), processor));
        more.put(new Permission(permission), of);
        return new TestCaller(id, system, assurance, may, more, address).with(permission, organisations);
    }

    public TestCaller with(Assurance other) {
        return new TestCaller(id, system, other, may, processors, address);
    }

    /** Calls from this address on the network. */
    public TestCaller from(String other) {
        return new TestCaller(id, system, assurance, may, processors, Optional.of(other));
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String name() {
        return "Test " + id;
    }

    @Override
    public boolean isSystem() {
        return system;
    }

    @Override
    public Assurance assurance() {
        return assurance;
    }

    @Override
    public Optional<String> address() {
        return address;
    }

    @Override
    public List<Organisation> organisationsFor(Permission permission) {
        return may.getOrDefault(permission, List.of());
    }

    @Override
    public Optional<Organisation> via(Permission permission, OrganisationId organisation) {
        return Optional.ofNullable(processors.getOrDefault(permission, Map.of()).get(organisation));
    }
}
