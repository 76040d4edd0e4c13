// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import nl.bidn.portal.driver.RunningPortal;

/** Whether a page still answers to whoever works on it, while its worker signs and encrypts much at once. */
final class Soepel {
    private static final double LONGEST_GAP_MILLIS = 200;
    /** Of an attachment by which a message comes to its bucket of 256 KB. */
    private static final int ATTACHMENT = 140_000;

    private static final int BUCKET = 262_144;

    /** Letters to each of the receivers that were found; answers the longest time in which the page did nothing else. */
    private static final String ENCRYPT = """
            async ([letters, attachment]) => {
              const script = [...document.scripts].find(s => s.src.includes('/schuldenknooppunt/')).src;
              const from = (name) => import(new URL(name, script));
              const { brief, eigenTekensleutel, portaal } = await from('./dienst.js');
              const { versleutelBrieven } = await from('./verzenden.js');
              const zaak = JSON.parse(document.querySelector('[data-skp]').dataset.gegevens);
              zaak.teken = await eigenTekensleutel(zaak.ik, zaak.nu);
              const soort = zaak.soorten.find(een => een.code === 'inv-saldoverzoek');
              const { adressen } = await portaal(zaak).lees('adressen?naam=&code=inv-saldoverzoek&versie=' + soort.versie);
              const bijlagen = [{ soort: 'proef', naam: 'a', mediatype: 'text/plain', inhoud: 'A'.repeat(attachment * 4 / 3) }];
              const brieven = adressen.slice(0, letters).map(adres => brief(zaak.ik, adres, soort, {}, { bijlagen, nu: zaak.nu }));
              let longest = 0, last = performance.now();
              const look = () => { const now = performance.now(); longest = Math.max(longest, now - last); last = now; };
              const timer = setInterval(look, 5);
              const told = [];
              const stukken = await versleutelBrieven(zaak, brieven, n => told.push(n));
              look();
              clearInterval(timer);
              return JSON.stringify({ longest, told, lengths: stukken.map(een => een.jwe.split('.')[3].length) });
            }""";

    private final Page page;

    Soepel(Page page) {
        this.page = page;
    }

    /** Somebody else may take the processor for a moment; what the page itself does is there each time. */
    void encryptsWithoutAFreeze(int letters) {
        Await.until(
                "a page that answers within " + LONGEST_GAP_MILLIS + " ms while it encrypts",
                () -> Optional.of(longestGap(letters)).filter(longest -> longest < LONGEST_GAP_MILLIS));
    }

    private double longestGap(int letters) {
        JsonNode seen = RunningPortal.parse(String.valueOf(page.evaluate(ENCRYPT, List.of(letters, ATTACHMENT))));
        assertThat(numbers(seen.get("told")))
                .as("progress is told of each")
                .isEqualTo(IntStream.rangeClosed(1, letters).boxed().toList());
        assertThat(numbers(seen.get("lengths"))).hasSize(letters).containsOnly((BUCKET * 4 + 2) / 3);
        return seen.get("longest").asDouble();
    }

    private static List<Integer> numbers(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asInt)
                .toList();
    }
}
