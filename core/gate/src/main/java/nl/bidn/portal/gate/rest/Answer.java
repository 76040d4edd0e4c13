// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.rest;

import java.io.IOException;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpServletResponseWrapper;

/**
 * An answer that is never taken for whole when it is not: CXF would end a stream that failed halfway as if nothing had
 * happened, or write the problem behind the part that was there.
 */
final class Answer extends HttpServletResponseWrapper {
    private boolean begun;
    private boolean broken;

    Answer(HttpServletResponse response) {
        super(response);
    }

    /** From now on nothing more goes out, if a part went out already. */
    void failed() {
        broken = begun || isCommitted();
    }

    boolean isBroken() {
        return broken;
    }

    @Override
    public void flushBuffer() throws IOException {
        if (!broken) {
            super.flushBuffer();
        }
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        var body = super.getOutputStream();
        return new ServletOutputStream() {
            @Override
            public void write(int b) throws IOException {
                writes();
                body.write(b);
            }

            @Override
            public void write(byte[] buffer, int from, int length) throws IOException {
                writes();
                body.write(buffer, from, length);
            }

            @Override
            public void flush() throws IOException {
                if (!broken) {
                    body.flush();
                }
            }

            @Override
            public void close() throws IOException {
                if (!broken) {
                    body.close();
                }
            }

            @Override
            public boolean isReady() {
                return body.isReady();
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                body.setWriteListener(listener);
            }
        };
    }

    private void writes() throws IOException {
        if (broken) {
            throw new IOException("the answer broke off");
        }
        begun = true;
    }
}
