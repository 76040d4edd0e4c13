// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.bidn.portal.signin.eherkenning.broker.Dom;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Whatever is changed on the line: it is refused, or it says the same as before. */
class MutationTest {
    private static final byte[] GOOD = Check.reply().advised().bytes();
    private static final Answer SAID = AnswerCheck.check(GOOD, Check.expectation());

    private static void refusedOrTheSame(byte[] bytes) {
        try {
            assertThat(AnswerCheck.check(bytes, Check.expectation())).isEqualTo(SAID);
        } catch (Refused e) {
            assertThat(e.reason()).isNotNull();
        }
    }

    @Property(seed = "20261126", tries = 1500)
    void oneByte(@ForAll @IntRange(max = 1_000_000) int at, @ForAll byte other) {
        var changed = GOOD.clone();
        changed[at % GOOD.length] = other;
        refusedOrTheSame(changed);
    }

    @Property(seed = "20261126", tries = 500)
    void aPieceTakenAway(@ForAll @IntRange(max = 1_000_000) int at, @ForAll @IntRange(min = 1, max = 200) int length) {
        int from = at % (GOOD.length - length);
        var changed = new byte[GOOD.length - length];
        System.arraycopy(GOOD, 0, changed, 0, from);
        System.arraycopy(GOOD, from + length, changed, from, changed.length - from);
        refusedOrTheSame(changed);
    }

    @Property(seed = "20261126", tries = 600)
    void anElementRemovedCopiedOrMoved(
            @ForAll @IntRange(max = 10_000) int which,
            @ForAll @IntRange(max = 10_000) int where,
            @ForAll @IntRange(max = 3) int how) {
        var document = Dom.parse(new String(GOOD, java.nio.charset.StandardCharsets.UTF_8));
        var all = elements(document);
        var element = all.get(1 + which % (all.size() - 1));
        var target = all.get(where % all.size());
        change(element, target, how);
        refusedOrTheSame(Dom.write(document).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static void change(Element element, Element target, int how) {
        var parent = element.getParentNode();
        switch (how) {
            case 0 -> parent.removeChild(element);
            case 1 -> parent.insertBefore(element.cloneNode(true), element);
            case 2 -> target.appendChild(element.cloneNode(true));
            default -> {
                if (!contains(element, target)) {
                    target.insertBefore(element, target.getFirstChild());
                }
            }
        }
    }

    private static boolean contains(Node outer, Node inner) {
        for (Node n = inner; n != null; n = n.getParentNode()) {
            if (n == outer) {
                return true;
            }
        }
        return false;
    }

    private static List<Element> elements(Document document) {
        return new ArrayList<>(Dom.all(document, "*"));
    }
}
