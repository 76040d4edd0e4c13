// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A body during which something happens: half-way, or some time after its last byte was given. */
final class CutStream extends InputStream {
    /** What happens. */
    interface Cut {
        void happens() throws IOException;
    }

    private final InputStream text;
    private final int half;
    private final int millisAfter;
    private final Cut cut;
    private int given;
    private boolean happened;

    /** @param millisAfter the last byte; negative: half-way */
    CutStream(String text, int millisAfter, Cut cut) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        this.text = new ByteArrayInputStream(bytes);
        this.half = bytes.length / 2;
        this.millisAfter = millisAfter;
        this.cut = cut;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        if (millisAfter < 0 && given >= half && !happened) {
            happened = true;
            cut.happens();
        }
        int read = text.read(buffer, from, length);
        given += Math.max(0, read);
        if (read < 0 && millisAfter >= 0 && !happened) {
            happened = true;
            later();
        }
        return read;
    }

    private void later() {
        CompletableFuture.delayedExecutor(millisAfter, TimeUnit.MILLISECONDS).execute(() -> {
            try {
                cut.happens();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }
}
