package org.redress.web.news;

import java.util.Set;

import org.redress.web.api.problems.ProblemAnswers;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** What our own pages listen to, by the session of whoever looks at them. It is no part of the API, which takes no session. */
@ApplicationPath(NewsApplication.PATH)
public class NewsApplication extends Application {

    public static final String PATH = "/news";

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(NewsResource.class, ProblemAnswers.class);
    }
}
