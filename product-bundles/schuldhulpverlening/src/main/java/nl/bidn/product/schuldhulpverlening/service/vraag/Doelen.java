// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.service.vraag;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.bidn.product.schuldhulpverlening.service.Wgsdienst;

/**
 * The purposes for which may be asked, each within one dienst, in the order in which they are shown. The operator configures them,
 * as laws change more often than software; what is not in the list is refused.
 */
public record Doelen(List<Doel> alle) {
    /**
     * Besluit gemeentelijke schuldhulpverlening (Stb. 2020, 240) names both tasks; no article is named here, as none was
     * found in a source.
     */
    public static final String STANDAARD = "wgs-toegang|besluit-toegang|Besluit over toegang tot schuldhulp"
            + "|Besluit gemeentelijke schuldhulpverlening;"
            + "wgs-plan-van-aanpak|plan-van-aanpak|Plan van aanpak maken|Besluit gemeentelijke schuldhulpverlening;"
            + "wgs-plan-van-aanpak|herziening-plan|Plan van aanpak herzien|Besluit gemeentelijke schuldhulpverlening";

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LANGSTE_CODE = 64;
    private static final int VELDEN = 4;

    /**
     * @param code what a system sends
     * @param grondslag the law behind it, in Dutch
     */
    public record Doel(Wgsdienst dienst, String code, String naam, String grondslag) {}

    public Doelen {
        alle = List.copyOf(alle);
    }

    /**
     * Reads {@code dienst|code|naam|grondslag}, one after the other, with semicolons between.
     *
     * @throws IllegalArgumentException with the reason
     */
    public static Doelen lees(String text) {
        var alle = new ArrayList<Doel>();
        var codes = new HashSet<String>();
        for (String een : text.split(";", -1)) {
            if (!een.isBlank()) {
                Doel doel = doel(een.strip());
                if (!codes.add(doel.code())) {
                    throw new IllegalArgumentException("Purpose '" + doel.code() + "' is there twice");
                }
                alle.add(doel);
            }
        }
        if (alle.isEmpty()) {
            throw new IllegalArgumentException("There is no purpose");
        }
        return new Doelen(alle);
    }

    private static Doel doel(String text) {
        String[] delen = text.split("\\|", -1);
        if (delen.length != VELDEN || delen[2].isBlank() || delen[VELDEN - 1].isBlank()) {
            throw new IllegalArgumentException("A purpose is dienst|code|naam|grondslag: " + text);
        }
        Wgsdienst dienst = Wgsdienst.met(delen[0].strip())
                .orElseThrow(() -> new IllegalArgumentException("There is no dienst '" + delen[0].strip() + "'"));
        String code = delen[1].strip();
        if (!CODE.matcher(code).matches() || code.length() > LANGSTE_CODE) {
            throw new IllegalArgumentException("A code is small letters, digits and hyphens: " + code);
        }
        return new Doel(dienst, code, delen[2].strip(), delen[VELDEN - 1].strip());
    }

    public Optional<Doel> met(String code) {
        return alle.stream().filter(doel -> doel.code().equals(code)).findFirst();
    }

    /** One that the operator took away is shown by its code. */
    public String naam(String code) {
        return met(code).map(Doel::naam).orElse(code);
    }
}
