// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.schema;

import java.util.ArrayList;
import java.util.List;

/**
 * Which elements a type holds, as a table of states. A reader begins in state 0, asks {@link #child} for the number of the
 * element it met and {@link #next} for the state after it. Never changes, so any number of threads may use it.
 */
public final class ContentModel {
    /** No such child, or no such state. */
    public static final int NONE = -1;

    private final ElementDeclaration[] children;
    private final int[][] next;
    private final boolean[] ends;
    /** For each state the child it most likely goes on with: the search begins there. */
    private final int[] likely;

    ContentModel(List<ElementDeclaration> children, int[][] next, boolean[] ends) {
        this.children = children.toArray(new ElementDeclaration[0]);
        this.next = next;
        this.ends = ends;
        this.likely = new int[next.length];
        for (int state = 0; state < next.length; state++) {
            likely[state] = first(next[state]);
        }
    }

    private static int first(int[] row) {
        for (int child = 0; child < row.length; child++) {
            if (row[child] != NONE) {
                return child;
            }
        }
        return 0;
    }

    /** How many different elements there are. */
    public int size() {
        return children.length;
    }

    public ElementDeclaration declaration(int child) {
        return children[child];
    }

    /**
     * The number of a child, or {@link #NONE}.
     *
     * @param state only helps to find it soon
     */
    public int child(int state, String namespace, String name) {
        int count = children.length;
        int at = state >= 0 ? likely[state] : 0;
        for (int i = 0; i < count; i++) {
            ElementDeclaration each = children[at];
            if (same(each.name(), name) && each.namespace().equals(namespace)) {
                return at;
            }
            at = at + 1 == count ? 0 : at + 1;
        }
        return search(namespace, name);
    }

    /** Names of a parser that interns them are found by identity; {@link #search} does without. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean same(String one, String other) {
        return one == other;
    }

    private int search(String namespace, String name) {
        for (int i = 0; i < children.length; i++) {
            if (children[i].name().equals(name) && children[i].namespace().equals(namespace)) {
                return i;
            }
        }
        return NONE;
    }

    /** The state after this child, or {@link #NONE} if it may not come now. */
    public int next(int state, int child) {
        return next[state][child];
    }

    /** Whether nothing need follow. */
    public boolean ends(int state) {
        return ends[state];
    }

    /** The names of what may come now, in the order of the schema. */
    public List<String> expected(int state) {
        var names = new ArrayList<String>();
        for (int child = 0; child < children.length; child++) {
            if (next[state][child] != NONE) {
                names.add(children[child].name());
            }
        }
        return names;
    }
}
