package org.redress.rules.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.builder.model.KieModuleModel;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieContainer;
import org.kie.internal.builder.InternalKieBuilder;
import org.redress.rules.checker.CheckedFile;
import org.redress.rules.checker.CheckedRule;
import org.redress.rules.checker.Phase;
import org.redress.rules.checker.RuleProblem;

/**
 * A compiled rule book: one rule base per phase. The odd steps of compiling each have a lesson behind them (decision
 * record 011): a release id of its own per build, one build at a time, the loader handed over wherever Drools takes one,
 * no updating of what was compiled before.
 */
public final class RuleEngine implements AutoCloseable {

    private static final Object ONE_BUILD_AT_A_TIME = new Object();

    /** One mistake can make hundreds of generated classes wrong. */
    private static final int MOST_PROBLEMS = 20;

    private final Map<Phase, PhaseRules> phases;
    private final KieContainer container;

    private RuleEngine(Map<Phase, PhaseRules> phases, KieContainer container) {
        this.phases = phases;
        this.container = container;
    }

    /** Compiles files that passed the checker; adds to {@code problems} and answers null when Drools refuses them. */
    public static RuleEngine compile(List<CheckedFile> files, List<RuleProblem> problems) {
        synchronized (ONE_BUILD_AT_A_TIME) {
            return OwnLoader.during(() -> build(files, problems));
        }
    }

    private static RuleEngine build(List<CheckedFile> files, List<RuleProblem> problems) {
        KieServices services = KieServices.Factory.get();
        ReleaseId release = services.newReleaseId("org.redress.rulebook", "release-" + UUID.randomUUID(), "1");
        var loader = new AllowListLoader(RuleEngine.class.getClassLoader());
        try {
            KieFileSystem sources = services.newKieFileSystem();
            sources.generateAndWritePomXML(release);
            files.forEach(file -> sources.write(pathOf(file), services.getResources()
                    .newByteArrayResource(file.drl().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8.name())
                    .setResourceType(ResourceType.DRL)));
            KieBuilder builder = services.newKieBuilder(sources, loader);
            ((InternalKieBuilder) builder).withKModuleModel(modules(services));
            builder.buildAll(ExecutableModelProject.class);
            List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
            if (!errors.isEmpty()) {
                errors.stream().map(error -> problem(error, files)).distinct().limit(MOST_PROBLEMS).forEach(problems::add);
                return null;
            }
            return linked(services.newKieContainer(release, loader), files);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            problems.add(new RuleProblem("", 0, 0, org.redress.rules.checker.Message.COMPILER, "The rules cannot be linked: " + e, ""));
            return null;
        } finally {
            services.getRepository().removeKieModule(release);
        }
    }

    /** Built by hand: written as XML it would need a module of Drools that brings MVEL's cousins along. */
    private static KieModuleModel modules(KieServices services) {
        KieModuleModel model = services.newKieModuleModel();
        model.setConfigurationProperty("drools.lang.level", "DRL10");
        // Its worker threads lose the class loader inside a server, from the eleventh rule on.
        model.setConfigurationProperty("drools.parallelRulesBuildThreshold", "-1");
        Stream.of(Phase.values()).forEach(phase -> model.newKieBaseModel(phase.folder()).addPackage(phase.folder()));
        return model;
    }

    private static RuleEngine linked(KieContainer container, List<CheckedFile> files) {
        var rulesOf = new EnumMap<Phase, List<CheckedRule>>(Phase.class);
        files.forEach(file -> rulesOf.computeIfAbsent(file.phase(), p -> new ArrayList<>()).addAll(file.rules()));
        var phases = new EnumMap<Phase, PhaseRules>(Phase.class);
        rulesOf.forEach((phase, rules) ->
                phases.put(phase, new PhaseRules(container.getKieBase(phase.folder()), rules)));
        return new RuleEngine(phases, container);
    }

    private static String pathOf(CheckedFile file) {
        return "src/main/resources/" + file.path() + (file.path().endsWith(".drl") ? "" : ".drl");
    }

    private static RuleProblem problem(Message error, List<CheckedFile> files) {
        String path = files.stream().map(CheckedFile::path)
                .filter(file -> error.getPath() != null && error.getPath().startsWith(file)).findFirst().orElse("");
        return new RuleProblem(path, Math.max(0, error.getLine()), 0, org.redress.rules.checker.Message.COMPILER,
                error.getText().lines().findFirst().orElse("").strip(), "");
    }

    /** What the rules of a phase propose for these facts; nothing for a phase without rules. */
    public List<Proposed> ask(Phase phase, List<?> facts, Watchdog watchdog) {
        PhaseRules rules = phases.get(phase);
        return rules == null ? List.of() : OwnLoader.during(() -> rules.fire(facts, watchdog));
    }


    /** Sessions that were not disposed of. */
    int openSessions() {
        return phases.values().stream().mapToInt(PhaseRules::openSessions).sum();
    }

    /** What the compiled rules were loaded by. */
    public ClassLoader loader() {
        return container.getClassLoader();
    }

    @Override
    public void close() {
        container.dispose();
    }
}
