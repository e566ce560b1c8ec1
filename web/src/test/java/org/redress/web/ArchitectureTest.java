package org.redress.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;

@AnalyzeClasses(packages = "org.redress", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule PAGES_AND_RESOURCES_TOUCH_NO_ENTITY = noClasses().that().resideInAPackage("org.redress.web..").should()
        .dependOnClassesThat().areAnnotatedWith("jakarta.persistence.Entity")
        .orShould().dependOnClassesThat().areAssignableTo("jakarta.persistence.EntityManager")
        .because("only a use case knows who may see what");

    @ArchTest
    static final ArchRule USE_CASES_KNOW_NO_PAGE = noClasses().that().resideOutsideOfPackage("org.redress.web..").should()
        .dependOnClassesThat().resideInAPackage("org.redress.web..")
        .because("what a person can do must not depend on the door they came in by");

    @ArchTest
    static final ArchRule FEATURES_FORM_NO_CIRCLE = slices().matching("org.redress.web.(*)..").should().beFreeOfCycles()
        .because("a page can then be read without all the others");

    @ArchTest
    static final ArchRule ONLY_THE_CLOCK_ASKS_THE_TIME = noClasses().that().resideInAPackage("org.redress.web..").should()
        .callMethod(java.time.Instant.class, "now").orShould().callMethod(java.time.LocalDate.class, "now")
        .orShould().callMethod(System.class, "currentTimeMillis").orShould().callMethod(java.time.Clock.class, "systemUTC")
        .because("tests and the demonstration must be able to be at another time");

    @ArchTest
    static final ArchRule NOTHING_IS_PRINTED = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.because("a server has a log");
}
