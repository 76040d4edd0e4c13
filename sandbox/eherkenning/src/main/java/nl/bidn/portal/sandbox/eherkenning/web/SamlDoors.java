// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning.web;

import java.io.IOException;
import nl.bidn.portal.sandbox.eherkenning.attack.Attacks;
import nl.bidn.portal.sandbox.eherkenning.dv.Refused;
import nl.bidn.portal.sandbox.eherkenning.dv.RequestReader;
import nl.bidn.portal.sandbox.eherkenning.saml.AnswerWriter;
import nl.bidn.portal.sandbox.eherkenning.saml.HmMetadata;
import nl.bidn.portal.sandbox.eherkenning.saml.Landscape;
import nl.bidn.portal.sandbox.eherkenning.saml.Makelaar;
import nl.bidn.portal.sandbox.eherkenning.saml.Outcome;
import nl.bidn.portal.sandbox.eherkenning.saml.ResolveReader;
import nl.bidn.portal.sandbox.eherkenning.xml.Names;
import nl.bidn.portal.sandbox.eherkenning.xml.Xml;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The doors of the protocol: metadata, requests to sign in, and resolving artifacts. */
final class SamlDoors {
    private static final Logger LOG = LoggerFactory.getLogger(SamlDoors.class);

    private final Landscape landscape;
    private final Attacks attacks;
    private final Answers answers;
    private final Screens screens;
    private final Pages pages;
    private final RequestReader requests;

    SamlDoors(Landscape landscape, Attacks attacks, Answers answers, Screens screens, Pages pages) {
        this.landscape = landscape;
        this.attacks = attacks;
        this.answers = answers;
        this.screens = screens;
        this.pages = pages;
        this.requests = new RequestReader(landscape.provider(), landscape.clock());
    }

    RequestReader requests() {
        return requests;
    }

    void metadata(Exchange exchange, Makelaar makelaar) throws IOException {
        var writer = new HmMetadata(landscape);
        var draft = writer.draft(makelaar);
        var attack = attacks.next();
        if (attack != null) {
            attack.metadata().accept(draft, landscape);
        }
        var xml = writer.write(makelaar, draft);
        exchange.text(
                200,
                "application/samlmetadata+xml",
                attack == null ? xml : attack.metadataText().apply(xml));
    }

    void signIn(Exchange exchange, Makelaar makelaar) throws IOException {
        try {
            var received = exchange.isPost()
                    ? Bindings.post(exchange.fields(), makelaar, landscape.sso(makelaar))
                    : Bindings.redirect(exchange.rawQuery(), makelaar, landscape.sso(makelaar));
            screens.begin(exchange, requests.read(received));
        } catch (Refused refused) {
            refuse(exchange, refused);
        } catch (IllegalArgumentException e) {
            pages.tell(exchange, 400, "refused.title", "refused.text", String.valueOf(e.getMessage()));
        }
    }

    private void refuse(Exchange exchange, Refused refused) throws IOException {
        LOG.info("Request refused: {}", refused.getMessage());
        var reply = refused.reply();
        if (reply == null) {
            pages.tell(exchange, 400, "refused.title", "refused.text", String.valueOf(refused.getMessage()));
        } else {
            pages.handOver(exchange, false, answers.handOver(Outcome.refused(reply, refused), null, null));
        }
    }

    void resolve(Exchange exchange, Makelaar makelaar) throws IOException {
        try {
            var resolve = new ResolveReader(landscape).read(exchange.body());
            var answer = answers.resolve(makelaar, resolve);
            if (answer.wire() == null || !answer.wire().answer(exchange.http(), answer.envelope())) {
                exchange.text(200, "text/xml", answer.envelope());
            }
        } catch (IllegalArgumentException e) {
            LOG.info("ArtifactResolve refused: {}", e.getMessage());
            exchange.text(
                    500,
                    "text/xml",
                    AnswerWriter.envelope("<soap:Fault xmlns:soap=\"" + Names.SOAP
                            + "\"><faultcode>soap:Client</faultcode><faultstring>"
                            + Xml.escape(String.valueOf(e.getMessage())) + "</faultstring></soap:Fault>"));
        }
    }
}
