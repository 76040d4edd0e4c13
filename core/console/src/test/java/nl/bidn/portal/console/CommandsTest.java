// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import nl.bidn.portal.console.desk.PortalCommand;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@AnalyzeClasses(packages = "nl.bidn.portal.console", importOptions = ImportOption.DoNotIncludeTests.class)
class CommandsTest {
    @ArchTest
    static final ArchRule commands_are_found_by_karaf = classes()
            .that()
            .areAssignableTo(PortalCommand.class)
            .and()
            .doNotHaveModifier(com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT)
            .should()
            .beAnnotatedWith(Service.class)
            .andShould()
            .beAnnotatedWith(Command.class);

    @ArchTest
    static void every_command_explains_itself(JavaClasses all) throws ClassNotFoundException {
        List<String> names = new ArrayList<>();
        for (JavaClass one : all) {
            if (one.isAnnotatedWith(Command.class)) {
                Class<?> command = Class.forName(one.getName());
                Command said = command.getAnnotation(Command.class);
                names.add(said.name());
                assertThat(said.scope()).isEqualTo("portal");
                assertThat(said.description()).hasSizeGreaterThan(10);
                List.of(command.getDeclaredFields()).forEach(CommandsTest::isExplained);
            }
        }
        assertThat(names).doesNotHaveDuplicates().hasSizeGreaterThan(35);
    }

    private static void isExplained(Field field) {
        Argument argument = field.getAnnotation(Argument.class);
        Option option = field.getAnnotation(Option.class);
        if (argument != null) {
            assertThat(argument.description()).as(field.toString()).isNotBlank();
        }
        if (option != null) {
            assertThat(option.description()).as(field.toString()).isNotBlank();
        }
    }
}
