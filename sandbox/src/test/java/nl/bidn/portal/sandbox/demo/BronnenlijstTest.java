// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.osgi.framework.FrameworkUtil;

class BronnenlijstTest {
    private static Map<String, Integer> ports(Object list) {
        return Bronnenlijst.ports(FrameworkUtil.asDictionary(Map.of("bronnen", list)));
    }

    @Test
    void remembersOnWhichPortEachSourceWas() {
        assertThat(ports("inkomen|UWV (sandbox)|https://localhost:41001|wgs-toegang,wgs-plan-van-aanpak;"
                        + "belasting|Belastingdienst|https://localhost:41002|wgs-plan-van-aanpak"))
                .isEqualTo(Map.of("inkomen", 41001, "belasting", 41002));
    }

    @Test
    void makesNothingOfWhatIsOtherwise() {
        assertThat(Bronnenlijst.ports(null)).isEmpty();
        assertThat(Bronnenlijst.ports(FrameworkUtil.asDictionary(Map.of()))).isEmpty();
        assertThat(ports(7)).isEmpty();
        assertThat(ports("")).isEmpty();
        assertThat(ports("inkomen|UWV|geen adres|wgs-toegang;x|y;uit|Z|https://bron.example/vragen|wgs-toegang"))
                .isEmpty();
    }
}
