package org.redress.web.api.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.redress.web.api.ApiApplication;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.redress.web.news.NewsResource;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import jakarta.ws.rs.Path;

class ApiDescriptionTest {

    private final Map<String, Object> document = ApiDescription.of("/redress/api/v1", ApiApplication.RESOURCES);

    @Test
    void knowsEveryResourceThatThereIs() {
        List<Class<?>> found = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.redress.web")
            .stream().filter(c -> c.isAnnotatedWith(Path.class)).<Class<?>>map(JavaClass::reflect).toList();

        // News is for our own pages, and no part of the API.
        List<Class<?>> known = Stream.concat(ApiApplication.RESOURCES.stream(), Stream.of(NewsResource.class)).toList();
        assertThat(known).containsExactlyInAnyOrderElementsOf(found);
    }

    @Test
    void describesPathsWithoutTheirPatterns() {
        Map<?, ?> paths = (Map<?, ?>) document.get("paths");

        assertThat(paths.keySet().stream().map(Object::toString)).contains("/cases", "/cases/{number}", "/cases/{number}/actions/{action}",
            "/cases/{number}/attachments/{id}", "/cases/{number}/measures/{id}/actions/{action}", "/cases/import", "/public/cases/{number}/answer");
    }

    @Test
    void saysOfACaseWhatMustBeThere() {
        Map<?, ?> components = (Map<?, ?>) document.get("components");
        Map<?, ?> form = (Map<?, ?>) ((Map<?, ?>) components.get("schemas")).get("CaseForm");

        assertThat(form.get("required")).isEqualTo(List.of("kind", "channel", "description"));
    }

    @Test
    void saysOfAReleaseInAListAndAloneWhoWentBackToItUnconfirmed() {
        JsonNode schemas = new ObjectMapper().valueToTree(document).path("components").path("schemas");

        assertThat(List.of("ReleaseRow", "ReleaseView")).allSatisfy(name ->
            assertThat(schemas.path(name).path("properties").has("unconfirmedBy")).as(name).isTrue());
    }

    @Test
    void refersToNothingThatIsNotThere() {
        JsonNode tree = new ObjectMapper().valueToTree(document);
        List<String> references = tree.findValuesAsText("$ref");

        assertThat(references).isNotEmpty().allSatisfy(reference -> assertThat(tree.at(reference.substring(1)).isMissingNode()).as(reference).isFalse());
    }

    @Test
    void isOfTheVersionThatTheDesignNames() {
        assertThat(document.get("openapi")).isEqualTo("3.1.0");
    }
}
