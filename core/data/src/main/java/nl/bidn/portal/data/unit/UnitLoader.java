// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data.unit;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.openjpa.persistence.PersistenceProviderImpl;
import org.jspecify.annotations.Nullable;

/**
 * The context class loader while OpenJPA works for a unit: sees OpenJPA's classes, what this room gives OpenJPA by name, and
 * then the classes of the unit.
 */
final class UnitLoader extends ClassLoader {
    private static final Map<String, Class<?>> GIVEN = Stream.of(OwnClassesRepository.class, InPlacePostgres.class)
            .collect(Collectors.toUnmodifiableMap(Class::getName, type -> type));

    private final ClassLoader unit;

    UnitLoader(ClassLoader unit) {
        super(PersistenceProviderImpl.class.getClassLoader());
        this.unit = unit;
    }

    /** The loader of the classes of the unit for which OpenJPA works on this thread, if it does. */
    static @Nullable ClassLoader ofThisThread() {
        return Thread.currentThread().getContextClassLoader() instanceof UnitLoader loader ? loader.unit : null;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        Class<?> given = GIVEN.get(name);
        return given == null ? unit.loadClass(name) : given;
    }
}
