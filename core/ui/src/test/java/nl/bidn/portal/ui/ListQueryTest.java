// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ListQueryTest {
    private static ListQuery of(Map<String, String> address) {
        return ListQuery.of(
                name -> Optional.ofNullable(address.get(name)), List.of("titel", "datum"), "-datum", "status");
    }

    @Test
    void startsAsTheListSays() {
        ListQuery query = of(Map.of());
        assertThat(query.sort()).isEqualTo("datum");
        assertThat(query.descending()).isTrue();
        assertThat(query.page()).isEqualTo(1);
        assertThat(query.offset(25)).isZero();
        assertThat(query.narrowed()).isFalse();
        assertThat(query.linkToPage(2)).isEqualTo("?sorteer=-datum&pagina=2");
    }

    @Test
    void columnsThatAreNotThereAreNotSortedBy() {
        assertThat(of(Map.of("sorteer", "titel; DROP TABLE")).sort()).isEqualTo("datum");
        assertThat(of(Map.of("sorteer", "-titel")).sortParameter()).isEqualTo("-titel");
    }

    @Test
    void pagesAreNumbersFromOne() {
        assertThat(of(Map.of("pagina", "-3")).page()).isEqualTo(1);
        assertThat(of(Map.of("pagina", "drie")).page()).isEqualTo(1);
        assertThat(of(Map.of("pagina", "999999999")).offset(1000)).isPositive();
    }

    @Test
    void linksKeepWhatTheyDoNotChange() {
        ListQuery query = of(Map.of("zoek", " é & b ", "status", "nieuw", "pagina", "4"));
        assertThat(query.search()).isEqualTo("é & b");
        assertThat(query.linkToSort("titel")).isEqualTo("?zoek=%C3%A9+%26+b&status=nieuw&sorteer=titel");
        assertThat(query.linkToSort("datum")).endsWith("sorteer=datum");
        assertThat(query.ariaSort("datum")).isEqualTo("descending");
        assertThat(query.ariaSort("titel")).isEqualTo("none");
    }

    @Test
    void longSearchesAreCutOff() {
        assertThat(of(Map.of("zoek", "x".repeat(500))).search()).hasSize(100);
    }
}
