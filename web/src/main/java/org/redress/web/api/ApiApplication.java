package org.redress.web.api;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.redress.web.api.problems.ProblemAnswers;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The HTTP API. What is not named here is not served; so the document at {@code /redress/api/openapi} is never short of a call. */
@ApplicationPath(ApiApplication.PATH)
public class ApiApplication extends Application {

    public static final String PATH = "/api/v1";

    public static final List<Class<?>> RESOURCES = List.of(OutboxResource.class, TemplatesResource.class, TemplatePreviewResource.class, ReplyDraftResource.class, CaseMailsResource.class,
        CasesResource.class, MessagesResource.class, AttachmentsResource.class,
        MeasuresResource.class, CaseImportResource.class, JournalResource.class, WorklistsResource.class, CalendarsResource.class,
        RuleBookResource.class, ReleasesResource.class, PublicResource.class, DemonstrationResource.class,
        NoticesResource.class, ReportsResource.class, DeadlinesResource.class, HealthResource.class, SweepResource.class,
        CustomersResource.class, SuggestionsResource.class, MailResource.class, MailboxesResource.class);

    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> classes = new LinkedHashSet<>(RESOURCES);
        classes.add(JsonAnswers.class);
        classes.add(ProblemAnswers.class);
        return classes;
    }
}
