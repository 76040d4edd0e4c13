// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.web;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.bidn.portal.signin.eherkenning.message.Reason;
import nl.bidn.portal.testkit.TextsContract;

class TextsTest extends TextsContract {
    @Override
    protected Set<String> madeInCode() {
        return Stream.of(Reason.values())
                .flatMap(reason ->
                        Stream.of(".title", ".text").map(part -> "refused." + EherkenningPages.kind(reason) + part))
                .collect(Collectors.toSet());
    }
}
