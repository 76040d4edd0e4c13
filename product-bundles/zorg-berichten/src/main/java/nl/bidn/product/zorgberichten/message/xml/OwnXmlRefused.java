// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.xml;

/** Thrown while a file of ours loads, when it is broken or holds what we do not know. Names file, line and what is wrong. */
public final class OwnXmlRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public OwnXmlRefused(String file, int line, String what) {
        super(file + ", line " + line + ": " + what);
    }
}
