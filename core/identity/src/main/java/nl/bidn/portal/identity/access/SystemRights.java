// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Role;
import nl.bidn.portal.identity.Roles.SystemHeld;
import org.jspecify.annotations.Nullable;

/** What one system may do in one landscape; immutable. */
final class SystemRights {
    static final SystemRights NONE = new SystemRights(null, Map.of());

    private final @Nullable Landscape landscape;
    private final Map<ProductId, BoundCaller> callers;

    private SystemRights(@Nullable Landscape landscape, Map<ProductId, BoundCaller> callers) {
        this.landscape = landscape;
        this.callers = callers;
    }

    static SystemRights of(List<SystemHeld> held, Landscape landscape) {
        Map<ProductId, Allowed.Builder> builders = new HashMap<>();
        Map<ProductId, SystemHeld> firsts = new HashMap<>();
        for (SystemHeld one : held) {
            Optional<Role> role = landscape
                    .offered(one.product())
                    .map(offered -> offered.roles().get(one.role()));
            if (role.isPresent()) {
                firsts.putIfAbsent(one.product(), one);
                Allowed.Builder builder = builders.computeIfAbsent(one.product(), p -> new Allowed.Builder());
                landscape
                        .reach(one.product(), role.get().kind(), one.organisation())
                        .ifPresent(reached -> reached.add(builder, role.get().permissions()));
            }
        }
        Map<ProductId, BoundCaller> callers = new HashMap<>();
        builders.forEach(
                (product, builder) -> callers.put(product, caller(product, firsts.get(product), builder.build())));
        return new SystemRights(landscape, callers);
    }

    /** A certificate of a system is as sure as the surest sign-in of a person. */
    private static BoundCaller caller(ProductId product, @Nullable SystemHeld held, Allowed allowed) {
        String oin = held == null ? "" : held.oin();
        String name = held == null ? "" : held.name();
        return new BoundCaller(product, "oin:" + oin, name, true, Assurance.EH3, Optional.empty(), allowed);
    }

    @Nullable
    Landscape landscape() {
        return landscape;
    }

    Optional<BoundCaller> in(ProductId product) {
        return Optional.ofNullable(callers.get(product));
    }
}
