package org.redress.rulebook.releases;

import org.redress.people.Department;
import org.redress.people.People;
import org.redress.rules.checker.KnownWords;
import org.redress.rules.vocabulary.Categories;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The codes that a rule may name at present: the categories that the product names, and the departments there are. */
@ApplicationScoped
public class HouseWords {

    @Inject
    People people;

    KnownWords known() {
        return KnownWords.of(Categories.CODES, people.departments().stream().map(Department::code).toList());
    }
}
