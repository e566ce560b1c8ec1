package org.redress.web.casework;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.redress.casework.CaseView.ToldView;
import org.redress.casework.EscalationRoute;
import org.redress.casework.RouteStep;
import org.redress.people.Directory;
import org.redress.web.language.Sentences;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** How the case climbed, step by step, for the case page; read once for each time the page is drawn. */
@Named
@RequestScoped
public class CaseRoute {

    @Inject
    CasePage page;

    @Inject
    EscalationRoute route;

    @Inject
    Directory directory;

    @Inject
    Clock clock;

    private List<RouteStep> steps;
    private Map<String, String> names = Map.of();

    /** Oldest first. */
    public List<RouteStep> getSteps() {
        if (steps == null) {
            steps = route.of(page.getNumber());
            Set<String> people = steps.stream().flatMap(CaseRoute::named).collect(Collectors.toSet());
            names = directory.names(people);
        }
        return steps;
    }

    private static Stream<String> named(RouteStep step) {
        Stream<String> told = step.told().stream().flatMap(t -> Stream.of(Optional.of(t.userName()), Optional.ofNullable(t.inPlaceOf())))
            .flatMap(Optional::stream);
        return Stream.concat(told, Stream.of(Optional.ofNullable(step.by()), Optional.ofNullable(step.acknowledgedBy())).flatMap(Optional::stream));
    }

    public String nameOf(String userName) {
        return names.getOrDefault(userName, userName);
    }

    /** Whether the time for an instruction is over; somebody above was told then. */
    public boolean isSilent(RouteStep step) {
        return step.silentUntil() != null && step.silentUntil().isBefore(clock.instant());
    }

    /** Who was told: names, and in whose place; whoever is away and has a deputy here is named with them alone. */
    public String told(RouteStep step) {
        ResourceBundle words = ResourceBundle.getBundle("org.redress.web.staff", FacesContext.getCurrentInstance().getViewRoot().getLocale());
        Set<String> replaced = step.told().stream().map(ToldView::inPlaceOf).filter(Objects::nonNull).collect(Collectors.toSet());
        return step.told().stream().filter(t -> !t.away() || !replaced.contains(t.userName())).map(t -> told(t, words)).collect(Collectors.joining(", "));
    }

    private String told(ToldView t, ResourceBundle words) {
        if (t.away()) {
            return Sentences.fill(words.getString("route.away"), nameOf(t.userName()));
        }
        return t.inPlaceOf() == null ? nameOf(t.userName())
            : Sentences.fillTwo(words.getString("route.in-place-of"), nameOf(t.userName()), nameOf(t.inPlaceOf()));
    }
}
