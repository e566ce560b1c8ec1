package org.redress.web.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.redress.people.Credentials;
import org.redress.people.Viewer;
import org.redress.problems.Refusal;
import org.redress.web.security.ProtectiveHeaders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Who is calling. The API wants name and password with every call and looks at no cookie, so that no foreign page can
 * make a browser call it; the pages keep a session. One mechanism for both, as an application may have only one.
 *
 * <p>Roles are those of the moment of the request: one that was taken away, or an account that was closed, ends what is
 * open (P10).
 */
@ApplicationScoped
public class SignIn implements HttpAuthenticationMechanism {

    @Inject
    Credentials credentials;

    @Inject
    ProtectiveHeaders headers;

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        try {
            return switch (Door.of(request)) {
                case OPEN -> context.doNothing();
                case API -> script(request, response, context);
                case STREAM -> listener(request, response, context);
                case PAGES -> person(request, response, context);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private AuthenticationStatus script(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Optional<BasicCredentials> sent = BasicCredentials.of(request.getHeader("Authorization"));
        if (sent.isEmpty()) {
            headers.setOn(request, response);
            Challenge.unauthorized(request, response, "Nobody is signed in.");
            return AuthenticationStatus.SEND_CONTINUE;
        }
        try {
            Optional<Viewer> viewer = credentials.verify(sent.get().userName(), sent.get().password(), request.getRemoteAddr());
            if (viewer.isPresent()) {
                return let(viewer.get(), context);
            }
            headers.setOn(request, response);
            Challenge.unauthorized(request, response, "The name or the password is wrong.");
        } catch (Refusal refusal) {
            headers.setOn(request, response);
            Challenge.tooMany(request, response, refusal);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    private AuthenticationStatus listener(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Optional<Viewer> viewer = SignedIn.userName(request).flatMap(name -> credentials.stillActive(name, SignedIn.seal(request)));
        String site = request.getHeader("Sec-Fetch-Site");
        boolean ours = site == null || site.equals("same-origin");
        if (ours && viewer.isPresent()) {
            return let(viewer.get(), context);
        }
        headers.setOn(request, response);
        Challenge.noSession(request, response);
        return AuthenticationStatus.SEND_CONTINUE;
    }

    private AuthenticationStatus person(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws IOException {
        Optional<String> signedIn = SignedIn.userName(request);
        Optional<Viewer> viewer = signedIn.flatMap(name -> credentials.stillActive(name, SignedIn.seal(request)));
        if (viewer.isPresent()) {
            return let(viewer.get(), context);
        }
        if (signedIn.isPresent()) {
            SignedIn.end(request);
        }
        if (!context.isProtected()) {
            return context.doNothing();
        }
        headers.setOn(request, response);
        Challenge.signIn(request, response);
        return AuthenticationStatus.SEND_CONTINUE;
    }

    private static AuthenticationStatus let(Viewer viewer, HttpMessageContext context) {
        Set<String> roles = viewer.roles().stream().map(Enum::name).collect(Collectors.toSet());
        return context.notifyContainerAboutLogin(viewer.userName(), roles);
    }
}
