// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.outgoing;

import java.io.IOException;
import java.io.InputStream;

/** The content of an answer as its reader gets it: only so much of it, and only during the call. */
final class BoundedContent extends InPieces {
    private final InputStream content;
    private final Guard guard;
    private final long most;
    private long taken;
    private boolean over;

    BoundedContent(InputStream content, Guard guard, long most) {
        this.content = content;
        this.guard = guard;
        this.most = most;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (over) {
            throw new IOException("the call is over");
        }
        if (length == 0) {
            return 0;
        }
        try {
            int count = content.read(bytes, offset, length);
            taken += Math.max(0, count);
            if (taken > most) {
                throw tooLarge(most);
            }
            return count;
        } catch (IOException e) {
            throw guard.explain(e);
        }
    }

    static IOException tooLarge(long most) {
        return new IOException("the answer is larger than " + most / (1024 * 1024) + " MB");
    }

    /** Whether at most so many bytes were left, which are then gone; nobody reads from here afterwards. */
    boolean drain(int atMost) {
        try {
            return readNBytes(atMost + 1).length <= atMost;
        } catch (IOException e) {
            return false;
        } finally {
            over = true;
        }
    }
}
