// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.document;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import nl.bidn.portal.aansluiten.Bevinding;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * Looks at each object of a PDF, whether or not anything leads to it, for what acts or carries something along.
 *
 * <p>Source: ISO 32000-1, 7.7.2 (catalogue), 12.6 (actions), 12.7.8 (XFA), 7.11.4 (embedded files), 13 (multimedia).
 */
final class ActieveInhoud {
    private static final Map<String, Bevinding> KEYS = Map.of(
            "JS", Bevinding.JAVASCRIPT,
            "JavaScript", Bevinding.JAVASCRIPT,
            "AA", Bevinding.AUTOMATISCHE_ACTIE,
            "XFA", Bevinding.XFA,
            "EmbeddedFiles", Bevinding.BIJLAGE,
            "EF", Bevinding.BIJLAGE);
    private static final Map<String, Bevinding> ACTIONS = Map.of(
            "JavaScript", Bevinding.JAVASCRIPT,
            "Launch", Bevinding.PROGRAMMA,
            "SubmitForm", Bevinding.PROGRAMMA,
            "ImportData", Bevinding.PROGRAMMA,
            "Rendition", Bevinding.PROGRAMMA,
            "Movie", Bevinding.PROGRAMMA,
            "Sound", Bevinding.PROGRAMMA,
            "GoToE", Bevinding.BIJLAGE);
    private static final Map<String, Bevinding> KINDS = Map.of(
            "EmbeddedFile", Bevinding.BIJLAGE,
            "FileAttachment", Bevinding.BIJLAGE,
            "RichMedia", Bevinding.PROGRAMMA,
            "Screen", Bevinding.PROGRAMMA,
            "3D", Bevinding.PROGRAMMA);
    private static final COSName OPEN_ACTION = COSName.getPDFName("OpenAction");

    private final Set<Bevinding> findings = EnumSet.noneOf(Bevinding.class);
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<COSBase> waiting = new ArrayDeque<>();

    private ActieveInhoud() {}

    static Set<Bevinding> in(PDDocument document) {
        var look = new ActieveInhoud();
        COSDocument objects = document.getDocument();
        look.later(objects.getTrailer());
        objects.getXrefTable().keySet().forEach(key -> look.each(objects.getObjectFromPool(key)));
        while (!look.waiting.isEmpty()) {
            look.at(look.waiting.pop());
        }
        return look.findings;
    }

    /** What one reader cannot make out, another one may. */
    private void each(COSObject object) {
        if (object.getObject() == null) {
            findings.add(Bevinding.BESCHADIGD);
        }
        later(object);
    }

    private void later(COSBase base) {
        COSBase found = base instanceof COSObject reference ? reference.getObject() : base;
        if ((found instanceof COSDictionary || found instanceof COSArray) && seen.add(found)) {
            waiting.push(found);
        }
    }

    private void at(COSBase base) {
        if (base instanceof COSArray array) {
            array.forEach(this::later);
        } else if (base instanceof COSDictionary dictionary) {
            dictionary.entrySet().forEach(entry -> {
                finding(KEYS, entry.getKey().getName());
                later(entry.getValue());
            });
            finding(ACTIONS, dictionary.getNameAsString(COSName.S));
            finding(KINDS, dictionary.getNameAsString(COSName.TYPE));
            finding(KINDS, dictionary.getNameAsString(COSName.SUBTYPE));
            opens(dictionary);
        }
    }

    /** Where to begin to read is no act, and many programs write that; anything else is. */
    private void opens(COSDictionary dictionary) {
        COSBase action = dictionary.getDictionaryObject(OPEN_ACTION);
        boolean goesToPage = action instanceof COSArray
                || (action instanceof COSDictionary to && "GoTo".equals(to.getNameAsString(COSName.S)));
        if (action != null && !goesToPage) {
            findings.add(Bevinding.AUTOMATISCHE_ACTIE);
        }
    }

    private void finding(Map<String, Bevinding> of, @Nullable String name) {
        Bevinding finding = name == null ? null : of.get(name);
        if (finding != null) {
            findings.add(finding);
        }
    }
}
