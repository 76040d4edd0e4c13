// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gebruikersbeheer;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.UserManagement.Why;
import nl.bidn.portal.testkit.TextsContract;

class TextsTest extends TextsContract {
    @Override
    protected Set<String> madeInCode() {
        return Stream.of(
                        keys("why.", Why.values()),
                        keys("state.", Account.State.values()),
                        keys("domain.", Domain.values()))
                .flatMap(keys -> keys)
                .collect(Collectors.toSet());
    }

    private static Stream<String> keys(String prefix, Enum<?>... values) {
        return Stream.of(values)
                .map(value -> prefix + value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    @Override
    protected Set<String> ofOthers() {
        return Set.of("product.title");
    }
}
