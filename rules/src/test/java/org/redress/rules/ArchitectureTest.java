package org.redress.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;

@AnalyzeClasses(packages = "org.redress.rules", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule KNOWS_NO_JAKARTA = noClasses().should().dependOnClassesThat().resideInAnyPackage("jakarta..")
            .because("rules must run in a test, a trial process and a server alike");

    @ArchTest
    static final ArchRule ASKS_NO_CLOCK = noClasses().should().dependOnClassesThat()
            .resideInAnyPackage("java.time..").orShould().callMethod(System.class, "currentTimeMillis")
            .because("time is a field of the facts, or a decision could not be replayed");

    @ArchTest
    static final ArchRule PRINTS_NOTHING = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS
            .because("a server has logs, and a library has answers");

    @ArchTest
    static final ArchRule THE_VOCABULARY_LEANS_ON_NOTHING = noClasses().that()
            .resideInAPackage("org.redress.rules.vocabulary").should().dependOnClassesThat()
            .resideInAnyPackage("org.redress.rules.book..", "org.redress.rules.engine..", "org.redress.rules.checker..",
                    "org.drools..", "org.kie..")
            .because("rule authors see all of it, and the loader lets nothing else through");

    @ArchTest
    static final ArchRule PACKAGES_FORM_NO_CIRCLE = slices().matching("org.redress.rules.(*)..").should()
            .beFreeOfCycles().because("one can then be read after the other");
}
