// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.products.felix;

import java.io.IOException;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.bidn.portal.products.InstalledProduct;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;

/** The room in a framework of its own for each test, and what tests of it look at. */
abstract class FelixTest {
    @TempDir
    Path folder;

    TestFramework framework;

    @BeforeEach
    void start() throws Exception {
        framework = TestFramework.in(folder);
    }

    @AfterEach
    void stop() throws Exception {
        framework.close();
    }

    final Bundle install(TestProduct product) throws Exception {
        return framework.bundle(location(product));
    }

    final String location(TestProduct product) {
        return product.jar(folder).toUri().toString();
    }

    /** What the installer keeps. */
    final List<String> files() {
        Path products = framework.dataFolder().resolve("products");
        if (!Files.exists(products)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(products)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> products.relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static void delete(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    static ClassLoader loader(InstalledProduct product) {
        return product.call(
                "test",
                Duration.ofSeconds(5),
                () -> product.tabs().get(0).getClass().getClassLoader());
    }

    /** How many of them are collected, each within five seconds of the one before. */
    static int collected(List<WeakReference<ClassLoader>> loaders, ReferenceQueue<ClassLoader> gone)
            throws InterruptedException {
        System.gc();
        int collected = 0;
        while (collected < loaders.size() && gone.remove(5_000) != null) {
            collected++;
        }
        return collected;
    }
}
