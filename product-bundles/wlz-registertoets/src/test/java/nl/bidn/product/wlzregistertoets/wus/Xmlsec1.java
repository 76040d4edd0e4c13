// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.wus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.bidn.portal.testkit.Xmlsec;

/** Makes and checks signatures by the program of that name. */
public final class Xmlsec1 {
    private static final List<String> DELEN = List.of(
            Envelop.SOAP + ":Body",
            Envelop.WSU + ":Timestamp",
            Envelop.WSSE11 + ":SignatureConfirmation",
            Envelop.WSA + ":To",
            Envelop.WSA + ":From",
            Envelop.WSA + ":Action",
            Envelop.WSA + ":MessageID",
            Envelop.WSA + ":RelatesTo");

    private final Path map;

    public Xmlsec1(Path map) {
        this.map = map;
    }

    /** Fills in the digests and the value of a signature that is there as a template. */
    public String onderteken(String sjabloon, Path sleutel) throws IOException, InterruptedException {
        Path in = Files.writeString(map.resolve("sjabloon.xml"), sjabloon);
        Path uit = map.resolve("ondertekend.xml");
        draai(List.of("--sign", "--privkey-pem", sleutel.toString(), "--output", uit.toString()), in);
        return Files.readString(uit);
    }

    /** Fails if the signature does not hold. */
    public void controleer(String bericht, Path certificaat) throws IOException, InterruptedException {
        Path in = Files.writeString(map.resolve("antwoord.xml"), bericht);
        draai(List.of("--verify", "--pubkey-cert-pem", certificaat.toString()), in);
    }

    private static void draai(List<String> wat, Path bestand) throws IOException, InterruptedException {
        var opdracht = new ArrayList<String>();
        opdracht.add(Xmlsec.program().toString());
        opdracht.addAll(wat);
        opdracht.addAll(List.of("--enabled-key-data", "key-name"));
        DELEN.forEach(deel -> opdracht.addAll(List.of("--id-attr:Id", deel)));
        opdracht.add(bestand.toString());
        var process = new ProcessBuilder(opdracht).redirectErrorStream(true).start();
        var gezegd = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(gezegd).isZero();
    }
}
