package org.redress.web.addresses;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Lets a form post to the whole address of its page, query included. Faces would leave the query out, and then neither a
 * reload after a refused action nor the way back from the sign-in page would know which case it was about.
 */
public class PageAddresses extends ViewHandlerWrapper {

    public PageAddresses(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext faces, String viewId) {
        String address = super.getActionURL(faces, viewId);
        UIViewRoot here = faces.getViewRoot();
        String query = ((HttpServletRequest) faces.getExternalContext().getRequest()).getQueryString();
        boolean drawing = faces.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE;
        boolean itself = drawing && here != null && viewId.equals(here.getViewId()) && viewId.startsWith("/app/");
        return itself && query != null && address.indexOf('?') < 0 ? address + "?" + query : address;
    }
}
