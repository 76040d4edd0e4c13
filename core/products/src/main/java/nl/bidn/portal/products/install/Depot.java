// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.products.install;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import nl.bidn.portal.api.ProductId;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Version;

/**
 * The folder with the files of installed products: {@code <id>/<version>-<n>.jar} and {@code <id>/state.properties}. The
 * state says which file counts; it is replaced as a whole, after the files are surely on disk, so that a crash at any line
 * leaves the old state or the new one. Files that no state names are rubbish and are swept up.
 */
final class Depot {
    private static final String STATE = "state.properties";
    private static final String DRAFTS = ".drafts";
    private static final int MOST_PREVIOUS = 3;

    private final Path root;

    /**
     * What is kept of one product.
     *
     * @param current the file that runs
     * @param previous the ones before, newest first
     * @param pending the file that is being tried; there only while an upgrade is under way
     * @param foreign whether the bundle came in another way (a feature) and was only upgraded by us
     */
    record State(
            String current, List<String> previous, @Nullable String pending, boolean foreign) {
        State {
            previous = List.copyOf(previous);
        }

        static State first(String current, boolean foreign) {
            return new State(current, List.of(), null, foreign);
        }

        State trying(String file) {
            return new State(current, previous, file, foreign);
        }

        State settled() {
            return new State(current, previous, null, foreign);
        }

        /** The tried file runs; the one that ran can be gone back to. */
        State upgraded(String file) {
            List<String> kept = Stream.concat(Stream.of(current), previous.stream())
                    .limit(MOST_PREVIOUS)
                    .toList();
            return new State(file, kept, null, foreign);
        }

        State rolledBack() {
            return new State(previous.get(0), previous.subList(1, previous.size()), null, foreign);
        }

        boolean names(String file) {
            return file.equals(current) || previous.contains(file) || file.equals(pending);
        }
    }

    Depot(Path root) {
        this.root = root;
    }

    /** A path for a file that is being looked into. */
    Path draft() {
        return unchecked(() -> {
            Path drafts = Files.createDirectories(root.resolve(DRAFTS));
            return drafts.resolve(UUID.randomUUID() + ".jar");
        });
    }

    /** Moves a draft to its place; it counts once a state names it. */
    String keep(ProductFile file) {
        return unchecked(() -> {
            Path folder = Files.createDirectories(folder(file.id()));
            String name = freeName(folder, file.version());
            Files.move(file.jar(), folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            return name;
        });
    }

    InputStream open(ProductId id, String file) {
        return unchecked(() -> Files.newInputStream(folder(id).resolve(file)));
    }

    /** The version in the name of a file. */
    static Version version(String file) {
        return Version.parseVersion(file.substring(0, file.lastIndexOf('-')));
    }

    Optional<State> state(ProductId id) {
        Path file = folder(id).resolve(STATE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties lines = new Properties();
        return unchecked(() -> {
            try (InputStream in = Files.newInputStream(file)) {
                lines.load(in);
            }
            String previous = lines.getProperty("previous", "");
            return Optional.of(new State(
                    lines.getProperty("current", ""),
                    Arrays.stream(previous.split(",", -1))
                            .filter(s -> !s.isEmpty())
                            .toList(),
                    lines.getProperty("pending"),
                    Boolean.parseBoolean(lines.getProperty("foreign"))));
        });
    }

    /** Writes the state, once the file that it calls current is safe on disk. */
    void save(ProductId id, State state) {
        unchecked(() -> putInPlace(written(id, state)));
    }

    /** As {@link #save}, but what takes time is done beside other work: for a state of which it must still turn out if it counts. */
    Saving saving(ProductId id, State state) {
        return new Saving(() -> written(id, state));
    }

    /** A state on its way to the disk. It counts once {@link #finish} came back; closed before that, it never does. */
    static final class Saving implements AutoCloseable {
        private final CompletableFuture<Path> written;

        private Saving(DiskWork<Path> work) {
            written = CompletableFuture.supplyAsync(() -> unchecked(work), Saving::inThread);
        }

        private static void inThread(Runnable work) {
            Thread thread = new Thread(null, work, "products-saving", 0, false);
            thread.setDaemon(true);
            thread.start();
        }

        /** @throws UncheckedIOException if the disk does not take it */
        void finish() {
            try {
                Path fresh = written.join();
                unchecked(() -> putInPlace(fresh));
            } catch (CompletionException e) {
                throw e.getCause() instanceof UncheckedIOException known ? known : e;
            }
        }

        /** After this it writes no more. */
        @Override
        public void close() {
            written.handle((path, failure) -> path).join();
        }
    }

    /** Writes it beside the one that counts. */
    private Path written(ProductId id, State state) throws IOException {
        Properties lines = new Properties();
        lines.setProperty("current", state.current());
        lines.setProperty("previous", String.join(",", state.previous()));
        lines.setProperty("foreign", String.valueOf(state.foreign()));
        if (state.pending() != null) {
            lines.setProperty("pending", state.pending());
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        lines.store(text, null);
        Path folder = folder(id);
        sync(folder.resolve(state.current()));
        Path fresh = folder.resolve(STATE + ".new");
        Files.write(fresh, text.toByteArray());
        sync(fresh);
        return fresh;
    }

    private static Path putInPlace(Path fresh) throws IOException {
        Path state = fresh.resolveSibling(STATE);
        Files.move(fresh, state, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        sync(Objects.requireNonNull(state.getParent()));
        return state;
    }

    /** From now on the product is not installed; its files are swept up later. */
    void forget(ProductId id) {
        unchecked(() -> {
            boolean there = Files.deleteIfExists(folder(id).resolve(STATE));
            if (there) {
                sync(folder(id));
            }
            return there;
        });
    }

    /** All products of which there is a state. */
    List<ProductId> ids() {
        return folders().stream()
                .filter(folder -> Files.exists(folder.resolve(STATE)))
                .map(folder -> new ProductId(String.valueOf(folder.getFileName())))
                .toList();
    }

    /** Deletes what no state names. */
    void sweep() {
        folders().forEach(folder -> {
            ProductId id = new ProductId(String.valueOf(folder.getFileName()));
            Optional<State> state = state(id);
            list(folder).stream()
                    .filter(file -> {
                        String name = String.valueOf(file.getFileName());
                        return state.filter(s -> name.equals(STATE) || s.names(name))
                                .isEmpty();
                    })
                    .forEach(Depot::delete);
            if (state.isEmpty()) {
                delete(folder);
            }
        });
        list(root.resolve(DRAFTS)).forEach(Depot::delete);
    }

    static void delete(Path file) {
        unchecked(() -> Files.deleteIfExists(file));
    }

    private Path folder(ProductId id) {
        return root.resolve(id.value());
    }

    private List<Path> folders() {
        return list(root).stream()
                .filter(Files::isDirectory)
                .filter(folder -> isProduct(String.valueOf(folder.getFileName())))
                .toList();
    }

    /** Other folders (of a file system, or of drafts) are not ours to touch. */
    private static boolean isProduct(String name) {
        try {
            return new ProductId(name).value().equals(name);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String freeName(Path folder, Version version) {
        int number = 1;
        while (Files.exists(folder.resolve(version + "-" + number + ".jar"))) {
            number++;
        }
        return version + "-" + number + ".jar";
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        return unchecked(() -> {
            try (Stream<Path> files = Files.list(folder)) {
                return files.sorted().toList();
            }
        });
    }

    private static void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Something that may fail because of the disk, which nobody here can mend. */
    @FunctionalInterface
    private interface DiskWork<T> {
        T call() throws IOException;
    }

    private static <T> T unchecked(DiskWork<T> work) {
        try {
            return work.call();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of products can't be used: " + e.getMessage(), e);
        }
    }
}
