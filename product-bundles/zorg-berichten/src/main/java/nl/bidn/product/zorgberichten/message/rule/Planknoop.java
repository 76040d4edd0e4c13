// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.rule;

import java.util.ArrayList;
import java.util.List;
import nl.bidn.product.zorgberichten.message.schema.ComplexType;
import nl.bidn.product.zorgberichten.message.schema.ContentModel;
import nl.bidn.product.zorgberichten.message.schema.ElementDeclaration;
import nl.bidn.product.zorgberichten.message.schema.SimpleType;
import org.jspecify.annotations.Nullable;

/**
 * An element at one place of a message type: what the schema says about it and what the rules want to know of it. Never
 * changes once the plan is made, so any number of threads may use it.
 */
public final class Planknoop {
    private static final int[] NONE = {};

    private final int nummer;
    private final ElementDeclaration element;
    private final @Nullable Planknoop ouder;
    private final @Nullable ContentModel inhoud;
    private final @Nullable SimpleType veldtype;
    private final int herhalingen;
    private final Planknoop[] kinderen;
    private final int[] herhaaldeKinderen;
    private final List<Veld> doelen = new ArrayList<>();
    private int klasse = -1;

    Planknoop(ElementDeclaration element, @Nullable Planknoop ouder, List<Planknoop> alle) {
        this.nummer = alle.size();
        this.element = element;
        this.ouder = ouder;
        alle.add(this);
        this.herhalingen = (ouder == null ? 0 : ouder.herhalingen) + (element.repeats() ? 1 : 0);
        this.inhoud = element.type() instanceof ComplexType type ? type.content() : null;
        this.veldtype = element.type() instanceof SimpleType type ? type : null;
        this.kinderen = inhoud == null ? new Planknoop[0] : children(inhoud, alle);
        this.herhaaldeKinderen = repeated();
    }

    private Planknoop[] children(ContentModel content, List<Planknoop> alle) {
        var all = new Planknoop[content.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = new Planknoop(content.declaration(i), this, alle);
        }
        return all;
    }

    private int[] repeated() {
        var numbers = new ArrayList<Integer>();
        for (Planknoop kind : kinderen) {
            if (kind.element.repeats()) {
                numbers.add(kind.nummer);
            }
        }
        return numbers.isEmpty()
                ? NONE
                : numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Its number in the plan, from 0. */
    public int nummer() {
        return nummer;
    }

    public ElementDeclaration element() {
        return element;
    }

    /** None for the root. */
    public @Nullable Planknoop ouder() {
        return ouder;
    }

    /** The element with this number in the content model. */
    public Planknoop kind(int child) {
        return kinderen[child];
    }

    /** The content model; none if this is a field. */
    public @Nullable ContentModel inhoud() {
        return inhoud;
    }

    /** The type of a field; none if this holds elements. */
    public @Nullable SimpleType veldtype() {
        return veldtype;
    }

    /** Whether rules look at it when it begins and ends. */
    public boolean isKlasse() {
        return klasse >= 0;
    }

    int klasse() {
        return klasse;
    }

    void maakKlasse(int number) {
        klasse = number;
    }

    /** How many of it and those above it repeat. */
    int herhalingen() {
        return herhalingen;
    }

    int[] herhaaldeKinderen() {
        return herhaaldeKinderen;
    }

    /** Where its value, or its presence, is kept for the rules; nowhere, mostly. */
    List<Veld> doelen() {
        return doelen;
    }

    /** Whether a rule wants to know of it. */
    public boolean gevraagd() {
        return !doelen.isEmpty();
    }

    /** The one below it with this path; none if there is none. */
    @Nullable
    Planknoop onder(String pad) {
        if (pad.isEmpty()) {
            return this;
        }
        int slash = pad.indexOf('/');
        String eerste = slash < 0 ? pad : pad.substring(0, slash);
        for (Planknoop kind : kinderen) {
            if (kind.element.name().equals(eerste)) {
                return kind.onder(slash < 0 ? "" : pad.substring(slash + 1));
            }
        }
        return null;
    }
}
