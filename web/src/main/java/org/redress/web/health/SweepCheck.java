package org.redress.web.health;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.redress.sweep.Health;
import org.redress.sweep.SweepStatus;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * The same as {@code GET /health}, for what asks the server's management port. Readiness, not liveness: to kill a node
 * because its database is away or its work is much would help nobody.
 */
@Readiness
@ApplicationScoped
public class SweepCheck implements HealthCheck {

    @Inject
    SweepStatus status;

    @Override
    public HealthCheckResponse call() {
        Health health = status.health();
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("sweep").status(health.isUp())
            .withData("state", health.sweep().name()).withData("database", health.database())
            .withData("lastSignOfLifeSeconds", health.lastSignOfLifeSeconds());
        if (health.oldestDueSeconds() != null) {
            answer.withData("oldestDueSeconds", health.oldestDueSeconds());
        }
        return answer.build();
    }
}
