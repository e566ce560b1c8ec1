package org.redress.input;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.redress.problems.FieldProblem;
import org.redress.problems.Refusal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;

/** Checks what came in against the constraints on it, and names every wrong field at once. */
@ApplicationScoped
public class Checks {

    @Inject
    Validator validator;

    /**
     * @throws Refusal invalid, with a pointer to each wrong field
     */
    public <T> T valid(T form) {
        List<FieldProblem> problems = problems(form);
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        return form;
    }

    public <T> List<FieldProblem> problems(T form) {
        Set<ConstraintViolation<T>> violations = validator.validate(form);
        List<FieldProblem> problems = new ArrayList<>();
        for (ConstraintViolation<T> violation : violations) {
            String pointer = pointer(violation.getPropertyPath());
            problems.add(new FieldProblem(pointer, pointer.substring(1).replace('/', '.') + " " + violation.getMessage() + "."));
        }
        problems.sort(Comparator.comparing(FieldProblem::pointer).thenComparing(FieldProblem::message));
        return problems;
    }

    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.isEmpty() ? "/" : pointer.toString();
    }
}
