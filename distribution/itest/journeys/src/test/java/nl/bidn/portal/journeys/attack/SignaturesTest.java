// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import nl.bidn.portal.testkit.Xmlsec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What portal and makelaars sign, judged by a program that neither of them is made with. */
class SignaturesTest {
    private static final String METADATA = "urn:oasis:names:tc:SAML:2.0:metadata:EntityDescriptor";
    private static final String REQUEST = "urn:oasis:names:tc:SAML:2.0:protocol:AuthnRequest";

    @TempDir
    Path folder;

    private final Ground ground = Ground.started();

    @BeforeAll
    static void needsXmlsec() {
        Xmlsec.program();
    }

    @Test
    void areRight() throws Exception {
        var portal = ground.visitor().get("/saml/metadata").body();
        accepts(portal, METADATA, portal);
        for (var makelaar : new String[] {Makelaar.NOORDWIND, Makelaar.ZUIDERLICHT}) {
            var metadata = ground.makelaar().metadata(makelaar);
            accepts(metadata, METADATA, metadata);
        }
        var fields = ground.visitor().begin(Makelaar.NOORDWIND).fields();
        var request = new String(Base64.getDecoder().decode(fields.get("SAMLRequest")), StandardCharsets.UTF_8);
        accepts(request, REQUEST, portal);
        assertThat(verifies(request.replace("ForceAuthn=\"true\"", "ForceAuthn=\"false\""), REQUEST, portal))
                .as("of a changed one")
                .isFalse();
    }

    private void accepts(String xml, String element, String metadata) throws Exception {
        assertThat(verifies(xml, element, metadata)).as(element).isTrue();
    }

    /** Whether the signature is right under one of the certificates that the metadata names. */
    private boolean verifies(String xml, String element, String metadata) throws IOException, InterruptedException {
        var file = Files.writeString(folder.resolve("signed.xml"), xml);
        for (var pem : Certificates.of(metadata)) {
            var certificate = Files.writeString(folder.resolve("certificate.pem"), pem);
            var process = new ProcessBuilder(
                            Xmlsec.program().toString(),
                            "--verify",
                            "--pubkey-cert-pem",
                            certificate.toString(),
                            "--id-attr:ID",
                            element,
                            file.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("said.txt").toFile())
                    .start();
            if (process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0) {
                return true;
            }
        }
        return false;
    }
}
