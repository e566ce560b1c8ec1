package org.redress.web.api.description;

import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.redress.problems.FieldProblem;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

/**
 * Writes the OpenAPI 3.1 document from the resources themselves: what is served is described, and nothing else is.
 */
public final class ApiDescription {

    private static final Pattern PATH_PARAMETER = Pattern.compile("\\{(\\w+)(?::(?:[^{}]|\\{[^{}]*})*)?}");
    private static final String PROBLEM_TYPE = "application/problem+json";

    private final Schemas schemas = new Schemas();
    private final Map<String, Map<String, Object>> paths = new TreeMap<>();

    private ApiDescription() {
    }

    /** What every error answers. */
    record ProblemDocument(String type, String title, int status, String detail, String wayOut, List<FieldProblem> errors) {
    }

    /** @param base under which the resources are served, such as {@code /redress/api/v1} */
    public static Map<String, Object> of(String base, List<Class<?>> resources) {
        ApiDescription description = new ApiDescription();
        resources.forEach(description::add);
        return description.document(base);
    }

    private Map<String, Object> document(String base) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put("info", Map.of("title", "Redress", "version", "1", "description",
            "Complaint management. Times are ISO 8601 with offset; errors are problem documents (RFC 9457). Changes may carry If-Match "
                + "with the ETag of the case."));
        document.put("servers", List.of(Map.of("url", base)));
        document.put("security", List.of(Map.of("basic", List.of())));
        document.put("paths", paths);
        schemas.of(ProblemDocument.class);
        document.put("components", Map.of("schemas", schemas.named(), "securitySchemes", Map.of("basic", Map.of("type", "http", "scheme", "basic"))));
        return document;
    }

    private void add(Class<?> resource) {
        String root = resource.getAnnotation(Path.class).value();
        Arrays.stream(resource.getDeclaredMethods()).filter(method -> httpMethod(method) != null)
            .sorted(Comparator.comparing(Method::getName)).forEach(method -> add(root, method));
    }

    private void add(String root, Method method) {
        Path own = method.getAnnotation(Path.class);
        String path = "/" + root + (own == null ? "" : "/" + own.value());
        paths.computeIfAbsent(PATH_PARAMETER.matcher(path).replaceAll("{$1}"), p -> new TreeMap<>())
            .put(httpMethod(method).toLowerCase(java.util.Locale.ROOT), operation(path, method));
    }

    private Map<String, Object> operation(String path, Method method) {
        Described described = method.getAnnotation(Described.class);
        if (described == null) {
            throw new IllegalStateException(method + " is not @Described, so nobody could know what it does.");
        }
        Map<String, Object> operation = new LinkedHashMap<>();
        String resource = method.getDeclaringClass().getSimpleName().replace("Resource", "");
        operation.put("operationId", resource + "." + method.getName());
        operation.put("tags", List.of(resource));
        operation.put("summary", described.value());
        operation.put("parameters", parameters(path, method));
        if (described.body() != Void.class) {
            operation.put("requestBody", Map.of("required", !described.bodyMayBeEmpty(), "content", Map.of(described.bodyType(),
                Map.of("schema", body(described)))));
        }
        operation.put("responses", Map.of(String.valueOf(described.status()), answer(described), "default", Map.of("description",
            "A problem document", "content", Map.of(PROBLEM_TYPE, Map.of("schema", schemas.of(ProblemDocument.class))))));
        if (path.startsWith("/public/") || path.equals("/deadlines.ics")) {
            operation.put("security", List.of());
        }
        return operation;
    }

    private Map<String, Object> body(Described described) {
        Map<String, Object> schema = schemas.of(described.body());
        return described.bodyType().startsWith("multipart/")
            ? Map.of("type", "object", "properties", Map.of("file", schema), "required", List.of("file")) : schema;
    }

    private Map<String, Object> answer(Described described) {
        if (described.answer() == Void.class) {
            return Map.of("description", "The file", "content", Map.of("*/*", Map.of("schema", Map.of("type", "string", "format", "binary"))));
        }
        Map<String, Object> one = schemas.of(described.answer());
        Map<String, Object> schema = described.list() ? Map.of("type", "array", "items", one) : one;
        return Map.of("description", "Done", "content", Map.of("application/json", Map.of("schema", schema)));
    }

    private List<Map<String, Object>> parameters(String path, Method method) {
        List<Map<String, Object>> parameters = new ArrayList<>();
        Matcher inPath = PATH_PARAMETER.matcher(path);
        while (inPath.find()) {
            parameters.add(parameter(inPath.group(1), "path", true, String.class));
        }
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getDeclaredFields()) {
                    if (field.isAnnotationPresent(QueryParam.class)) {
                        parameters.add(parameter(field.getAnnotation(QueryParam.class).value(), "query", false, field.getType()));
                    }
                }
            } else if (parameter.isAnnotationPresent(QueryParam.class)) {
                parameters.add(parameter(parameter.getAnnotation(QueryParam.class).value(), "query", false, String.class));
            } else if (parameter.isAnnotationPresent(HeaderParam.class)) {
                parameters.add(parameter(parameter.getAnnotation(HeaderParam.class).value(), "header", false, String.class));
            }
        }
        return parameters;
    }

    private static Map<String, Object> parameter(String name, String in, boolean required, Class<?> type) {
        Map<String, Object> text = Map.of("type", "string");
        return Map.of("name", name, "in", in, "required", required, "schema",
            List.class.isAssignableFrom(type) ? Map.of("type", "array", "items", text) : text);
    }

    private static String httpMethod(Method method) {
        return Arrays.stream(method.getAnnotations()).map(Annotation::annotationType).filter(a -> a.isAnnotationPresent(HttpMethod.class))
            .map(a -> a.getAnnotation(HttpMethod.class).value()).findFirst().orElse(null);
    }
}
