package io.desirepath;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTests {
    private static final JavaClasses PRODUCT = imported("io.desirepath", new DoNotIncludeTests());
    private static final JavaClasses BROKEN = imported("io.desirepath.brokenrooms", new OnlyIncludeTests());

    static List<ArchRule> rules() {
        return Rules.ALL;
    }

    @ParameterizedTest
    @MethodSource("rules")
    void keepsTheRulesOfTheHouse(ArchRule rule) {
        rule.check(PRODUCT);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void seesEachRuleBroken(ArchRule rule) {
        assertThat(rule.evaluate(BROKEN).hasViolation())
                .as("brokenrooms breaks: %s", rule.getDescription())
                .isTrue();
    }

    @Test
    void usesOtherRoomsOnlyAsDeclared() {
        ApplicationModules.of(Application.class, new DoNotIncludeTests()).verify();
    }

    @Test
    void seesAnUndeclaredUseOfAnotherRoom() {
        assertThat(ApplicationModules.of("io.desirepath.brokenrooms", new OnlyIncludeTests())
                        .detectViolations()
                        .getMessages())
                .anyMatch(message -> message.contains("'one'") && message.contains("'two'"));
    }

    @Test
    void marksEveryPackageForNullness() {
        assertThat(unmarked(PRODUCT)).isEmpty();
    }

    @Test
    void seesAnUnmarkedPackage() {
        assertThat(unmarked(BROKEN)).contains("io.desirepath.brokenrooms.one");
    }

    private static Set<String> unmarked(JavaClasses classes) {
        Set<String> marked = classes.stream()
                .filter(type -> type.getSimpleName().equals("package-info"))
                .filter(type -> type.isAnnotatedWith(NullMarked.class))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet());
        return classes.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !marked.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static JavaClasses imported(String root, ImportOption which) {
        JavaClasses classes = new ClassFileImporter(Stream.of(which).toList()).importPackages(root);
        assertThat(classes).as("classes below %s", root).isNotEmpty();
        return classes;
    }
}
