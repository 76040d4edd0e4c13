// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.bidn.product.zorgberichten.message.schema.ContentModel;
import nl.bidn.product.zorgberichten.message.standaard.Berichttype;

/**
 * A message for tests, as a tree that can be edited. Paths are from the root, {@code Client/Bsn}; a number says which of more,
 * {@code Prestatie[2]}.
 */
public final class Bericht {
    private static final int MOST_REPEATS = 3;

    private final Berichttype type;
    private final Waarde waarde;
    private final Random random;
    final Knoop root;

    private Bericht(Berichttype type, Random random) {
        this.type = type;
        this.random = random;
        this.waarde = new Waarde(type, random);
        this.root = new Knoop(type.plan().wortel());
    }

    /** Only what must be there, with values that obey the rules. */
    public static Bericht minimaal(String naam) {
        return minimaal(Sets.type(naam));
    }

    public static Bericht minimaal(Berichttype type) {
        var bericht = new Bericht(type, new Random(1));
        bericht.fill(bericht.root, false);
        return bericht;
    }

    /** Anything that obeys the schema. */
    public static Bericht willekeurig(Berichttype type, Random random) {
        var bericht = new Bericht(type, random);
        bericht.fill(bericht.root, true);
        return bericht;
    }

    private void fill(Knoop knoop, boolean any) {
        if (knoop.plan.veldtype() != null) {
            String value = any
                    ? waarde.random(knoop.name, knoop.plan.veldtype())
                    : waarde.plain(knoop.name, knoop.plan.veldtype());
            knoop.text = value.replace("&", "&amp;").replace("<", "&lt;");
            return;
        }
        ContentModel model = knoop.plan.inhoud();
        int state = 0;
        while (true) {
            int child = choose(model, state, knoop, any);
            if (child == ContentModel.NONE) {
                return;
            }
            state = model.next(state, child);
            var kind = new Knoop(knoop.plan.kind(child));
            knoop.children.add(kind);
            fill(kind, any);
        }
    }

    private int choose(ContentModel model, int state, Knoop knoop, boolean any) {
        var can = new ArrayList<Integer>();
        for (int child = 0; child < model.size(); child++) {
            if (model.next(state, child) != ContentModel.NONE) {
                can.add(child);
            }
        }
        if (!any) {
            // of what can come only the last must, in a sequence
            return can.isEmpty() || model.ends(state) ? ContentModel.NONE : can.get(can.size() - 1);
        }
        if (can.isEmpty() || (model.ends(state) && random.nextInt(3) == 0)) {
            return ContentModel.NONE;
        }
        int child = can.get(random.nextInt(can.size()));
        long same = knoop.children.stream()
                .filter(each -> each.plan == knoop.plan.kind(child))
                .count();
        return same >= MOST_REPEATS ? can.get(can.size() - 1) : child;
    }

    /** Sets a field; makes what is missing on the way. */
    public Bericht zet(String pad, String value) {
        find(pad, true).text = value;
        return this;
    }

    /** Sees to it that this is there, with all that it must hold. */
    public Bericht met(String pad) {
        find(pad, true);
        return this;
    }

    public Bericht weg(String pad) {
        Knoop knoop = find(pad, false);
        var all = new ArrayList<Knoop>();
        root.all(all);
        all.forEach(each -> each.children.remove(knoop));
        return this;
    }

    /** Puts a copy behind it. */
    public Bericht nogEen(String pad) {
        Knoop knoop = find(pad, false);
        var all = new ArrayList<Knoop>();
        root.all(all);
        for (Knoop each : all) {
            int at = each.children.indexOf(knoop);
            if (at >= 0) {
                each.children.add(at + 1, knoop.copy());
            }
        }
        return this;
    }

    private Knoop find(String pad, boolean make) {
        Knoop at = root;
        for (String step : pad.split("/", -1)) {
            int bracket = step.indexOf('[');
            String name = bracket < 0 ? step : step.substring(0, bracket);
            int number = bracket < 0 ? 1 : Integer.parseInt(step.substring(bracket + 1, step.length() - 1));
            at = child(at, name, number, make);
        }
        return at;
    }

    private Knoop child(Knoop parent, String name, int number, boolean make) {
        int seen = 0;
        for (Knoop each : parent.children) {
            if (each.name.equals(name) && ++seen == number) {
                return each;
            }
        }
        if (!make) {
            throw new IllegalArgumentException("no " + name + " in " + parent.name);
        }
        return insert(parent, name);
    }

    private Knoop insert(Knoop parent, String name) {
        ContentModel model = parent.plan.inhoud();
        int wanted = 0;
        while (!model.declaration(wanted).name().equals(name)) {
            wanted++;
        }
        int at = 0;
        while (at < parent.children.size() && index(model, parent.children.get(at)) <= wanted) {
            at++;
        }
        var knoop = new Knoop(parent.plan.kind(wanted));
        fill(knoop, false);
        parent.children.add(at, knoop);
        return knoop;
    }

    private static int index(ContentModel model, Knoop knoop) {
        return model.child(0, knoop.namespace, knoop.name);
    }

    Bericht copy() {
        var copy = new Bericht(type, random);
        root.children.forEach(child -> copy.root.children.add(child.copy()));
        copy.root.attributes = root.attributes;
        copy.root.text = root.text;
        return copy;
    }

    public Berichttype type() {
        return type;
    }

    public String xml() {
        var body = new StringBuilder();
        List<String> namespaces = new ArrayList<>();
        root.write(body, namespaces);
        var declared = new StringBuilder();
        for (int i = 0; i < namespaces.size(); i++) {
            declared.append(" xmlns:p")
                    .append(i)
                    .append("=\"")
                    .append(namespaces.get(i))
                    .append('"');
        }
        int first = body.indexOf("@");
        String text =
                body.substring(0, first) + declared + body.substring(first + 1).replace("@", "");
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + text + "\n";
    }

    public byte[] bytes() {
        return xml().getBytes(StandardCharsets.UTF_8);
    }
}
