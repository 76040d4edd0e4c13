// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.HashSet;
import java.util.Set;
import nl.bidn.portal.gate.fake.Door;
import nl.bidn.portal.gate.fake.FakeProduct;
import org.junit.jupiter.api.Test;

/** A product that goes leaves nothing behind in the gate. */
class GoneProductTest {
    private static final int ROUNDS = 10;

    private final ReferenceQueue<ClassLoader> collected = new ReferenceQueue<>();

    @Test
    void isNotThereAnyMoreAndItsClassesCanBeCollected() throws Exception {
        var certificate = Door.certificate(Door.KNOWN);
        try (var door = Door.behindProxy()) {
            Set<Reference<?>> loaders = new HashSet<>();
            for (int round = 0; round < ROUNDS; round++) {
                loaders.add(live(door, certificate));
            }

            awaitCollected(loaders);

            assertThat(loaders).as("class loaders that something holds on to").isEmpty();
        }
    }

    /** One life of a product with classes of its own. */
    private WeakReference<ClassLoader> live(Door door, String certificate) throws Exception {
        try (var loader = new ProductLoader()) {
            var type = loader.loadClass(TinyResource.class.getName());
            var product = FakeProduct.with("tijdelijk", 1, type.getConstructor().newInstance());
            door.gate.came(product);
            var answer = door.post("/api/tijdelijk/v1/echo", certificate, "application/json", "{\"tekst\": \"hallo\"}");
            assertThat(answer.body()).isEqualTo("{\"tekst\":\"hallo1\"}");
            assertThat(door.post("/api/tijdelijk/v1/echo", certificate, "application/json", "{")
                            .statusCode())
                    .isEqualTo(400);
            door.gate.went(product);
            assertThat(door.get("/api/tijdelijk/v1/echo", certificate).statusCode())
                    .isEqualTo(404);
            return new WeakReference<>(loader, collected);
        }
    }

    private void awaitCollected(Set<Reference<?>> loaders) throws InterruptedException {
        for (int tries = 0; tries < 40 && !loaders.isEmpty(); tries++) {
            System.gc();
            for (var gone = collected.remove(250); gone != null; gone = collected.poll()) {
                loaders.remove(gone);
            }
        }
    }

    /** Has its own copy of {@link TinyResource}; the rest is its parent's. */
    private static final class ProductLoader extends URLClassLoader {
        ProductLoader() {
            super(
                    new URL[] {
                        TinyResource.class.getProtectionDomain().getCodeSource().getLocation()
                    },
                    TinyResource.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(TinyResource.class.getName())) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                var loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
        }
    }
}
