package org.redress.web.api;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.redress.casework.AttachmentContent;
import org.redress.casework.AttachmentView;
import org.redress.casework.CaseAttachments;
import org.redress.problems.Refusal;
import org.redress.web.api.description.Described;
import org.redress.web.api.input.Multipart;
import org.redress.web.api.input.RequestBody;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;

@Path("cases/{number}/attachments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AttachmentsResource {

    @Inject
    CaseAttachments attachments;

    @Inject
    RequestBody body;

    @GET
    @Described(value = "The files of the case, oldest first.", answer = AttachmentView.class, list = true)
    public List<AttachmentView> list(@PathParam("number") String number) {
        return attachments.of(number);
    }

    @POST
    @Described(value = "Adds one file of up to 25 MB as the part 'file'; with 'messageId', as a field or in the query, to a message of the "
        + "case. A message, and the complaint itself, may have ten.", body = InputStream.class, bodyType = MediaType.MULTIPART_FORM_DATA,
        answer = AttachmentView.class, status = 201)
    public Response add(@PathParam("number") String number, @QueryParam("messageId") String messageId, @Context UriInfo address) {
        // Told before a stranger has sent 25 MB to a case that is not theirs.
        attachments.of(number);
        try (Multipart form = body.multipart(); InputStream bytes = form.open()) {
            String message = form.field("messageId").orElse(messageId);
            AttachmentView added = attachments.add(number, id(message), form.fileName(), bytes);
            return Response.created(address.getAbsolutePathBuilder().path(String.valueOf(added.id())).build()).entity(added).build();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @GET
    @Path("{id: [0-9]{1,18}}")
    @Produces(MediaType.WILDCARD)
    @Described(value = "The file itself, to be saved and not to be shown.", answer = Void.class)
    public Response download(@PathParam("number") String number, @PathParam("id") long id) {
        AttachmentContent content = attachments.open(number, id);
        AttachmentView file = content.attachment();
        StreamingOutput bytes = out -> {
            try (InputStream in = content.bytes()) {
                in.transferTo(out);
            }
        };
        return Response.ok(bytes, file.contentType()).header(HttpHeaders.CONTENT_LENGTH, file.size())
            .header(HttpHeaders.CONTENT_DISPOSITION, disposition(file.name())).header("X-Content-Type-Options", "nosniff")
            .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox").build();
    }

    private static Long id(String messageId) {
        if (messageId == null || messageId.isBlank()) {
            return null;
        }
        if (!messageId.strip().matches("[0-9]{1,18}")) {
            throw Refusal.invalid("/messageId", "messageId cannot be '" + messageId + "'; give the id of a message of this case, or none.");
        }
        return Long.valueOf(messageId.strip());
    }

    /** With the name twice (RFC 6266): in plain ASCII for old programs, and as it is. */
    static String disposition(String name) {
        String plain = name.replaceAll("[^ -~]|[\"\\\\%;]", "_");
        StringBuilder encoded = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            boolean safe = b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '.' || b == '-' || b == '_';
            encoded.append(safe ? String.valueOf((char) b) : String.format("%%%02X", b & 0xff));
        }
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }
}
