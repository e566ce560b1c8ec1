package org.redress.web.forms;

import java.io.IOException;
import java.util.Iterator;
import java.util.Map;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.context.FacesContext;
import jakarta.faces.render.RenderKit;
import jakarta.faces.render.RenderKitFactory;
import jakarta.faces.render.RenderKitWrapper;
import jakarta.faces.render.Renderer;
import jakarta.faces.render.RendererWrapper;

/**
 * Writes the nonce of the page's content security policy into every form. PrimeFaces adds it by script once the page has
 * loaded and refuses a form without it; whoever is faster than the script would get an error instead of an answer.
 */
public class FormNonces extends RenderKitFactory {

    /** By which PrimeFaces calls the nonce, in the request as in the view. */
    private static final String NONCE = "primefaces.nonce";

    public FormNonces(RenderKitFactory wrapped) {
        super(wrapped);
    }

    @Override
    public void addRenderKit(String renderKitId, RenderKit renderKit) {
        getWrapped().addRenderKit(renderKitId, renderKit);
    }

    @Override
    public RenderKit getRenderKit(FacesContext context, String renderKitId) {
        RenderKit kit = getWrapped().getRenderKit(context, renderKitId);
        return kit == null ? null : new WithNonces(kit);
    }

    @Override
    public Iterator<String> getRenderKitIds() {
        return getWrapped().getRenderKitIds();
    }

    private static final class WithNonces extends RenderKitWrapper {

        WithNonces(RenderKit wrapped) {
            super(wrapped);
        }

        @Override
        public Renderer<?> getRenderer(String family, String type) {
            Renderer<?> renderer = super.getRenderer(family, type);
            return renderer != null && UIForm.COMPONENT_FAMILY.equals(family) ? new FormWithNonce(renderer) : renderer;
        }
    }

    private static final class FormWithNonce extends RendererWrapper {

        FormWithNonce(Renderer<?> wrapped) {
            super(wrapped);
        }

        @Override
        public void encodeEnd(FacesContext context, UIComponent form) throws IOException {
            Map<String, Object> view = context.getViewRoot().getViewMap(false);
            Object nonce = view == null ? null : view.get(NONCE);
            if (nonce != null) {
                var writer = context.getResponseWriter();
                writer.startElement("input", null);
                writer.writeAttribute("type", "hidden", null);
                writer.writeAttribute("name", NONCE, null);
                writer.writeAttribute("value", nonce, null);
                writer.endElement("input");
            }
            super.encodeEnd(context, form);
        }
    }
}
