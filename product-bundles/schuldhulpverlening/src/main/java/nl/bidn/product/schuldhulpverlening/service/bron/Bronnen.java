// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.service.bron;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.bidn.product.schuldhulpverlening.service.Wgsdienst;

/** The sources that the operator connected, in the order in which they are shown. */
public record Bronnen(List<Bron> alle) {
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LANGSTE_CODE = 32;
    private static final int VELDEN = 4;

    public Bronnen {
        alle = List.copyOf(alle);
    }

    /**
     * Reads what the operator configured: {@code code|naam|adres|dienst,dienst}, with semicolons between; nothing: no source.
     *
     * @throws IllegalArgumentException with the reason
     */
    public static Bronnen lees(String text) {
        var alle = new LinkedHashMap<String, Bron>();
        for (String een : text.split(";", -1)) {
            if (!een.isBlank()) {
                Bron bron = bron(een.strip());
                if (alle.put(bron.code(), bron) != null) {
                    throw new IllegalArgumentException("Source '" + bron.code() + "' is there twice");
                }
            }
        }
        return new Bronnen(List.copyOf(alle.values()));
    }

    private static Bron bron(String text) {
        String[] delen = text.split("\\|", -1);
        if (delen.length != VELDEN || delen[1].isBlank()) {
            throw new IllegalArgumentException("A source is code|naam|adres|diensten: " + text);
        }
        String code = delen[0].strip();
        if (!CODE.matcher(code).matches() || code.length() > LANGSTE_CODE) {
            throw new IllegalArgumentException("A code is small letters, digits and hyphens: " + code);
        }
        return new Bron(code, delen[1].strip(), URI.create(delen[2].strip()), diensten(delen[VELDEN - 1]));
    }

    private static Set<Wgsdienst> diensten(String text) {
        var diensten = new TreeSet<Wgsdienst>();
        for (String een : text.split(",", -1)) {
            diensten.add(Wgsdienst.met(een.strip())
                    .orElseThrow(() -> new IllegalArgumentException("There is no dienst '" + een.strip() + "'")));
        }
        return diensten;
    }

    public List<Bron> voor(Wgsdienst dienst) {
        var zulke = new ArrayList<>(alle);
        zulke.removeIf(bron -> !bron.diensten().contains(dienst));
        return List.copyOf(zulke);
    }

    public Optional<Bron> met(String code) {
        return alle.stream().filter(bron -> bron.code().equals(code)).findFirst();
    }

    /** One that the operator took away is shown by its code. */
    public String naam(String code) {
        return met(code).map(Bron::naam).orElse(code);
    }
}
