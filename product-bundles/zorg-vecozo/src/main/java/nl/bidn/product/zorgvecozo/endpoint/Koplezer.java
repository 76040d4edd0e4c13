// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgvecozo.endpoint;

import java.util.List;
import java.util.Set;
import javax.xml.namespace.QName;
import nl.bidn.portal.api.SoapService.Header;
import nl.bidn.product.zorgvecozo.message.Kop;
import nl.bidn.product.zorgvecozo.message.Kop.Context;
import nl.bidn.product.zorgvecozo.message.Kop.Relatie;
import nl.bidn.product.zorgvecozo.message.Namen;

/** Reads the headers of a message. */
final class Koplezer {
    private static final Set<String> NAMEN =
            Set.of("VerwerkingscontextHeader", "ConversatieHeader", "ReferentieHeader", "RouteringHeader");

    private final List<Header> headers;

    private Koplezer(List<Header> headers) {
        this.headers = headers;
    }

    static boolean kent(QName header) {
        return Namen.DIENST.equals(header.getNamespaceURI()) && NAMEN.contains(header.getLocalPart());
    }

    /** @throws IllegalArgumentException with what is missing, in a Dutch sentence */
    static Kop lees(List<Header> headers) {
        return new Koplezer(headers).kop();
    }

    private Kop kop() {
        Header context = header("VerwerkingscontextHeader");
        Header conversatie = header("ConversatieHeader");
        Header routering = header("RouteringHeader");
        return new Kop(
                new Context(
                        aspect(context, "Applicatie"),
                        aspect(context, "ApplicatieVersie"),
                        aspect(context, "ApplicatieSubversie"),
                        aspect(context, "Referentienummer")),
                tekst(conversatie, "ConversatieId"),
                tekst(conversatie, "TraceerId"),
                tekst(header("ReferentieHeader"), "ReferentieId"),
                relatie(onder(routering, "Afzender")),
                relatie(onder(onder(routering, "Geadresseerden"), "Relatie")),
                tekst(routering, "Berichttype"),
                tekst(routering, "Berichtsubtype"),
                tekst(routering, "Berichtversie"),
                tekst(routering, "Berichtsubversie"),
                tekst(routering, "Actie"));
    }

    private Header header(String naam) {
        return headers.stream()
                .filter(header -> header.name().getLocalPart().equals(naam))
                .findFirst()
                .orElseThrow(() -> ontbreekt(naam));
    }

    private static Header onder(Header header, String naam) {
        return header.child(naam).orElseThrow(() -> ontbreekt(naam));
    }

    private static String tekst(Header header, String naam) {
        return onder(header, naam).text();
    }

    private static String aspect(Header context, String sleutel) {
        return context.content().stream()
                .filter(aspect -> aspect.child("Sleutel")
                        .filter(s -> s.text().equals(sleutel))
                        .isPresent())
                .flatMap(aspect -> aspect.child("Waarde").stream())
                .map(Header::text)
                .findFirst()
                .orElseThrow(() -> ontbreekt("Aspect " + sleutel));
    }

    private static Relatie relatie(Header header) {
        return new Relatie(tekst(header, "Rol"), tekst(header, "Code"));
    }

    private static IllegalArgumentException ontbreekt(String naam) {
        return new IllegalArgumentException("In de headers ontbreekt " + naam + ".");
    }
}
