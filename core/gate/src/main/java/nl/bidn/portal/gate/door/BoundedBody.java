// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.door;

import java.io.IOException;
import javax.servlet.ReadListener;
import javax.servlet.ServletInputStream;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;

/**
 * A request whose body may not be larger than a limit, also when it does not say how large it is: then reading stops, and
 * {@link #TOO_LARGE} tells who answers why.
 */
public final class BoundedBody extends HttpServletRequestWrapper {
    /** An attribute of the request that is there if its body turned out to be too large. */
    public static final String TOO_LARGE = "nl.bidn.portal.too-large";

    private final long most;
    private long count;

    BoundedBody(HttpServletRequest request, long most) {
        super(request);
        this.most = most;
    }

    boolean isTooLarge() {
        return count > most || getContentLengthLong() > most;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        var body = super.getInputStream();
        return new ServletInputStream() {
            @Override
            public int read() throws IOException {
                int b = body.read();
                counted(b < 0 ? 0 : 1);
                return b;
            }

            @Override
            public int read(byte[] buffer, int from, int length) throws IOException {
                int read = body.read(buffer, from, length);
                counted(Math.max(0, read));
                return read;
            }

            @Override
            public boolean isFinished() {
                return body.isFinished();
            }

            @Override
            public boolean isReady() {
                return body.isReady();
            }

            @Override
            public void setReadListener(ReadListener listener) {
                body.setReadListener(listener);
            }
        };
    }

    private void counted(int bytes) throws IOException {
        count += bytes;
        if (count > most) {
            setAttribute(TOO_LARGE, true);
            throw new IOException("the body is larger than " + most + " bytes");
        }
    }
}
