// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data.unit;

import org.apache.openjpa.jdbc.meta.MappingRepository;
import org.jspecify.annotations.Nullable;

/**
 * What OpenJPA knows of the classes of one unit. OpenJPA tells each repository of every enhanced class in the JVM; this one
 * remembers those of its own unit alone, as else each unit would hold the class loaders of all products that ever were.
 * Made by OpenJPA while {@link Unit} starts.
 */
public final class OwnClassesRepository extends MappingRepository {
    private static final long serialVersionUID = 1L;

    /** None while the constructor above this one runs. */
    private final transient @Nullable ClassLoader own;

    public OwnClassesRepository() {
        own = UnitLoader.ofThisThread();
    }

    @Override
    public void register(Class<?> type) {
        if (own == null || type.getClassLoader() == own) {
            super.register(type);
        }
    }
}
