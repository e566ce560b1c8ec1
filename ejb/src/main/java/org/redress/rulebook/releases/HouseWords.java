package org.redress.rulebook.releases;

import java.util.List;

import org.redress.people.Department;
import org.redress.people.People;
import org.redress.rules.checker.KnownWords;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The codes that a rule may name at present: the categories that the product names, and the departments there are. */
@ApplicationScoped
public class HouseWords {

    private static final List<String> CATEGORIES = List.of("billing", "courier", "delivery-time", "document-error",
        "incomplete-information", "other", "outage", "personal-data", "product-fault", "safety", "service-quality", "staff-conduct");

    @Inject
    People people;

    KnownWords known() {
        return KnownWords.of(CATEGORIES, people.departments().stream().map(Department::code).toList());
    }
}
