package org.redress.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.stream.Stream;

import org.redress.cases.CaseForm;
import org.redress.casework.AttachmentView;
import org.redress.casework.PublicAnswer;
import org.redress.casework.PublicCase;
import org.redress.casework.PublicDesk;
import org.redress.problems.Refusal;
import org.redress.web.api.description.Described;
import org.redress.web.api.input.Multipart;
import org.redress.web.api.input.RequestBody;

import com.fasterxml.jackson.databind.node.ObjectNode;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** For whoever complains: nobody signs in, the access code of the acknowledgement proves whose case it is. */
@Path("public/cases")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PublicResource {

    @Inject
    PublicDesk desk;

    @Inject
    RequestBody body;

    /**
     * What web forms of all sorts send to take an answer or not.
     *
     * @param answer    {@code confirm} or {@code dispute}; {@code action} and {@code confirmed} say the same
     * @param comment   what is still wrong; {@code reason} and {@code evidence} say the same
     * @param code      the access code, where it is not in the query
     */
    public record AnswerForm(String answer, String action, Boolean confirmed, String comment, String reason, String evidence, Integer score,
        String code) {

        PublicAnswer said() {
            return new PublicAnswer(choice(), first(comment, reason, evidence), score);
        }

        private PublicAnswer.Choice choice() {
            String word = first(answer, action);
            if (word == null) {
                return confirmed == null ? null : confirmed ? PublicAnswer.Choice.CONFIRM : PublicAnswer.Choice.DISPUTE;
            }
            return switch (word.strip().toLowerCase(Locale.ROOT)) {
                case "confirm", "confirmed" -> PublicAnswer.Choice.CONFIRM;
                case "dispute", "disputed" -> PublicAnswer.Choice.DISPUTE;
                default -> throw Refusal.invalid(answer == null ? "/action" : "/answer", "'" + word + "' is no answer; send confirm or dispute.");
            };
        }
    }

    /** What the complainant wants to add. */
    public record SaidForm(String body, String text, String message, String comment, String code) {
    }

    @POST
    @Described(value = "Records a case from the web form; the answer alone carries the access code.", body = CaseForm.class,
        answer = PublicCase.class, status = 201)
    public Response record(@HeaderParam("Idempotency-Key") String key, @Context UriInfo address) {
        ObjectNode said = body.tree();
        if (!said.hasNonNull("channel")) {
            said.put("channel", "WEB");
        }
        CaseForm form = body.form(said, CaseForm.class);
        PublicCase recorded = OneOfMany.of(key, () -> desk.record(form, key));
        return Response.created(address.getAbsolutePathBuilder().path(recorded.number()).build()).entity(recorded).build();
    }

    @GET
    @Path("{number}")
    @Described(value = "The case as its complainant sees it.", answer = PublicCase.class)
    public PublicCase follow(@PathParam("number") String number, @QueryParam("code") String code) {
        return desk.follow(number, code);
    }

    @POST
    @Path("{number}/answer")
    @Described(value = "Confirms or disputes the answer; a dispute says in 'comment' what is still wrong.", body = AnswerForm.class,
        answer = PublicCase.class)
    public PublicCase answer(@PathParam("number") String number, @QueryParam("code") String code) {
        AnswerForm form = body.json(AnswerForm.class);
        return desk.answer(number, first(code, form.code()), form.said());
    }

    @POST
    @Path("{number}/messages")
    @Described(value = "Adds what the complainant wants to say, while the case is open.", body = SaidForm.class, answer = PublicCase.class,
        status = 201)
    public Response say(@PathParam("number") String number, @QueryParam("code") String code) {
        SaidForm form = body.json(SaidForm.class);
        String text = first(form.body(), form.text(), form.message(), form.comment());
        PublicCase c = desk.say(number, first(code, form.code()), text);
        return Response.status(Response.Status.CREATED).entity(c).build();
    }

    @POST
    @Path("{number}/attachments")
    @Described(value = "Adds one file of up to 25 MB as the part 'file'; the access code stands in the query or in the field 'code'.",
        body = InputStream.class, bodyType = MediaType.MULTIPART_FORM_DATA, answer = AttachmentView.class, status = 201)
    public Response attach(@PathParam("number") String number, @QueryParam("code") String code) {
        if (code != null) {
            // Told before a stranger has sent 25 MB to a case that is not theirs.
            desk.follow(number, code);
        }
        try (Multipart form = body.multipart(); InputStream bytes = form.open()) {
            AttachmentView added = desk.attach(number, form.field("code").orElse(code), form.fileName(), bytes);
            return Response.status(Response.Status.CREATED).entity(added).build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String first(String... texts) {
        return Stream.of(texts).filter(text -> text != null && !text.isBlank()).findFirst().orElse(null);
    }
}
