// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data.unit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SchemaStepTest {
    @Test
    void aStatementEndsWithASemicolonAtTheEndOfALine() {
        var step = new SchemaStep(1, "x", """
                -- a comment; with a semicolon
                create table a.t (
                  -- inside too;
                  s varchar(9) default ';x'
                );
                insert into a.t values ('a;b');  \n\
                insert into a.t values ('last')
                """);
        assertThat(step.statements())
                .containsExactly(
                        "create table a.t (\n\n  s varchar(9) default ';x'\n)",
                        "insert into a.t values ('a;b')",
                        "insert into a.t values ('last')");
    }

    @Test
    void theChecksumIsOfTheWholeText() {
        assertThat(new SchemaStep(1, "x", "a;").checksum())
                .isEqualTo(new SchemaStep(2, "y", "a;").checksum())
                .isNotEqualTo(new SchemaStep(1, "x", "b;").checksum());
        assertThat(new SchemaStep(7, "naam", "")).hasToString("007-naam");
    }
}
