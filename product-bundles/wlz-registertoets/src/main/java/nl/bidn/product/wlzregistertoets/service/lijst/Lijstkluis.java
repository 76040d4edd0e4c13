// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.lijst;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Vault;
import nl.bidn.portal.values.Bsn;
import nl.bidn.product.wlzregistertoets.service.toets.Reeks;

/** Who is on a list and what was answered, in the vault of the organisation. */
final class Lijstkluis {
    private static final char PART = ';';

    private final Vault vault;

    Lijstkluis(Vault vault) {
        this.vault = vault;
    }

    /** A line of a file of questions. */
    static String regel(Bsn bsn, String kenmerk) {
        return bsn.value() + PART + kenmerk + '\n';
    }

    /** In a transaction. */
    String bewaar(OrganisationId eigenaar, byte[] inhoud) {
        try (Vault.Draft draft = vault.draft(eigenaar)) {
            draft.write(inhoud);
            return draft.finish().id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In a transaction. */
    String bewaar(OrganisationId eigenaar, List<Uitslag> uitslagen) {
        var tekst = new StringBuilder();
        uitslagen.forEach(uitslag -> tekst.append(uitslag.regel()).append('\n'));
        return bewaar(eigenaar, tekst.toString().getBytes(StandardCharsets.UTF_8));
    }

    void vernietig(OrganisationId eigenaar, String bestand) {
        vault.destroy(eigenaar, bestand);
    }

    List<Uitslag> uitslagen(OrganisationId eigenaar, String bestand) throws IOException {
        try (var in = open(eigenaar, bestand)) {
            return in.lines().map(Uitslag::lees).toList();
        }
    }

    /** The questions from one on. */
    Vragen vragen(OrganisationId eigenaar, String bestand, int vanaf) throws IOException {
        var vragen = new Vragen(open(eigenaar, bestand));
        vragen.sla(vanaf);
        return vragen;
    }

    private BufferedReader open(OrganisationId eigenaar, String bestand) throws IOException {
        return new BufferedReader(new InputStreamReader(vault.open(eigenaar, bestand), StandardCharsets.UTF_8));
    }

    /** Questions as they are read. */
    static final class Vragen implements AutoCloseable {
        private final BufferedReader in;

        Vragen(BufferedReader in) {
            this.in = in;
        }

        private void sla(int aantal) throws IOException {
            for (int i = 0; i < aantal; i++) {
                in.readLine();
            }
        }

        /** The next ones; fewer, or none, at the end. */
        List<Reeks.Vraag> volgende(int meeste) throws IOException {
            var vragen = new ArrayList<Reeks.Vraag>(meeste);
            while (vragen.size() < meeste) {
                String regel = in.readLine();
                if (regel == null) {
                    return vragen;
                }
                int deling = regel.indexOf(PART);
                vragen.add(new Reeks.Vraag(new Bsn(regel.substring(0, deling)), regel.substring(deling + 1)));
            }
            return vragen;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
