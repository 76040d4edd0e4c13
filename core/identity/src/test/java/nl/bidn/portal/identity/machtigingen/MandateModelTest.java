// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.machtigingen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.Dienst;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Permission;
import nl.bidn.portal.identity.FakeProduct;
import nl.bidn.portal.identity.Machtigingen.Machtiging;
import nl.bidn.portal.identity.Refused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Mandates that begin, end and overlap, switches and days in any order: after each act the screen of a session that runs and
 * the gate say what a few lists say.
 */
class MandateModelTest extends ProviderRoom {
    private static final int ACTS = 70;

    /** What a child would keep. */
    private final class Model {
        final List<Given> mandates = new ArrayList<>();
        final Set<OrganisationId> product = new HashSet<>(List.of(stad, dorp, provider, other));
        final Set<String> diensten = new HashSet<>();
        LocalDate day = TODAY;

        boolean mandated(OrganisationId municipality, OrganisationId by, String dienst) {
            return mandates.stream()
                    .anyMatch(one -> one.municipality.equals(municipality)
                            && one.provider.equals(by)
                            && one.diensten.contains(dienst)
                            && !day.isBefore(one.from)
                            && day.isBefore(one.until));
        }

        boolean mayHave(OrganisationId organisation, String dienst) {
            boolean municipal = organisation.equals(stad) || organisation.equals(dorp);
            return product.contains(organisation)
                    && (municipal || mandated(stad, organisation, dienst) || mandated(dorp, organisation, dienst));
        }

        /** For whom a role of people, held at this provider, gives what the dienst opens. */
        Set<OrganisationId> reach(OrganisationId by, String dienst) {
            Set<OrganisationId> reached = new TreeSet<>();
            if (product.contains(by) && diensten.contains(dienst + by)) {
                List.of(stad, dorp).stream()
                        .filter(municipality -> mandated(municipality, by, dienst) && product.contains(municipality))
                        .forEach(reached::add);
            }
            return reached;
        }
    }

    private static final class Given {
        final String id;
        final OrganisationId municipality;
        final OrganisationId provider;
        final Set<String> diensten;
        final LocalDate from;
        LocalDate until;

        Given(Machtiging kept) {
            LocalDate end = kept.until();
            id = kept.id();
            municipality = kept.municipality();
            provider = kept.provider();
            diensten = kept.diensten();
            from = kept.from();
            until = end == null ? LocalDate.MAX : end;
        }
    }

    private Model model = new Model();
    private Random random = new Random(0);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20261127})
    void screenGateAndWorkInTheBackgroundSayWhatTheModelSays(long seed) {
        model = new Model();
        random = new Random(seed);
        int reached = 0;
        for (int act = 0; act < ACTS; act++) {
            String what = act();
            reached += compare("seed " + seed + ", act " + act + ": " + what);
        }
        assertThat(reached).as("comparisons that were about something").isGreaterThan(ACTS / 4);
    }

    private String act() {
        return switch (random.nextInt(8)) {
            case 0, 1 -> register();
            case 2 -> end();
            case 3, 4, 5 -> dienst();
            case 6 -> random.nextInt(3) == 0 ? product() : dienst();
            default -> day();
        };
    }

    private String register() {
        LocalDate from = model.day.plusDays(random.nextInt(5) - 2);
        LocalDate until = random.nextBoolean() ? null : from.plusDays(1 + random.nextInt(4));
        Set<String> diensten =
                random.nextBoolean() ? Set.of(anyDienst()) : Set.of(FakeProduct.FETCHING, FakeProduct.LOOKING);
        var kept = node.machtigingen.register(
                anyMunicipality(),
                random.nextInt(4) == 0 ? other : provider,
                product.id(),
                diensten,
                from,
                until,
                "M-1",
                "test");
        model.mandates.add(new Given(kept));
        return "register " + kept;
    }

    private String end() {
        if (model.mandates.isEmpty()) {
            return "nothing to end";
        }
        Given one = model.mandates.get(random.nextInt(model.mandates.size()));
        LocalDate day = model.day.plusDays(random.nextInt(3) - 1);
        boolean possible = !day.isBefore(model.day) && day.isBefore(one.until);
        assertThat(does(() -> node.machtigingen.end(one.id, day, "test"))).isEqualTo(possible);
        if (possible) {
            one.until = day;
        }
        return "end " + one.id + " by " + day;
    }

    private String dienst() {
        OrganisationId at = anyOrganisation();
        String dienst = anyDienst();
        if (random.nextInt(3) == 0) {
            node.diensten.disable(product.id(), dienst, at, "test");
            model.diensten.remove(dienst + at);
            return "off " + dienst + " at " + at;
        }
        assertThat(does(() -> node.diensten.enable(product.id(), dienst, at, "test")))
                .isEqualTo(model.mayHave(at, dienst));
        if (model.mayHave(at, dienst)) {
            model.diensten.add(dienst + at);
        }
        return "on " + dienst + " at " + at;
    }

    private String product() {
        OrganisationId at = anyOrganisation();
        if (model.product.add(at)) {
            node.enablement.enable(product.id(), at, "test");
            return "product on at " + at;
        }
        node.enablement.disable(product.id(), at, "test");
        model.product.remove(at);
        model.diensten.removeIf(one -> one.endsWith(at.value()));
        return "product off at " + at;
    }

    private String day() {
        clock.forward(Duration.ofDays(1));
        model.day = model.day.plusDays(1);
        signIn();
        return "a day passes";
    }

    private static boolean does(Runnable act) {
        try {
            act.run();
            return true;
        } catch (Refused refused) {
            return false;
        }
    }

    private int compare(String when) {
        int reached = 0;
        for (Dienst dienst : product.diensten()) {
            Permission permission = dienst.permissions().iterator().next();
            Set<OrganisationId> expected = model.reach(provider, dienst.id());
            for (Caller caller : List.of(screen(node), gate(node))) {
                assertThat(new TreeSet<>(ids(caller.organisationsFor(permission))))
                        .as(when)
                        .isEqualTo(expected);
                for (OrganisationId organisation : List.of(stad, dorp, provider, other)) {
                    assertThat(caller.may(permission, organisation)).isEqualTo(expected.contains(organisation));
                    assertThat(caller.via(permission, organisation).isPresent())
                            .isEqualTo(expected.contains(organisation));
                }
            }
            reached += expected.size();
            List.of(stad, dorp, provider, other)
                    .forEach(organisation -> assertThat(
                                    node.participants.mayUse(product.id(), dienst.id(), provider, organisation))
                            .as(when)
                            .isEqualTo(expected.contains(organisation)));
            List.of(stad, dorp)
                    .forEach(municipality -> assertThat(
                                    node.machtigingen.covers(product.id(), dienst.id(), municipality, provider))
                            .as(when)
                            .isEqualTo(model.mandated(municipality, provider, dienst.id())));
            List.of(stad, dorp, provider, other)
                    .forEach(at -> assertThat(node.diensten.isOn(product.id(), dienst.id(), at))
                            .as(when)
                            .isEqualTo(model.diensten.contains(dienst.id() + at) && model.mayHave(at, dienst.id())));
        }
        Set<OrganisationId> seen = new TreeSet<>(Set.of(provider));
        product.diensten().forEach(dienst -> seen.addAll(model.reach(provider, dienst.id())));
        assertThat(new TreeSet<>(ids(node.access.organisations(session(node)))))
                .as(when)
                .isEqualTo(seen);
        return reached;
    }

    private OrganisationId anyMunicipality() {
        return random.nextBoolean() ? stad : dorp;
    }

    private OrganisationId anyOrganisation() {
        return List.of(stad, dorp, provider, provider, other).get(random.nextInt(5));
    }

    private String anyDienst() {
        return random.nextBoolean() ? FakeProduct.FETCHING : FakeProduct.LOOKING;
    }
}
