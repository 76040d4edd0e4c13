// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Files that browsers may keep: the portal's own, made at build time and held in memory, and those of products. A file
 * whose address carries a hash never changes; others are asked for again by their tag after a while.
 */
public final class StaticFiles {
    private static final String ROOT = "/static/";
    private static final int NOT_FOUND = 404;
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("css", "text/css;charset=utf-8"),
            Map.entry("js", "text/javascript;charset=utf-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("webp", "image/webp"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("json", "application/json"),
            Map.entry("txt", "text/plain;charset=utf-8"),
            Map.entry("pdf", "application/pdf"));

    /** How long a browser may keep a file. */
    public enum Keep {
        /** The address changes when the file does. */
        FOREVER("public, max-age=31536000, immutable"),
        A_WHILE("public, max-age=600"),
        /** Asked for again each time, which costs an answer without content. */
        ASK("public, no-cache");

        private final String header;

        Keep(String header) {
            this.header = header;
        }
    }

    /** One file, as it is and made smaller. */
    public static final class File {
        private final String type;
        private final byte[] plain;
        private final byte @Nullable [] gzipped;
        private final String tag;

        private File(String type, byte[] plain, byte @Nullable [] gzipped) {
            this.type = type;
            this.plain = plain;
            this.gzipped = gzipped;
            this.tag = tagOf(plain);
        }

        /** @return none if its kind is not one that may be served */
        public static @Nullable File of(String name, byte[] content) {
            String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
            if (type == null) {
                return null;
            }
            boolean compressed = name.endsWith(".woff2") || (type.startsWith("image/") && !name.endsWith(".svg"));
            return new File(type, content, compressed ? null : gzip(content));
        }

        /** Changes when the content does. */
        public String tag() {
            return tag;
        }
    }

    private final String hash;
    private final Map<String, File> files = new HashMap<>();

    /** Reads what the build made. */
    public StaticFiles() {
        List<String> names =
                new String(load("files.txt"), StandardCharsets.UTF_8).lines().toList();
        hash = names.get(0);
        for (String name : names.subList(1, names.size())) {
            files.put(ROOT + name, Objects.requireNonNull(File.of(name, load(name)), name));
        }
    }

    /** Where a file of the portal is. */
    public String address(String name) {
        return ROOT + "portal/" + hash + "/" + name;
    }

    /** Answers with a file of the portal; false if it has none at this path. */
    public boolean answer(Exchange exchange) throws IOException {
        File file = files.get(exchange.path());
        if (file == null) {
            return false;
        }
        answer(exchange, file, exchange.part(2).equals(hash) ? Keep.FOREVER : Keep.A_WHILE);
        return true;
    }

    public static void answer(Exchange exchange, @Nullable File file, Keep keep) throws IOException {
        if (file == null) {
            throw new Refusal(NOT_FOUND, "no such file");
        }
        exchange.setHeader("Cache-Control", keep.header);
        exchange.setHeader("ETag", file.tag());
        exchange.setHeader("Vary", "Accept-Encoding");
        if (file.tag().equals(exchange.header("If-None-Match"))) {
            exchange.empty(304);
            return;
        }
        String accepted = exchange.header("Accept-Encoding");
        byte[] gzipped = file.gzipped;
        if (gzipped != null && accepted != null && accepted.contains("gzip")) {
            exchange.setHeader("Content-Encoding", "gzip");
            exchange.open(200, file.type, gzipped);
        } else {
            exchange.open(200, file.type, file.plain);
        }
    }

    private static byte[] load(String name) {
        try (InputStream in = StaticFiles.class.getResourceAsStream(ROOT + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] gzip(byte[] plain) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String tagOf(byte[] content) {
        return '"' + hash(content) + '"';
    }

    /** A short name that changes when the content does. */
    public static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
