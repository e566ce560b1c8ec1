package org.redress.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.redress.cases.CaseRegister;
import org.redress.journal.EventType;
import org.redress.json.Json;
import org.redress.measures.Measure;
import org.redress.measures.Measures;
import org.redress.people.People;
import org.redress.people.Person;
import org.redress.problems.FieldProblem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Plans a measure, with the handling plan or by itself. */
@ApplicationScoped
class MeasurePlanning {

    @Inject
    Measures measures;

    @Inject
    People people;

    @Inject
    CaseRegister register;

    @Inject
    Json json;

    /** @param pointer to the form within what was sent; wrong fields are added to the problems and nothing is planned */
    Optional<Measure> plan(Handling h, MeasureForm form, String pointer, List<FieldProblem> problems) {
        Person owner = null;
        if (form.owner() != null && !form.owner().isBlank()) {
            owner = people.active(form.owner()).orElse(null);
            if (owner == null) {
                problems.add(new FieldProblem(pointer + "/owner", "There is nobody '" + form.owner()
                    + "'. Name a member of staff, or leave the owner out for now."));
            } else if (h.c.isMatterOf(owner.viewer())) {
                problems.add(new FieldProblem(pointer + "/owner", "'" + form.owner()
                    + "' is not independent: the matter is about or by them. Name somebody else."));
            }
        }
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        String data = json.write(form.data() == null ? Map.of() : form.data());
        Measure measure = new Measure(h.c.id(), form.type(), form.description(), owner, form.dueOn(), data, h.viewer, h.now());
        measures.add(measure);
        if (owner != null) {
            register.addParty(h.c, owner.id());
        }
        h.pen.write(EventType.MEASURE_PLANNED, Map.of("type", form.type(), "id", measure.id()));
        return Optional.of(measure);
    }
}
