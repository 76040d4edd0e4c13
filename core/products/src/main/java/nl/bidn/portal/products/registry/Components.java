// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.products.registry;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.bidn.portal.products.ProductHeader;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.ReferenceDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

/**
 * Reads from Declarative Services why a product's components are not there. Those of its bundle that say they are of
 * another product don't count.
 */
final class Components {
    private final ServiceComponentRuntime runtime;

    Components(ServiceComponentRuntime runtime) {
        this.runtime = runtime;
    }

    /** A component whose constructor or activation threw. */
    Optional<String> failure(Seat seat) {
        return configurations(seat)
                .filter(c -> c.state == ComponentConfigurationDTO.FAILED_ACTIVATION)
                .findFirst()
                .map(c -> simple(c.description.implementationClass) + " failed: "
                        + Reasons.rootLine(String.valueOf(c.failure)));
    }

    /** The services that components wait for and that the bundle doesn't make itself. */
    Optional<String> waiting(Seat seat) {
        Set<String> own = runtime.getComponentDescriptionDTOs(seat.bundle()).stream()
                .flatMap(d -> Arrays.stream(d.serviceInterfaces))
                .collect(Collectors.toSet());
        List<String> waiting = configurations(seat)
                .filter(c -> c.state == ComponentConfigurationDTO.UNSATISFIED_REFERENCE)
                .flatMap(c -> Arrays.stream(c.unsatisfiedReferences)
                        .flatMap(unsatisfied -> interfaceOf(c.description, unsatisfied).stream())
                        .filter(reference -> !own.contains(reference.interfaceName))
                        .map(reference -> simple(c.description.implementationClass) + " waits for service "
                                + reference.interfaceName + (reference.target == null ? "" : " " + reference.target)))
                .distinct()
                .toList();
        return waiting.isEmpty() ? Optional.empty() : Optional.of(Reasons.inOneLine(waiting));
    }

    private Stream<ComponentConfigurationDTO> configurations(Seat seat) {
        return runtime.getComponentDescriptionDTOs(seat.bundle()).stream()
                .filter(description -> !isOfAnother(seat, description))
                .map(runtime::getComponentConfigurationDTOs)
                .flatMap(Collection::stream);
    }

    private static boolean isOfAnother(Seat seat, ComponentDescriptionDTO description) {
        Object product = description.properties.get(ProductHeader.PROPERTY);
        return seat.watched().header().hasSeveral()
                && product != null
                && !product.equals(seat.id().value());
    }

    private static Optional<ReferenceDTO> interfaceOf(
            ComponentDescriptionDTO description, UnsatisfiedReferenceDTO unsatisfied) {
        return Arrays.stream(description.references)
                .filter(reference -> reference.name.equals(unsatisfied.name))
                .findFirst();
    }

    private static String simple(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }
}
