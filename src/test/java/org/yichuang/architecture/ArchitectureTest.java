package org.yichuang.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.core.ApplicationModules;
import org.yichuang.Yichuang;

/// What must stay true of the code whoever changes it.
@AnalyzeClasses(packages = "org.yichuang", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @Test
    void modules_use_only_what_they_say_and_only_the_api_of_others() {
        ApplicationModules.of(Yichuang.class).verify();
    }

    private static final DescribedPredicate<JavaClass> FRAMEWORK =
            resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..")
                    .and(
                            DescribedPredicate.not(
                                    resideInAnyPackage("org.springframework.modulith..")))
                    .as("Spring or JDBC");

    @ArchTest
    static final ArchRule the_law_is_pure =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "org.yichuang.kernel..",
                            "org.yichuang.cases.lifecycle..",
                            "org.yichuang.life.model..")
                    .should()
                    .dependOnClassesThat(FRAMEWORK)
                    .because(
                            "what the law says must be decided the same with any framework and any"
                                    + " database, and be tested without either");

    private static final DescribedPredicate<JavaMethodCall> READS_THE_COMPUTERS_TIME =
            DescribedPredicate.describe(
                    "reads the computer's time", call -> readsTime(call.getTarget()));

    private static boolean readsTime(MethodCallTarget target) {
        String owner = target.getOwner().getName();
        String name = target.getName();
        boolean clockGiven =
                target.getRawParameterTypes().stream()
                        .anyMatch(type -> type.isEquivalentTo(Clock.class));
        return (owner.startsWith("java.time.") && name.equals("now") && !clockGiven)
                || (owner.equals(Clock.class.getName()) && name.startsWith("system"))
                || (owner.equals(System.class.getName()) && name.equals("currentTimeMillis"));
    }

    @ArchTest
    static final ArchRule only_the_clock_reads_the_time =
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName(
                            "org.yichuang.database.internal.DatabaseConfiguration")
                    .should()
                    .callMethodWhere(READS_THE_COMPUTERS_TIME)
                    .orShould()
                    .callConstructor(Date.class)
                    .because(
                            "every limit depends on the time, so the one Clock bean gives it and a test"
                                    + " can move it");

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().assignedFrom(new Packages())
                    .should()
                    .beFreeOfCycles()
                    .because("packages that need each other cannot be understood one at a time");

    /// Every package is a slice of its own, but a module's API goes with its internal package: it
    /// may hand out what that makes.
    private static final class Packages implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass each) {
            return SliceIdentifier.of(each.getPackageName().replaceFirst("\\.internal$", ""));
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }

    @ArchTest
    static final ArchRule the_database_is_reached_from_internal_packages =
            noClasses()
                    .that()
                    // the database module hands out the pool, the command line opens one from
                    // outside
                    .resideOutsideOfPackages(
                            "..internal..", "org.yichuang.database", "org.yichuang.cli")
                    .and()
                    // takes the database of another installation; its SQL is in clock.internal
                    .doNotHaveFullyQualifiedName("org.yichuang.clock.CalendarInDatabase")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..")
                    .because("SQL behind a module's API can change without anybody noticing");

    @ArchTest
    static final ArchRule what_a_class_needs_is_in_its_constructor =
            noFields()
                    .should()
                    .beAnnotatedWith(Autowired.class)
                    .orShould()
                    .beAnnotatedWith(Value.class)
                    .orShould()
                    .beAnnotatedWith("jakarta.inject.Inject")
                    .orShould()
                    .beAnnotatedWith("jakarta.annotation.Resource")
                    .because("a constructor shows what is needed and lets a test give it");

    @ArchTest
    static final ArchRule nobody_prints =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.yichuang.cli..")
                    .and()
                    // hands the terminal to the command line
                    .doNotHaveFullyQualifiedName("org.yichuang.YichuangCommand")
                    .should()
                    .accessField(System.class, "out")
                    .orShould()
                    .accessField(System.class, "err")
                    .because("what is printed past the log is lost to whoever runs the platform");

    private static final Set<String> EMPTY_WORDS =
            Set.of("Util", "Utils", "Helper", "Helpers", "Manager", "Common");

    @ArchTest
    static final ArchRule names_say_what_a_class_is =
            noClasses()
                    .should()
                    .haveNameMatching(".*(" + String.join("|", EMPTY_WORDS) + ")(\\$.*)?")
                    .because("a class named so has no reason of its own to exist");
}
