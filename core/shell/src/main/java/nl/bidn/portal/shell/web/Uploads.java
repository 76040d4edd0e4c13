// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import nl.bidn.portal.api.Upload;
import org.apache.commons.fileupload.FileItemStream;
import org.jspecify.annotations.Nullable;

/**
 * The files of a form as a tab may read them: until it is shut. A tab that is too late then gets an exception, and never
 * reads from a line that carries the next request already.
 */
public final class Uploads implements Iterator<Upload> {
    private final @Nullable Multipart form;
    private @Nullable FileItemStream ahead;
    private boolean looked;
    private boolean shut;

    /** @param form none: there are no files */
    Uploads(@Nullable Multipart form) {
        this.form = form;
    }

    /** Whether files may come. */
    public boolean awaited() {
        return form != null;
    }

    @Override
    public synchronized boolean hasNext() {
        if (form == null) {
            return false;
        }
        check();
        if (!looked) {
            try {
                ahead = form.nextFile();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            looked = true;
        }
        return ahead != null;
    }

    @Override
    public synchronized Upload next() {
        if (!hasNext() || ahead == null) {
            throw new NoSuchElementException("There are no more files");
        }
        looked = false;
        return new File(ahead);
    }

    public synchronized void shut() {
        shut = true;
    }

    private void check() {
        if (shut) {
            throw new IllegalStateException("The answer was given already");
        }
    }

    private final class File implements Upload {
        private final FileItemStream part;

        File(FileItemStream part) {
            this.part = part;
        }

        @Override
        public String field() {
            return part.getFieldName();
        }

        @Override
        public String fileName() {
            return Multipart.name(part);
        }

        @Override
        public InputStream content() throws IOException {
            synchronized (Uploads.this) {
                check();
                return new Content(part.openStream());
            }
        }
    }

    private final class Content extends FilterInputStream {
        Content(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            synchronized (Uploads.this) {
                check();
                return super.read();
            }
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            synchronized (Uploads.this) {
                check();
                return super.read(bytes, offset, length);
            }
        }
    }
}
