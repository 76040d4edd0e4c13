// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.password.web;

import io.nayuki.qrcodegen.QrCode;

/** A QR code as one path of an SVG, dark squares on a light ground with the quiet zone that readers need. */
public record QrImage(int size, String path) {
    private static final int QUIET = 4;

    static QrImage of(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(',')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return new QrImage(code.size + 2 * QUIET, path.toString());
    }
}
