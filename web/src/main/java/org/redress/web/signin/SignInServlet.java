package org.redress.web.signin;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;

import org.redress.people.Credentials;
import org.redress.people.Viewer;
import org.redress.problems.Refusal;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Takes what the sign-in page posts: {@code userName}, {@code password}, and {@code to}. No part of Faces, so that the
 * page works however long it was open.
 */
@WebServlet("/sign-in/check")
public class SignInServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final System.Logger LOG = System.getLogger(SignInServlet.class.getName());

    @Inject
    transient Credentials credentials;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ReturnPath to = ReturnPath.of(request.getParameter(ReturnPath.PARAMETER));
        try {
            Optional<Viewer> viewer = credentials.verify(parameter(request, "userName").strip(),
                parameter(request, "password"), request.getRemoteAddr());
            if (viewer.isPresent()) {
                String userName = viewer.get().userName();
                SignedIn.begin(request, userName, credentials.seal(userName).orElse(""));
                LOG.log(System.Logger.Level.INFO, "Person {0} signed in.", String.valueOf(viewer.get().personId()));
                Challenge.seeOther(response, request.getContextPath() + to.path());
            } else {
                LOG.log(System.Logger.Level.INFO, "A sign-in from {0} failed.", request.getRemoteAddr());
                again(request, response, to, SignInPage.FAILED + "=true");
            }
        } catch (Refusal refusal) {
            LOG.log(System.Logger.Level.WARNING, "Sign-ins from {0} have to wait after many failures.", request.getRemoteAddr());
            again(request, response, to, SignInPage.WAIT + "=" + Challenge.retryAfter(refusal));
        }
    }

    /** Somebody reloaded the address, or came by a bookmark. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        Challenge.seeOther(response, request.getContextPath() + Challenge.SIGN_IN_PAGE);
    }

    private static void again(HttpServletRequest request, HttpServletResponse response, ReturnPath to, String why) {
        String query = to.asQuery();
        Challenge.seeOther(response, request.getContextPath() + Challenge.SIGN_IN_PAGE + query + (query.isEmpty() ? "?" : "&") + why);
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }
}
