package org.redress.web.demonstration;

import java.util.List;

import org.redress.settings.Settings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Who one can be in the demonstration; nowhere else does the sign-in page name anybody. */
@Named
@RequestScoped
public class Demonstration {

    private static final List<String> PEOPLE = List.of("employee", "intake", "head", "head2", "handler", "handler2",
        "handler3", "compliance", "supervisor", "surveyor", "quality", "director", "manager", "author", "author2", "auditor",
        "admin");

    @Inject
    Settings settings;

    public boolean isOn() {
        return settings.demonstration();
    }

    public List<String> getPeople() {
        return isOn() ? PEOPLE : List.of();
    }
}
