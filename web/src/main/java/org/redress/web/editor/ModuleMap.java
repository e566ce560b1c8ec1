package org.redress.web.editor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

import org.redress.json.Json;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;

/**
 * The import map of the rule editor: the one script that has to stand in a page, because browsers read no import map from
 * a file. So it is written here and in no page, and PrimeFaces adds the nonce of the page as it does to every script.
 */
@FacesComponent(ModuleMap.TYPE)
public class ModuleMap extends UIComponentBase {

    static final String TYPE = "org.redress.ModuleMap";

    private static final Map<String, String> MODULES = modules();

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        String base = context.getExternalContext().getRequestContextPath() + "/assets/editor/";
        Map<String, String> imports = new TreeMap<>();
        MODULES.forEach((name, path) -> imports.put(name, base + path));
        ResponseWriter writer = context.getResponseWriter();
        writer.startElement("script", this);
        writer.writeAttribute("type", "importmap", null);
        writer.write(CDI.current().select(Json.class).get().write(Map.of("imports", imports)));
        writer.endElement("script");
    }

    static Map<String, String> modules() {
        Properties read = new Properties();
        try (InputStream stream = ModuleMap.class.getResourceAsStream("modules.properties")) {
            read.load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException("The addresses of the editor's modules cannot be read.", e);
        }
        Map<String, String> modules = new TreeMap<>();
        read.forEach((name, path) -> modules.put(name.toString(), path.toString()));
        return modules;
    }
}
