// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.desk;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.Accounts;
import nl.bidn.portal.identity.Organisations;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.products.Products;
import org.jspecify.annotations.Nullable;

/** Makes values of what was typed; each refusal says what would have been right. */
public final class Input {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    /** The option that means all of them. */
    public static final String ALL = "--all";

    private Input() {}

    /** A code in whatever case it was typed; whether there is such an organisation is not looked at. */
    public static OrganisationId code(String typed) {
        return new OrganisationId(typed.toUpperCase(Locale.ROOT));
    }

    public static Organisation organisation(Desk desk, String typed) {
        OrganisationId id = code(typed);
        return desk.ask(Organisations.class, o -> o.find(id))
                .orElseThrow(() -> new IllegalArgumentException("There is no organisation " + id));
    }

    public static Account account(Desk desk, String userName) {
        return desk.ask(Accounts.class, a -> a.findByUserName(userName))
                .orElseThrow(() -> new IllegalArgumentException("There is no user '" + userName + "'"));
    }

    /** A product that is installed, in whatever state. */
    public static InstalledProduct product(Desk desk, String typed) {
        ProductId id = new ProductId(typed);
        return desk.ask(Products.class, p -> p.find(id))
                .orElseThrow(() -> new IllegalArgumentException("There is no product " + id));
    }

    public static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'" + typed + "' is not a day: use year-month-day, as 2026-11-23", e);
        }
    }

    public static LocalDate dayOrToday(Desk desk, @Nullable String typed) {
        return typed == null
                ? desk.ask(Clock.class, clock -> LocalDate.ofInstant(clock.instant(), AMSTERDAM))
                : day(typed);
    }

    public static @Nullable LocalDate dayOrNone(@Nullable String typed) {
        return typed == null ? null : day(typed);
    }

    public static <E extends Enum<E>> E oneOf(Class<E> kind, String typed) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(e -> e.name().equalsIgnoreCase(typed))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + typed + "' is not one of "
                        + Arrays.stream(kind.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "))));
    }

    /**
     * Which one was meant; empty: all. Karaf takes options before the first argument only, so an {@code --all} behind it
     * comes in as the argument itself.
     *
     * @param what what one is called, for example {@code an organisation}
     */
    public static Optional<String> oneOrAll(@Nullable String typed, boolean all, String what) {
        boolean behind = ALL.equals(typed);
        if (behind ? all : all == (typed != null)) {
            throw new IllegalArgumentException("Give either " + what + " or " + ALL);
        }
        return behind ? Optional.empty() : Optional.ofNullable(typed);
    }

    public static boolean onOrOff(String typed) {
        return switch (typed) {
            case "on" -> true;
            case "off" -> false;
            default -> throw new IllegalArgumentException("'" + typed + "' is neither on nor off");
        };
    }

    public static Path file(String typed) {
        Path path = path(typed);
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new IllegalArgumentException("There is no file " + path.toAbsolutePath() + " that can be read");
        }
        return path;
    }

    public static Path path(String typed) {
        try {
            return Path.of(typed);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("'" + typed + "' is not a path", e);
        }
    }
}
