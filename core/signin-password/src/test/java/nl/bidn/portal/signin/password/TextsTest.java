// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.password;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.bidn.portal.testkit.TextsContract;

class TextsTest extends TextsContract {
    @Override
    protected Set<String> madeInCode() {
        return Stream.of("sent", "set", "expired")
                .flatMap(message -> Stream.of(".title", ".text", ".next").map(part -> message + part))
                .collect(Collectors.toSet());
    }
}
