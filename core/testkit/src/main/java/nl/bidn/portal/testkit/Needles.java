// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.testkit;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Looks for secrets in each byte of files of any size: databases, logs, what went over a line, the memory of a process. For tests
 * that something is nowhere; add something that must be found, so that looking is known to work. For one thread.
 */
public final class Needles {
    private static final int PIECE = 1 << 20;

    private final Map<String, String> needles = new LinkedHashMap<>();
    private int longest;

    /** These bytes. */
    public Needles bytes(String name, byte[] secret) {
        // each byte is one character, so the JDK's own search does
        needles.put(name, new String(secret, StandardCharsets.ISO_8859_1));
        longest = Math.max(longest, secret.length);
        return this;
    }

    /** This text: with one byte for a letter and with two, and within something in base64, wherever it begins there. */
    public Needles text(String name, String secret) {
        byte[] narrow = secret.getBytes(StandardCharsets.UTF_8);
        bytes(name, narrow);
        bytes(name + ", wide", secret.getBytes(StandardCharsets.UTF_16LE));
        for (int from = 0; from < 3; from++) {
            byte[] within = Arrays.copyOfRange(narrow, from, from + (narrow.length - from) / 3 * 3);
            bytes(
                    name + ", in base64 from " + from,
                    Base64.getUrlEncoder().withoutPadding().encode(within));
        }
        return this;
    }

    /** The names of those that stand in this file. */
    public Set<String> in(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), PIECE)) {
            return in(in);
        }
    }

    /** The names of those that come by. */
    public Set<String> in(InputStream in) throws IOException {
        Map<String, String> left = new LinkedHashMap<>(needles);
        Set<String> found = new TreeSet<>();
        byte[] window = new byte[PIECE + longest];
        int full = 0;
        for (int n = in.readNBytes(window, full, PIECE); n > 0; n = in.readNBytes(window, full, PIECE)) {
            full += n;
            String seen = new String(window, 0, full, StandardCharsets.ISO_8859_1);
            left.entrySet().removeIf(needle -> seen.contains(needle.getValue()) && found.add(needle.getKey()));
            int kept = Math.min(full, longest);
            System.arraycopy(window, full - kept, window, 0, kept);
            full = kept;
        }
        return found;
    }

    /** The names of those that stand in any file below this folder, each with the file: {@code name in path}. */
    public Set<String> below(Path folder) throws IOException {
        Set<String> found = new TreeSet<>();
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            try {
                in(file).forEach(name -> found.add(name + " in " + folder.relativize(file)));
            } catch (NoSuchFileException e) {
                // of a portal that runs: it went away meanwhile
            }
        }
        return found;
    }
}
