// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import javax.persistence.EntityManager;
import nl.bidn.portal.data.unit.ClassPathUnit;
import nl.bidn.portal.data.unit.SchemaSteps;
import nl.bidn.portal.data.unit.Unit;
import nl.bidn.portal.data.unit.UnitSource;
import nl.bidn.portal.testkit.store.NoteRow;
import org.junit.jupiter.api.Test;

/** A bundle that is removed takes its classes along: OpenJPA, with its static registers, must let go of them. */
class ClassLoaderLeakTest {
    @Test
    void unitsThatStopLeaveNothing() throws Exception {
        try (var db = TestDatabase.derby()) {
            UnitSource source = ClassPathUnit.find("notes", getClass().getClassLoader());
            new SchemaSteps(db.database()).run(source.schema(), source.steps());
            var loaders = new ArrayList<WeakReference<ClassLoader>>();
            for (int i = 0; i < 20; i++) {
                loaders.add(useOnce(db, source));
            }
            assertThat(alive(loaders)).as("class loaders still there").isZero();
        }
    }

    private static WeakReference<ClassLoader> useOnce(TestDatabase db, UnitSource original) throws Exception {
        try (var loader = new OwnRows(new URL[] {original.root()})) {
            var source = new UnitSource(original.xml(), loader, original.root(), original.steps());
            try (Unit unit = Unit.start(source, db.bound())) {
                EntityManager notes = unit.entityManager();
                Class<?> row = loader.loadClass(NoteRow.class.getName());
                assertThat(row).isNotEqualTo(NoteRow.class);
                db.transactions().run(() -> {
                    assertThat(notes.find(row, "none")).isNull();
                    assertThat(notes.createQuery("select n from NoteRow n where n.text = :text", row)
                                    .setParameter("text", "x")
                                    .getResultList())
                            .isEmpty();
                });
            }
            return new WeakReference<>(loader);
        }
    }

    private static long alive(List<WeakReference<ClassLoader>> loaders) {
        long alive = loaders.size();
        for (int i = 0; i < 20 && alive > 0; i++) {
            System.gc();
            // class loaders go only when memory is sought: soft references of the JDK may hold them until then
            alive = loaders.stream().filter(loader -> loader.get() != null).count();
        }
        return alive;
    }

    /** Loads the rows itself, as a bundle does. */
    private static final class OwnRows extends URLClassLoader {
        OwnRows(URL[] urls) {
            super(urls, ClassLoaderLeakTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("nl.bidn.portal.testkit.store.")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
        }
    }
}
