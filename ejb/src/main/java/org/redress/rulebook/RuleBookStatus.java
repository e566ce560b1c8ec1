package org.redress.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.redress.rulebook.epochs.EpochRegister;
import org.redress.rulebook.epochs.Epochs;
import org.redress.rulebook.epochs.InForce;
import org.redress.rulebook.epochs.RuleNode;
import org.redress.rulebook.failures.Alarms;
import org.redress.settings.Settings;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Tells how the rule book of this node stands, to whatever watches over the server; no word of any case or person. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RuleBookStatus {

    /**
     * @param state   {@code IN_FORCE}; {@code ALARM} where a person should look; {@code BEHIND} where other nodes decide by an epoch that
     *                this one cannot use: it should get no callers then
     * @param release that decides on this node
     * @param alarms  in words
     */
    public record RuleBookHealth(String state, String release, long epoch, List<String> alarms) {

        public boolean serves() {
            return !state.equals("BEHIND");
        }
    }

    @Inject
    ActiveRuleBook rules;

    @Inject
    EpochRegister register;

    @Inject
    Epochs epochs;

    @Inject
    Alarms alarms;

    @Inject
    Settings settings;

    /** Never throws: whoever asks wants to know exactly when all else fails. */
    @PermitAll
    public RuleBookHealth health() {
        List<String> standing = new ArrayList<>();
        Stream.of(rules.failure(), rules.refused()).filter(Objects::nonNull).forEach(standing::add);
        boolean behind = false;
        try {
            standing.addAll(alarms.standing());
            behind = rules.failure() != null && othersDecideByAnother();
        } catch (RuntimeException e) {
            standing.add("The database does not answer.");
        }
        String state = behind ? "BEHIND" : standing.isEmpty() ? "IN_FORCE" : "ALARM";
        return new RuleBookHealth(state, rules.release(), rules.epoch(), standing);
    }

    private boolean othersDecideByAnother() {
        List<InForce> newest = register.inForce(1);
        return !newest.isEmpty() && epochs.living().stream().filter(n -> !n.name().equals(settings.node())).map(RuleNode::epoch)
            .anyMatch(epoch -> epoch == newest.get(0).epoch());
    }
}
