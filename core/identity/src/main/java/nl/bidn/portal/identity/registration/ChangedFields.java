// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.registration;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import nl.bidn.portal.identity.Registration.Told;

/** The names of what differs between two forms, as the audit has them. Never what was in it. */
final class ChangedFields {
    private ChangedFields() {}

    /** In the order of the form. */
    static Set<String> between(Told before, Told after) {
        var fields = new ChangedFields.Found(before, after);
        fields.compare("aanhef", told -> told.details().salutation());
        fields.compare("voorletters", told -> told.details().initials());
        fields.compare("voornaam", told -> told.details().firstName());
        fields.compare("tussenvoegsel", told -> told.details().infix());
        fields.compare("achternaam", told -> told.details().lastName());
        fields.compare("afdeling", told -> told.details().department());
        fields.compare("telefoonnummer", told -> told.details().phone());
        fields.compare("e-mailadres", Told::email);
        fields.compare("nieuwsbrief", Told::newsletter);
        return fields.names;
    }

    private record Found(Told before, Told after, Set<String> names) {
        Found(Told before, Told after) {
            this(before, after, new LinkedHashSet<>());
        }

        void compare(String name, Function<Told, Object> field) {
            if (!field.apply(before).equals(field.apply(after))) {
                names.add(name);
            }
        }
    }
}
