// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {
    @Test
    void writesValuesAndEscapes() {
        assertThat(Json.of(List.of(1, true, "a\"b\\c\n", Map.of("k", 2L))))
                .isEqualTo("[1,true,\"a\\\"b\\\\c\\u000a\",{\"k\":2}]");
        assertThat(Json.of(null)).isEqualTo("null");
    }
}
