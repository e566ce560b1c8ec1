package org.redress.web.api.description;

import java.io.IOException;

import org.redress.json.Json;
import org.redress.web.api.ApiApplication;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Serves the description of the API to everybody: it tells nothing of any case. */
@WebServlet("/api/openapi")
public class OpenApiServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Json json;

    private byte[] document;

    @Override
    public void init() throws ServletException {
        try {
            document = json.mapper().writeValueAsBytes(ApiDescription.of(getServletContext().getContextPath() + ApiApplication.PATH,
                ApiApplication.RESOURCES));
        } catch (IOException e) {
            throw new ServletException("The description of the API cannot be written.", e);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.setContentLength(document.length);
        response.getOutputStream().write(document);
    }
}
