package org.redress;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;

@AnalyzeClasses(packages = "org.redress", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule FEATURES_FORM_NO_CIRCLE = slices().matching("org.redress.(*)..").should().beFreeOfCycles()
        .because("a feature can then be read, and replaced, without all the others");

    @ArchTest
    static final ArchRule ONLY_THE_CLOCK_ASKS_THE_TIME = noClasses().that().resideOutsideOfPackage("org.redress.time..").should()
        .callMethod(java.time.Instant.class, "now").orShould().callMethod(java.time.LocalDate.class, "now")
        .orShould().callMethod(java.time.LocalDateTime.class, "now").orShould().callMethod(java.time.ZonedDateTime.class, "now")
        .orShould().callMethod(java.time.OffsetDateTime.class, "now").orShould().callMethod(System.class, "currentTimeMillis")
        .orShould().callMethod(java.time.Clock.class, "systemUTC").orShould().callConstructor(java.util.Date.class)
        .because("tests and the demonstration must be able to be at another time");

    @ArchTest
    static final ArchRule NOTHING_IS_PRINTED = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS
        .because("a server has a log");

    @ArchTest
    static final ArchRule EVERY_USE_CASE_NAMES_ITS_ROLES = classes().that().areAnnotatedWith(Stateless.class).should(nameRolesOnEveryPublicMethod())
        .because("what nobody thought about must not be open to everybody");

    @ArchTest
    static final ArchRule ENTITIES_HAVE_NO_SETTERS = noClasses().that().areAnnotatedWith(jakarta.persistence.Entity.class)
        .should(declareSetters()).because("an entity changes only by what happens to it");

    private static ArchCondition<JavaClass> nameRolesOnEveryPublicMethod() {
        return new ArchCondition<>("name roles on every public method") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaMethod method : type.getMethods()) {
                    boolean isUseCase = method.getModifiers().contains(JavaModifier.PUBLIC) && !method.getModifiers().contains(JavaModifier.SYNTHETIC);
                    boolean named = method.isAnnotatedWith(RolesAllowed.class) || method.isAnnotatedWith(PermitAll.class);
                    if (isUseCase && !named) {
                        events.add(SimpleConditionEvent.violated(method, method.getFullName() + " names no roles"));
                    }
                }
            }
        };
    }

    private static ArchCondition<JavaClass> declareSetters() {
        return new ArchCondition<>("declare setters") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaMethod method : type.getMethods()) {
                    boolean setter = method.getModifiers().contains(JavaModifier.PUBLIC) && method.getName().matches("set[A-Z].*");
                    events.add(new SimpleConditionEvent(method, setter, method.getFullName()));
                }
            }
        };
    }
}
