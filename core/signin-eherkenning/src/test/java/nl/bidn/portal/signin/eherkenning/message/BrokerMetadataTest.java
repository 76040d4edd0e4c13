// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.message;

import static nl.bidn.portal.signin.eherkenning.broker.Metadata.RESOLVE;
import static nl.bidn.portal.signin.eherkenning.broker.Metadata.SSO;
import static nl.bidn.portal.signin.eherkenning.broker.Metadata.key;
import static nl.bidn.portal.signin.eherkenning.broker.Metadata.signed;
import static nl.bidn.portal.signin.eherkenning.broker.Metadata.unsigned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.bidn.portal.signin.eherkenning.broker.Keys;
import nl.bidn.portal.signin.eherkenning.broker.Metadata;
import nl.bidn.portal.signin.eherkenning.broker.Reply;
import org.junit.jupiter.api.Test;

class BrokerMetadataTest {
    private static final Keys HM = Keys.of("hm");

    private static BrokerMetadata read(String xml, String entityId) {
        return BrokerMetadata.read(
                xml.getBytes(StandardCharsets.UTF_8), List.of(HM.certificate()), entityId, Check.NOW, false);
    }

    private static void refused(String xml, String why) {
        assertThatThrownBy(() -> read(xml, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    @Test
    void readsWhatWasSigned() {
        var metadata = read(Metadata.good(), "");
        assertThat(metadata.entityId()).isEqualTo(Reply.HM);
        assertThat(metadata.keys())
                .singleElement()
                .satisfies(k -> assertThat(k.name()).isEqualTo("hm-1"));
        assertThat(metadata.signOn(BrokerMetadata.POST)).contains(URI.create(SSO));
        assertThat(metadata.resolution(7)).isEqualTo(URI.create(RESOLVE + "/7"));
    }

    @Test
    void aKeyWithoutUseCountsAndTwoMayStandBesideEachOther() {
        var two = key("", "", HM) + key("signing", "hm-2", Keys.of("hm-next")) + key("encryption", "x", Keys.of("ad"));
        assertThat(read(signed(unsigned(two, SSO, RESOLVE), HM), Reply.HM).keys())
                .hasSize(2);
    }

    @Test
    void refusesWhatCannotBeTrusted() {
        var good = unsigned(key("signing", "", HM), SSO, RESOLVE);
        refused(good, "not signed");
        refused(signed(good, Keys.of("evil")), "not signed");
        refused(Metadata.good().replace(SSO, "https://ander.test/sso"), "not signed");
        refused("<!DOCTYPE x><x/>", "not signed");
        refused(signed(unsigned("", SSO, RESOLVE), HM), "one or two keys");
        refused(signed(unsigned(key("signing", "", HM).repeat(3), SSO, RESOLVE), HM), "one or two keys");
        refused(signed(unsigned(key("signing", "", HM), SSO, "http://makelaar.test/ars"), HM), "not https");
        refused(signed(unsigned(key("signing", "", HM), "javascript:x", RESOLVE), HM), "not https");
        var old = Keys.of("oud", 2048, "2024-01-01T00:00:00Z", "2025-01-01T00:00:00Z");
        refused(signed(unsigned(key("signing", "", old), SSO, RESOLVE), HM), "valid now");
        var small = Keys.of("klein", 1024, "2026-01-01T00:00:00Z", "2028-01-01T00:00:00Z");
        refused(signed(unsigned(key("signing", "", small), SSO, RESOLVE), HM), "2048");
        assertThatThrownBy(() -> read(Metadata.good(), "urn:ander")).hasMessageContaining("0 brokers of that EntityID");
    }
}
