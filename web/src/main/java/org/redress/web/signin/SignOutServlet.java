package org.redress.web.signin;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Ends the session. A post, so that no picture or link in a mail can sign anybody out. */
@WebServlet("/sign-out")
public class SignOutServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        SignedIn.end(request);
        Challenge.seeOther(response, request.getContextPath() + Challenge.SIGN_IN_PAGE + "?" + SignInPage.SIGNED_OUT + "=true");
    }
}
