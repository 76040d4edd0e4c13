// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.web;

import java.io.IOException;
import java.util.List;
import nl.bidn.portal.sandbox.ciz.Bekende;
import nl.bidn.portal.sandbox.ciz.Leverplan;
import nl.bidn.portal.sandbox.demo.CizDemo;
import org.jspecify.annotations.Nullable;

/** What the page of the CIZ shows and does. */
public final class CizPages {
    /** What a register may hold, and as many as a sandbox loads while somebody waits. */
    private static final int MOST = 25_000_000;

    private final CizDemo ciz;

    CizPages(CizDemo ciz) {
        this.ciz = ciz;
    }

    /**
     * For people and machines.
     *
     * @param zwijgt whether it delivers by hand alone
     * @param levering what the portal says of the last delivery; empty: none, or nobody answers
     * @param bekenden of whom it is known what the register says
     */
    public record Stand(boolean zwijgt, String peilmoment, int personen, String levering, List<Bekende> bekenden) {}

    Stand stand() throws IOException {
        Leverplan.Laatste laatste = ciz.laatste();
        return new Stand(
                ciz.zwijgt(), laatste.peilmoment().toString(), laatste.personen(), levering(laatste), Bekende.ALLE);
    }

    private String levering(Leverplan.Laatste laatste) {
        if (laatste.isGeen()) {
            return "";
        }
        try {
            return ciz.stand(laatste.peilmoment());
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    /** @return what came of it, for people */
    String doe(@Nullable String wat, @Nullable String aantal) throws IOException {
        return switch (String.valueOf(wat)) {
            case "zwijg" -> {
                ciz.zwijg();
                yield "Het CIZ levert niet meer vanzelf aan.";
            }
            case "hervat" -> {
                ciz.hervat();
                yield "Het CIZ levert weer elke dag aan.";
            }
            default -> lever(aantal);
        };
    }

    private String lever(@Nullable String aantal) {
        try {
            int personen = Math.max(1, Math.min(MOST, Integer.parseInt(String.valueOf(aantal))));
            return ciz.lever(personen);
        } catch (NumberFormatException e) {
            return "Vul een aantal in.";
        } catch (IOException e) {
            return "Het portaal nam de levering niet aan. " + e.getMessage();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
