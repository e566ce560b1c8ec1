package org.redress.rules.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.Match;
import org.redress.rules.checker.CheckedRule;

/** The rules of one phase, compiled. */
final class PhaseRules {

    /** Rules only propose, so each fires once for a case; more means that something feeds itself. */
    private static final int MOST_FIRINGS = 200;

    private final KieBase base;
    private final Map<String, CheckedRule> rules;

    PhaseRules(KieBase base, List<CheckedRule> rules) {
        this.base = base;
        this.rules = rules.stream().collect(Collectors.toMap(CheckedRule::name, Function.identity()));
    }

    /** Asks the rules about one set of facts, in a session of its own that is gone afterwards. */
    List<Proposed> fire(List<?> facts, Watchdog watchdog) {
        var proposals = new Proposals();
        KieSession session = base.newKieSession();
        try {
            watchdog.watch(session);
            session.insert(proposals);
            facts.forEach(session::insert);
            var counter = new FiringCounter(proposals);
            int fired = session.fireAllRules(counter, MOST_FIRINGS);
            if (watchdog.expired()) {
                throw new RuleFailed("The rules took too long" + blame(proposals) + ".", null);
            }
            if (fired >= MOST_FIRINGS) {
                throw new RuleFailed("Rules fired " + fired + " times for one case, most often " + counter.mostOften()
                        + ".", null);
            }
            return proposals.list();
        } catch (RuleFailed e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            throw new RuleFailed("The rules failed" + blame(proposals) + ": " + rootOf(e), e);
        } finally {
            watchdog.watch(null);
            session.dispose();
        }
    }

    int openSessions() {
        return base.getKieSessions().size();
    }

    private static String blame(Proposals proposals) {
        return proposals.firing() == null ? "" : ", " + proposals.firing().id() + " in " + proposals.firing().file()
                + " fired last";
    }

    private static String rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + (root.getMessage() == null ? "" : ": " + root.getMessage());
    }

    /** Asked just before each firing: tells the proposals whose they are, and counts. */
    private final class FiringCounter implements AgendaFilter {

        private final Proposals proposals;
        private final Map<String, Integer> firings = new HashMap<>();

        FiringCounter(Proposals proposals) {
            this.proposals = proposals;
        }

        @Override
        public boolean accept(Match match) {
            String name = match.getRule().getName();
            firings.merge(name, 1, Integer::sum);
            proposals.firing(rules.get(name));
            return true;
        }

        String mostOften() {
            return firings.entrySet().stream().max(Map.Entry.comparingByValue())
                    .map(most -> rules.get(most.getKey()).id() + " in " + rules.get(most.getKey()).file()).orElse("none");
        }
    }
}
