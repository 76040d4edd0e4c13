// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data.node;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** The files of a Derby database in a zip, below {@value #FOLDER}. */
final class DatabaseZip {
    private static final String FOLDER = "database/";

    private DatabaseZip() {}

    static void write(Path database, ZipOutputStream zip) throws IOException {
        try (Stream<Path> walk = Files.walk(database)) {
            List<Path> files = walk.filter(Files::isRegularFile).sorted().toList();
            for (Path one : files) {
                String name = FOLDER + database.relativize(one).toString().replace('\\', '/');
                zip.putNextEntry(new ZipEntry(name));
                Files.copy(one, zip);
            }
        }
    }

    /**
     * Writes the files through to the disk: Derby's own log does not know how they came there.
     *
     * @param fresh a folder that is not there yet
     */
    static void unpack(ZipFile file, Path fresh) throws IOException {
        for (Enumeration<? extends ZipEntry> entries = file.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            if (entry.isDirectory() || !entry.getName().startsWith(FOLDER)) {
                continue;
            }
            Path target =
                    fresh.resolve(entry.getName().substring(FOLDER.length())).normalize();
            if (!target.startsWith(fresh)) {
                throw new IllegalStateException("An entry of the copy points outside it: " + entry.getName());
            }
            Files.createDirectories(target.getParent());
            try (InputStream in = file.getInputStream(entry)) {
                Files.copy(in, target);
            }
            try (FileChannel channel = FileChannel.open(target, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        }
    }
}
