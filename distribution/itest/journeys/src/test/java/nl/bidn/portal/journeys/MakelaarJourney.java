// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import nl.bidn.portal.sandbox.eherkenning.DemoPersona;
import nl.bidn.portal.sandbox.eherkenning.DemoPersonas;
import org.junit.jupiter.api.Test;

/** Who gets no code from the simulated makelaar asks for another, or has it read out by telephone. */
class MakelaarJourney extends ZorgJourney {
    /** His means are too weak for the service, as shows once his code was right. */
    private static final String JAN = "jan@voorbeeldstad.example";

    private static final Pattern SPOKEN = Pattern.compile("is: ((?:[0-9] ){5}[0-9])");

    @Test
    void sendsANewCodeOrReadsItOut() {
        var phone = DemoPersonas.find(JAN).orElseThrow().phone();
        long texts = mails(phone, "Code om in te loggen").count();
        toTheMakelaar();
        page.check("[name=leverancier] >> nth=0");
        choose("Verder");
        page.fill("#gebruikersnaam", JAN);
        page.fill("#wachtwoord", DemoPersona.PASSWORD);
        submit("button:enabled:text-is(\"Doorgaan\")");
        var first = textMessage(JAN);

        page.check("label:has-text(\"Stuur een nieuwe code\") >> input");
        choose("Doorgaan");
        assertThat(main()).contains("We hebben een sms met een code gestuurd.");
        assertThat(mails(phone, "Code om in te loggen").count()).isEqualTo(texts + 2);
        page.fill("#code", first);
        choose("Doorgaan");
        assertThat(main()).contains("De code klopt niet. Vul de laatste code in die u kreeg.");

        page.check("label:has-text(\"Bel mij en lees de code voor\") >> input");
        choose("Doorgaan");
        assertThat(main()).contains("We bellen u en lezen de code voor.");
        var call = SPOKEN.matcher(mail(phone, "Telefoontje").get("text").asText());
        assertThat(call.find()).isTrue();
        page.fill("#code", call.group(1));
        choose("Doorgaan");
        assertThat(main()).as("the code was right").contains("Het niveau van uw inlogmiddel is te laag");
    }
}
