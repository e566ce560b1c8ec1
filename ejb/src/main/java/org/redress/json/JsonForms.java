package org.redress.json;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

import org.redress.problems.Refusal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Reads what callers send: what is no JSON is a bad request, what does not fit is named with its place. */
@ApplicationScoped
public class JsonForms {

    @Inject
    Json json;

    /** @throws Refusal bad request, or invalid with a pointer */
    public <T> T read(InputStream body, Class<T> type) {
        return toForm(readTree(body), type);
    }

    /** @throws Refusal bad request where it is no JSON, or no object */
    public ObjectNode readTree(InputStream body) {
        try {
            JsonNode tree = json.mapper().readTree(body);
            if (tree instanceof ObjectNode object) {
                requireWholeCharacters(object, "");
                return object;
            }
            throw Refusal.badRequest("The body must be a JSON object in UTF-8.");
        } catch (JsonProcessingException e) {
            throw Refusal.badRequest("The body is no JSON" + place(e) + ". " + reason(e));
        } catch (CharConversionException e) {
            throw Refusal.badRequest("The body is not UTF-8.");
        } catch (IOException e) {
            throw Refusal.badRequest("The body could not be read to its end.");
        }
    }

    /** The parser's own words name classes and settings of its own. */
    private static String reason(JsonProcessingException e) {
        String words = e.getOriginalMessage();
        if (e instanceof StreamConstraintsException) {
            return "It is nested too deeply, or one of its texts or numbers is too long.";
        }
        boolean ownMatter = words.contains("com.fasterxml") || words.contains("Feature") || words.contains("`");
        return ownMatter ? "Send one JSON object and nothing after it." : words + ".";
    }

    /** Also where no constraint looks: in what is kept as it comes, such as the particulars of a measure. */
    private static void requireWholeCharacters(JsonNode node, String pointer) {
        if (node.isTextual()) {
            requireWhole(node.textValue(), pointer);
        } else if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> {
                requireWhole(member.getKey(), pointer.isEmpty() ? "/" : pointer);
                requireWholeCharacters(member.getValue(), pointer + "/" + member.getKey().replace("~", "~0").replace("/", "~1"));
            });
        } else {
            for (int i = 0; i < node.size(); i++) {
                requireWholeCharacters(node.get(i), pointer + "/" + i);
            }
        }
    }

    private static void requireWhole(String text, String pointer) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                String where = pointer.length() <= 1 ? "A name" : pointer.substring(1).replace('/', '.');
                throw Refusal.invalid(pointer, where + " has the character U+" + String.format("%04X", (int) c)
                    + " at position " + (i + 1) + ", which cannot be kept; take it out.");
            }
        }
    }

    private static String place(JsonProcessingException e) {
        return e.getLocation() == null ? ""
            : " at line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr();
    }

    public <T> T toForm(JsonNode tree, Class<T> type) {
        try {
            return json.mapper().treeToValue(tree, type);
        } catch (UnrecognizedPropertyException e) {
            String known = e.getKnownPropertyIds() == null ? ""
                : " Known are: " + e.getKnownPropertyIds().stream().map(Object::toString).sorted().collect(Collectors.joining(", ")) + ".";
            throw Refusal.invalid(pointer(e), "There is no field '" + e.getPropertyName() + "' here." + known);
        } catch (InvalidFormatException e) {
            throw Refusal.invalid(pointer(e), field(e) + " cannot be '" + shortened(e.getValue()) + "'." + expected(e.getTargetType()));
        } catch (MismatchedInputException e) {
            throw Refusal.invalid(pointer(e), field(e) + " has the wrong form." + expected(e.getTargetType()));
        } catch (JsonMappingException e) {
            throw Refusal.invalid(pointer(e), field(e) + " cannot be read: " + e.getOriginalMessage());
        } catch (JsonProcessingException e) {
            throw Refusal.badRequest("The body cannot be read: " + e.getOriginalMessage());
        }
    }

    private static String shortened(Object value) {
        String text = String.valueOf(value);
        return text.length() <= 100 ? text : text.substring(0, 100) + "…";
    }

    private static String expected(Class<?> type) {
        if (type == null) {
            return "";
        }
        if (type.isEnum()) {
            return " It must be one of " + Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", ")) + ".";
        }
        return switch (type.getSimpleName()) {
            case "OffsetDateTime" -> " It must be a time with its offset, such as 2026-03-02T10:15:00+09:00.";
            case "LocalDate" -> " It must be a date, such as 2026-03-02.";
            case "Boolean", "boolean" -> " It must be true or false.";
            case "Integer", "int", "Long", "long" -> " It must be a whole number.";
            case "BigDecimal" -> " It must be a number.";
            case "String" -> " It must be a text.";
            case "List" -> " It must be a list.";
            default -> " It must be an object.";
        };
    }

    private static String field(JsonMappingException e) {
        String pointer = pointer(e);
        return pointer.length() <= 1 ? "The body" : pointer.substring(1).replace('/', '.');
    }

    private static String pointer(JsonMappingException e) {
        String pointer = e.getPath().stream()
            .map(ref -> "/" + (ref.getFieldName() == null ? String.valueOf(ref.getIndex())
                : ref.getFieldName().replace("~", "~0").replace("/", "~1")))
            .collect(Collectors.joining());
        return pointer.isEmpty() ? "/" : pointer;
    }

    /** JSON merge patch, RFC 7396: null removes, an object goes deeper, everything else replaces. */
    public ObjectNode merge(ObjectNode target, ObjectNode patch) {
        ObjectNode merged = target.deepCopy();
        patch.properties().forEach(change -> {
            JsonNode value = change.getValue();
            if (value.isNull()) {
                merged.remove(change.getKey());
            } else if (value instanceof ObjectNode deeper) {
                JsonNode there = merged.get(change.getKey());
                merged.set(change.getKey(), merge(there instanceof ObjectNode o ? o : merged.objectNode(), deeper));
            } else {
                merged.set(change.getKey(), value);
            }
        });
        return merged;
    }

    /** The merge patch that makes the one out of the other: it says only what differs. */
    public ObjectNode difference(ObjectNode before, ObjectNode after) {
        ObjectNode patch = before.objectNode();
        before.properties().stream().map(Map.Entry::getKey).filter(name -> !after.has(name)).forEach(patch::putNull);
        after.properties().forEach(member -> {
            JsonNode was = before.get(member.getKey());
            if (was instanceof ObjectNode one && member.getValue() instanceof ObjectNode other) {
                ObjectNode deeper = difference(one, other);
                if (!deeper.isEmpty()) {
                    patch.set(member.getKey(), deeper);
                }
            } else if (!member.getValue().equals(was)) {
                patch.set(member.getKey(), member.getValue());
            }
        });
        return patch;
    }

    /** What an object would be written as, for merging a patch into it. */
    public ObjectNode tree(Object value) {
        return json.mapper().valueToTree(value);
    }
}
