// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.products.install;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.products.ProductHeader;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;

/** A JAR with one or more products that was looked into and found fit to be installed; lies in a place of our own. */
record ProductFile(Path jar, ProductHeader products, Version version) {
    private static final long LARGEST_FILE = 128L << 20;
    private static final long LARGEST_UNPACKED = 512L << 20;
    private static final int MOST_ENTRIES = 20_000;
    private static final String OWN_PACKAGES = "nl.bidn.portal.";

    /**
     * Copies a JAR, or the one JAR in a KAR, and looks into the copy.
     *
     * @param copy where to; may not be there yet
     * @throws IllegalArgumentException saying why it is no good
     */
    static ProductFile read(Path file, Path copy) {
        String name = String.valueOf(file.getFileName());
        try {
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                throw new IllegalArgumentException("File " + file + " is not there or can't be read");
            }
            if (Files.size(file) > LARGEST_FILE) {
                throw new IllegalArgumentException(name + " is larger than " + (LARGEST_FILE >> 20) + " MB");
            }
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            Optional<ProductFile> bundle = lookInto(name, copy);
            if (bundle.isPresent()) {
                return bundle.get();
            }
            unpackKar(name, copy);
            return lookInto(name, copy)
                    .orElseThrow(() -> new IllegalArgumentException(name + " holds a JAR that is not a bundle"));
        } catch (ZipException e) {
            throw new IllegalArgumentException(name + " is not a JAR or KAR: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new IllegalArgumentException(name + " can't be read: " + e.getMessage(), e);
        }
    }

    /** The name of the bundle. */
    ProductId id() {
        return products.first();
    }

    /** Opens it once, as reading the list of what is in it is most of the work; empty: it is no bundle. */
    private static Optional<ProductFile> lookInto(String name, Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            Optional<Attributes> headers = manifest(zip).filter(ProductFile::isBundle);
            if (headers.isEmpty()) {
                return Optional.empty();
            }
            checkEntries(name, zip);
            return Optional.of(of(name, jar, headers.get()));
        }
    }

    private static ProductFile of(String name, Path jar, Attributes headers) {
        String products = headers.getValue(ProductHeader.NAME);
        if (products == null) {
            throw new IllegalArgumentException(
                    name + " is not a product: its manifest has no header " + ProductHeader.NAME);
        }
        if (String.valueOf(headers.getValue(Constants.EXPORT_PACKAGE)).contains(OWN_PACKAGES)) {
            throw new IllegalArgumentException(name + " exports packages of the portal itself (" + OWN_PACKAGES + "*)");
        }
        String version = headers.getValue(Constants.BUNDLE_VERSION);
        try {
            return new ProductFile(jar, ProductHeader.parse(products), Version.parseVersion(version));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + " is no good: " + e.getMessage(), e);
        }
    }

    /** Puts the one JAR in a KAR in the place of the KAR. */
    private static void unpackKar(String name, Path copy) throws IOException {
        Path inner = copy.resolveSibling(copy.getFileName() + ".inner");
        try (ZipFile kar = new ZipFile(copy.toFile())) {
            List<ZipEntry> jars = new ArrayList<>();
            for (ZipEntry entry : Collections.list(kar.entries())) {
                if (entry.getName().endsWith(".jar")) {
                    jars.add(entry);
                }
            }
            if (jars.isEmpty()) {
                throw new IllegalArgumentException(name + " is neither a bundle nor a KAR with a bundle");
            }
            if (jars.size() > 1) {
                throw new IllegalArgumentException(
                        name + " holds " + jars.size() + " bundles; a product is one, with its libraries inside");
            }
            try (InputStream in = new BoundedInput(kar.getInputStream(jars.get(0)), LARGEST_FILE, name)) {
                Files.copy(in, inner, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.move(inner, copy, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Unpacks all of it, to nowhere, so that nothing in it can surprise later on. */
    private static void checkEntries(String name, ZipFile zip) throws IOException {
        if (zip.size() > MOST_ENTRIES) {
            throw new IllegalArgumentException(name + " has more than " + MOST_ENTRIES + " entries");
        }
        byte[] buffer = new byte[16 << 10];
        long unpacked = 0;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (entry.getName().startsWith("/") || entry.getName().contains("..")) {
                throw new IllegalArgumentException(name + " has an entry outside itself");
            }
            try (InputStream in = zip.getInputStream(entry)) {
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    unpacked += n;
                    if (unpacked > LARGEST_UNPACKED) {
                        throw new IllegalArgumentException(
                                name + " unpacks to more than " + (LARGEST_UNPACKED >> 20) + " MB");
                    }
                }
            }
        }
    }

    private static Optional<Attributes> manifest(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(JarFile.MANIFEST_NAME);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream in = new BoundedInput(zip.getInputStream(entry), 1 << 20, "The manifest")) {
            return Optional.of(new Manifest(in).getMainAttributes());
        }
    }

    private static boolean isBundle(Attributes headers) {
        return headers.getValue(Constants.BUNDLE_SYMBOLICNAME) != null;
    }
}
