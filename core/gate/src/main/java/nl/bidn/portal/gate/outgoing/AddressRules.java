// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.outgoing;

import java.net.IDN;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which addresses products may call: those of others. People type addresses, so one might lead to what only this machine
 * may reach. In the sandbox the neighbours are on this machine, and some speak plain HTTP.
 *
 * <p>A host that looks like a number is one only if it is written as everybody reads it: {@code 2130706433},
 * {@code 0x7f.1} and {@code 127.1} are this machine for some, and a name for others.
 */
final class AddressRules {
    private static final Pattern NUMBER = Pattern.compile("(?:.*\\.)?(?:[0-9]+|0[xX][0-9a-fA-F]*)");
    private static final String BYTE = "(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
    private static final Pattern IPV4 = Pattern.compile(BYTE + "(?:\\." + BYTE + "){3}");
    private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-fA-F.]*:[0-9a-fA-F:.]+]");
    private static final Pattern AUTHORITY = Pattern.compile("(\\[[^]]*]|[^:]*)(?::([0-9]{1,5}))?");
    private static final int MOST_PORT = 65535;

    private final boolean sandbox;
    private final boolean privateToo;
    private final Resolver resolver;

    AddressRules(boolean sandbox, Resolver resolver) {
        this(sandbox, true, resolver);
    }

    private AddressRules(boolean sandbox, boolean privateToo, Resolver resolver) {
        this.sandbox = sandbox;
        this.privateToo = privateToo;
        this.resolver = resolver;
    }

    /** The same without private networks, but for those of the sandbox. */
    AddressRules onlyPublic() {
        return new AddressRules(sandbox, sandbox, resolver);
    }

    /** @throws IllegalArgumentException if the address is refused as it is written */
    Target target(URI address) {
        boolean secure = "https".equalsIgnoreCase(address.getScheme());
        if (!secure && !(sandbox && "http".equalsIgnoreCase(address.getScheme()))) {
            throw new IllegalArgumentException("Het adres moet beginnen met https://.");
        }
        if (address.getRawFragment() != null) {
            throw new IllegalArgumentException("In het adres mag geen # staan.");
        }
        var authority = Optional.ofNullable(address.getRawAuthority()).orElse("");
        if (authority.contains("@")) {
            throw new IllegalArgumentException("In het adres mag geen gebruikersnaam staan.");
        }
        var parts = AUTHORITY.matcher(authority);
        if (!parts.matches()) {
            throw noHost();
        }
        int port = parts.group(2) == null ? Target.usualPort(secure) : Integer.parseInt(parts.group(2));
        if (port < 1 || port > MOST_PORT) {
            throw new IllegalArgumentException("De poort in het adres is een getal van 1 tot en met 65535.");
        }
        return new Target(secure, host(parts.group(1)), port, path(address));
    }

    private static IllegalArgumentException noHost() {
        return new IllegalArgumentException("In het adres staat geen geldige naam van een server.");
    }

    private static String host(String written) {
        if (IPV6.matcher(written).matches()) {
            return written.substring(1, written.length() - 1);
        }
        var name = ascii(written);
        if (NUMBER.matcher(name).matches() && !IPV4.matcher(name).matches()) {
            throw noHost();
        }
        return name;
    }

    private static String ascii(String written) {
        try {
            var name = IDN.toASCII(written, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            var bare = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
            if (!bare.isEmpty()) {
                return bare;
            }
        } catch (IllegalArgumentException notAName) {
            // answered below, in the same words
        }
        throw noHost();
    }

    private static String path(URI address) {
        var plain = URI.create(address.toASCIIString());
        var path = plain.getRawPath().isEmpty() ? "/" : plain.getRawPath();
        return plain.getRawQuery() == null ? path : path + "?" + plain.getRawQuery();
    }

    /**
     * The addresses to connect to, and no others.
     *
     * @throws IllegalArgumentException if one of them is not that of another system
     */
    List<InetAddress> resolve(Target target) throws UnknownHostException {
        var found = List.of(resolver.resolve(target.host()));
        if (!found.stream().allMatch(this::isAllowed)) {
            throw new IllegalArgumentException("Op dit adres kan geen systeem van een ander staan.");
        }
        return found;
    }

    private boolean isAllowed(InetAddress address) {
        return switch (Whereabouts.of(address)) {
            case ELSEWHERE -> true;
            case PRIVATE -> privateToo;
            case HERE -> sandbox;
            case NOWHERE -> false;
        };
    }

    /** @throws IllegalArgumentException if the address is refused as it is written, or by where it leads now */
    void check(URI address) {
        var target = target(address);
        try {
            resolve(target);
        } catch (UnknownHostException e) {
            // it may be there when it is called, and is then looked at again
        }
    }
}
