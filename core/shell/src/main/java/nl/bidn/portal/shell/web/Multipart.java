// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import org.apache.commons.fileupload.FileItemIterator;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.InvalidFileNameException;
import org.apache.commons.fileupload.servlet.ServletFileUpload;
import org.jspecify.annotations.Nullable;

/**
 * A form with files, read from the line as it comes: first the fields, which are kept, then one file after the other, of
 * which nothing is kept here (OWASP ASVS 5.0, 5.2). For one thread at a time.
 */
public final class Multipart {
    private static final int MOST_PARTS = 1000;
    private static final int LARGEST_HEAD = 4096;
    private static final int LARGEST_FIELD = 64 * 1024;
    private static final int MOST_NAME = 255;

    private final FileItemIterator parts;
    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private int count;
    private @Nullable FileItemStream next;

    private Multipart(FileItemIterator parts) {
        this.parts = parts;
    }

    /**
     * Reads up to the first file.
     *
     * @param most bytes of the whole form
     * @throws Refusal if it is no such form, or larger
     */
    static Multipart of(HttpServletRequest request, long most) throws IOException {
        if (request.getContentLengthLong() > most) {
            throw new Refusal(413, "form of " + request.getContentLengthLong() + " bytes");
        }
        var reader = new ServletFileUpload();
        reader.setSizeMax(most);
        reader.setPartHeaderSizeMax(LARGEST_HEAD);
        reader.setHeaderEncoding(StandardCharsets.UTF_8.name());
        try {
            var form = new Multipart(reader.getItemIterator(request));
            form.readFields();
            return form;
        } catch (FileUploadException e) {
            throw new Refusal(400, "form with files that can't be read");
        }
    }

    private void readFields() throws IOException, FileUploadException {
        for (FileItemStream part = part(); part != null; part = part()) {
            if (!part.isFormField()) {
                next = part;
                return;
            }
            fields.computeIfAbsent(part.getFieldName(), name -> new ArrayList<>(1))
                    .add(text(part));
        }
    }

    private @Nullable FileItemStream part() throws IOException, FileUploadException {
        if (!parts.hasNext()) {
            return null;
        }
        if (++count > MOST_PARTS) {
            throw new Refusal(413, "form of more than " + MOST_PARTS + " parts");
        }
        return parts.next();
    }

    private static String text(FileItemStream part) throws IOException {
        var bytes = new ByteArrayOutputStream();
        byte[] piece = new byte[4096];
        try (InputStream in = part.openStream()) {
            for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
                bytes.write(piece, 0, n);
                if (bytes.size() > LARGEST_FIELD) {
                    throw new Refusal(413, "field of more than " + LARGEST_FIELD + " bytes");
                }
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Of the form, but for those that stand behind its first file. */
    Map<String, List<String>> fields() {
        return fields;
    }

    /** The next file that has a name; a field of the form where no file was chosen is none. Null: there is none any more. */
    @Nullable
    FileItemStream nextFile() throws IOException {
        try {
            FileItemStream found = next == null ? part() : next;
            next = null;
            while (found != null && (found.isFormField() || name(found).isEmpty())) {
                found = part();
            }
            return found;
        } catch (FileUploadException e) {
            throw new IOException("The form can't be read any further", e);
        }
    }

    /** Without folders, which some browsers send, and without what could harm a page or a header. */
    static String name(FileItemStream file) {
        String said;
        try {
            said = file.getName();
        } catch (InvalidFileNameException e) {
            said = e.getName();
        }
        if (said == null) {
            return "";
        }
        String last = said.substring(Math.max(said.lastIndexOf('/'), said.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
        return clean.length() <= MOST_NAME ? clean : clean.substring(clean.length() - MOST_NAME);
    }
}
