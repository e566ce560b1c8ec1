package org.redress.people;

import java.security.Principal;

import org.redress.problems.Refusal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** The signed-in person of this request, looked up once. */
@RequestScoped
public class CurrentPerson {

    @Inject
    Principal principal;

    @Inject
    People people;

    private Viewer viewer;

    /**
     * @throws Refusal unauthorized, where nobody is signed in or the account has been closed
     */
    public Viewer viewer() {
        if (viewer == null) {
            viewer = people.active(principal.getName()).map(Person::viewer)
                .orElseThrow(() -> new Refusal(Refusal.Kind.UNAUTHORIZED, "Nobody is signed in.", "Sign in.",
                    java.util.List.of(), java.util.Map.of()));
        }
        return viewer;
    }
}
