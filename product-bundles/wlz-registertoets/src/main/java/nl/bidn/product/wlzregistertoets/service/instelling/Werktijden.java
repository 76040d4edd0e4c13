// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.instelling;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When people work, on working days, as a setting: {@code 07:00-19:00}. Empty: nobody looks at it. */
public record Werktijden(Optional<LocalTime> van, Optional<LocalTime> tot) {
    public static final Werktijden GEEN = new Werktijden(Optional.empty(), Optional.empty());

    private static final Pattern VORM =
            Pattern.compile("([01][0-9]|2[0-3]):([0-5][0-9])\\s*-\\s*([01][0-9]|2[0-3]):([0-5][0-9])");

    /** @throws IllegalArgumentException with a sentence for the user */
    public static Werktijden lees(String text) {
        if (text.isBlank()) {
            return GEEN;
        }
        Matcher vorm = VORM.matcher(text.strip());
        if (vorm.matches()) {
            LocalTime van = LocalTime.parse(vorm.group(1) + ":" + vorm.group(2));
            LocalTime tot = LocalTime.parse(vorm.group(3) + ":" + vorm.group(4));
            if (van.isBefore(tot)) {
                return new Werktijden(Optional.of(van), Optional.of(tot));
            }
        }
        throw new IllegalArgumentException("Typ uw werktijden zoals 07:00-19:00.");
    }

    /** Whether it is outside of them, on a working day; never if nobody looks at it. */
    public boolean buiten(LocalTime tijd) {
        return van.isPresent() && tot.isPresent() && (tijd.isBefore(van.get()) || !tijd.isBefore(tot.get()));
    }

    public boolean bewaakt() {
        return van.isPresent();
    }

    @Override
    public String toString() {
        return van.isPresent() && tot.isPresent() ? van.get() + "-" + tot.get() : "";
    }
}
