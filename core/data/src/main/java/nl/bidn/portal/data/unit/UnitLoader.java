// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data.unit;

import org.apache.openjpa.persistence.PersistenceProviderImpl;
import org.jspecify.annotations.Nullable;

/** The context class loader while OpenJPA works for a unit: sees OpenJPA's classes, and then those of the unit. */
final class UnitLoader extends ClassLoader {
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
        return name.equals(OwnClassesRepository.class.getName()) ? OwnClassesRepository.class : unit.loadClass(name);
    }
}
