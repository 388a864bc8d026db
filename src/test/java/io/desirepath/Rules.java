package io.desirepath;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The rules of the house that the compiler does not know. Each is checked twice: the product must keep it, and
 * {@code brokenrooms} must break it, so that no rule is one that cannot fail.
 */
final class Rules {
    private static final DescribedPredicate<JavaClass> IN_A_ROOMS_ROOT = DescribedPredicate.describe(
            "in a room's root package",
            type -> type.getPackageName().matches("io\\.desirepath(\\.brokenrooms)?\\.[a-z]+"));

    private static final DescribedPredicate<JavaClass> SERVER_CLASSES = resideInAPackage("org.neo4j..")
            .and(DescribedPredicate.not(resideInAnyPackage("org.neo4j.driver..", "org.neo4j.cypherdsl..")))
            .as("classes of the Neo4j server");

    static final ArchRule SERVER_IN_ONE_PLACE = noClasses()
            .that()
            .resideOutsideOfPackage("io.desirepath.platform.embedded..")
            .should()
            .dependOnClassesThat(SERVER_CLASSES)
            .because("Neo4j is reached through the driver, embedded or not");

    static final ArchRule DRIVER_IN_ADAPTERS = noClasses()
            .that()
            .resideOutsideOfPackages("..neo4j..", "io.desirepath.platform..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.neo4j.driver..", "org.springframework.data.neo4j.."))
            .because("what the domain needs of the store it says in an interface of its own");

    static final ArchRule PURE_KERNELS = noClasses()
            .that()
            .resideInAPackage("..kernel..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("reactor..", "org.springframework..", "org.neo4j..", "graphql.."))
            .because("kernels are arrays in, results out, wherever the arrays come from");

    static final ArchRule PURE_SHARED = noClasses()
            .that()
            .resideInAPackage("..shared..")
            .or()
            .resideInAPackage("..brokenrooms.one.kernel..")
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("reactor..", "org.springframework.web..", "org.neo4j..", "graphql.."))
            .because("every room speaks these values");

    static final ArchRule DOMAIN_KNOWS_NO_ADAPTER = noClasses()
            .that(IN_A_ROOMS_ROOT)
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("io.desirepath..graphql..", "io.desirepath..neo4j..", "io.desirepath..http.."))
            .because("adapters plug into the domain, not the other way round");

    static final ArchRule CLOSED_ADAPTERS = classes()
            .that()
            .resideInAnyPackage("io.desirepath..neo4j..", "io.desirepath..graphql..")
            .and()
            .areTopLevelClasses()
            .should()
            .notBePublic()
            .because("a room's only API is its root package");

    static final ArchRule TELLING_NAMES = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Dto")
            .orShould()
            .haveSimpleNameEndingWith("Service")
            .because("a name says what a thing is in the customer's world");

    static final ArchRule NO_FIELD_INJECTION =
            noFields().should().beAnnotatedWith(Autowired.class).because("what a class needs comes by its constructor");

    static final ArchRule NO_WAITING_INBOUND = noClasses()
            .that()
            .resideInAnyPackage("io.desirepath..graphql..", "io.desirepath..http..")
            .should()
            .callMethodWhere(DescribedPredicate.<JavaCall<?>>describe(
                    "block",
                    call -> call.getTarget().getName().startsWith("block")
                            && call.getTargetOwner().getPackageName().startsWith("reactor.")))
            .because("a waiting thread there keeps everybody waiting");

    static final ArchRule NO_PRINTING = noClasses()
            .that(DescribedPredicate.describe(
                    "are no command of their own",
                    type -> type.tryGetMethod("main", String[].class).isEmpty()))
            .should(ACCESS_STANDARD_STREAMS)
            .because("there is a log");

    static final List<ArchRule> ALL = List.of(
            SERVER_IN_ONE_PLACE,
            DRIVER_IN_ADAPTERS,
            PURE_KERNELS,
            PURE_SHARED,
            DOMAIN_KNOWS_NO_ADAPTER,
            CLOSED_ADAPTERS,
            TELLING_NAMES,
            NO_FIELD_INJECTION,
            NO_WAITING_INBOUND,
            NO_PRINTING);

    private Rules() {}
}
