// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import nl.bidn.portal.aansluiten.Bevinding;
import nl.bidn.portal.aansluiten.Document;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Whether an upload is a PDF that only shows something: it opens, is not encrypted, and has nothing that acts by itself or
 * carries something else along. Uses no thread and no network; holds the file in memory, of which {@link Uitpakken} bounds
 * what it may unpack to.
 */
public final class PdfCheck {
    private static final byte[] MAGIC = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private PdfCheck() {}

    /** All that is wrong with it; empty: it may be kept. */
    public static Set<Bevinding> check(byte[] content) {
        if (content.length == 0) {
            return EnumSet.of(Bevinding.LEEG);
        }
        if (content.length > Document.LARGEST_BYTES) {
            return EnumSet.of(Bevinding.TE_GROOT);
        }
        if (!Arrays.equals(content, 0, Math.min(MAGIC.length, content.length), MAGIC, 0, MAGIC.length)) {
            return EnumSet.of(Bevinding.GEEN_PDF);
        }
        if (Uitpakken.isTooMuch(content)) {
            return EnumSet.of(Bevinding.TE_GROOT);
        }
        try (PDDocument document = Loader.loadPDF(content)) {
            if (document.isEncrypted()) {
                return EnumSet.of(Bevinding.VERSLEUTELD);
            }
            if (document.getNumberOfPages() == 0) {
                return EnumSet.of(Bevinding.BESCHADIGD);
            }
            return ActieveInhoud.in(document);
        } catch (InvalidPasswordException e) {
            return EnumSet.of(Bevinding.VERSLEUTELD);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // whatever a parser stumbles over, it does not open
            return EnumSet.of(Bevinding.BESCHADIGD);
        }
    }
}
