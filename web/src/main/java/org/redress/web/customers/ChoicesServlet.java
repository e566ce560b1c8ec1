package org.redress.web.customers;

import java.io.IOException;
import java.util.List;

import org.redress.customers.CustomerChoice;
import org.redress.customers.Customers;
import org.redress.json.Json;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Customers to choose from while one records a case. */
@WebServlet("/app/customers/choices")
public class ChoicesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 12;
    private static final int LONGEST = 200;

    @Inject
    transient Customers register;

    @Inject
    transient Json json;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String typed = request.getParameter("q");
        boolean any = typed != null && !typed.isBlank() && typed.length() <= LONGEST;
        try {
            List<CustomerChoice> choices = any ? register.choose(typed, MOST) : List.of();
            response.setContentType("application/json;charset=UTF-8");
            response.setHeader("Cache-Control", "no-store");
            response.getWriter().write(json.write(choices));
        } catch (EJBAccessException e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
