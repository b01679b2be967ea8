package org.yichuang.api.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Map;

/// The answers that say why something was not done.
final class ProblemResponses {

    static final String PREFIX = "#/components/responses/";

    private static final String RETRY = "Retry-After";

    private static final Map<String, String> DESCRIPTIONS =
            Map.ofEntries(
                    Map.entry(
                            "BadRequest",
                            "The request cannot be read: a parameter, a header or the body"),
                    Map.entry("Unauthenticated", "Nobody has signed in, or the password is wrong"),
                    Map.entry("Forbidden", "The caller may not do this"),
                    Map.entry("NotFound", "There is no such thing, or not for this caller"),
                    Map.entry(
                            "Conflict",
                            "It does not fit what the thing is now; `since` is what happened after"
                                    + " the version that was seen"),
                    Map.entry(
                            "Gone",
                            "Reading on from this cursor is impossible; `ground` says why, `remedy`"
                                    + " how to begin again"),
                    Map.entry("TooLarge", "The upload is larger than this installation takes"),
                    Map.entry(
                            "Invalid",
                            "Something that was sent is missing or wrong; `errors` has a pointer for"
                                    + " each"),
                    Map.entry(
                            "Unavailable",
                            "It cannot be made now; `ground` says why, `remedy` what to do"),
                    Map.entry("VersionMissing", "`If-Match` is missing"),
                    Map.entry(
                            "ServerError",
                            "Something went wrong here; `incident` is what the log calls it"));

    private ProblemResponses() {}

    static void addTo(Components components) {
        RecordSchemas schemas = new RecordSchemas(new MemberWords());
        components.addSchemas("Problem", problem(schemas));
        schemas.named().forEach(components::addSchemas);
        DESCRIPTIONS.forEach((name, text) -> components.addResponses(name, response(text)));
        components.addResponses(
                "TooMany", later("Too many failures; try again after the time in `Retry-After`"));
        components.addResponses(
                "Busy",
                later(
                        "As many are connected as this installation takes, or as this account may"
                                + " have; try again after the time in `Retry-After`"));
    }

    private static ApiResponse later(String description) {
        return response(description)
                .addHeaderObject(
                        RETRY,
                        new Header().description("Seconds to wait").schema(typed("integer")));
    }

    private static ApiResponse response(String description) {
        return new ApiResponse()
                .description(description)
                .content(
                        new Content()
                                .addMediaType(
                                        "application/problem+json",
                                        new MediaType()
                                                .schema(
                                                        new JsonSchema()
                                                                .$ref(
                                                                        RecordSchemas.PREFIX
                                                                                + "Problem"))));
    }

    private static Schema<?> problem(RecordSchemas schemas) {
        Schema<?> problem = typed("object");
        problem.description("Why something was not done (RFC 9457)");
        problem.addProperty(
                "type", described("string", "A URN for the ground; about:blank for none"));
        problem.addProperty("title", described("string", "What kind of problem, in words"));
        problem.addProperty("status", described("integer", "The status of the answer"));
        problem.addProperty("detail", described("string", "What was expected and what was found"));
        problem.addProperty("instance", described("string", "The path that was asked for"));
        problem.addProperty(
                "ground", described("string", "The ground of the refusal, by name; for programs"));
        problem.addProperty("article", described("string", "The article of law it rests on"));
        problem.addProperty("expected", described("string", "What would have been right"));
        problem.addProperty("remedy", described("string", "What to do about it"));
        problem.addProperty("incident", described("string", "What the log calls it"));
        problem.addProperty(
                "parameter", described("string", "The parameter of the request that is wrong"));
        problem.addProperty("case", described("string", "Where the case is that it has become"));
        problem.addProperty("roles", list(typed("string"), "The roles that may do this"));
        problem.addProperty("version", described("integer", "The version as it is now"));
        problem.addProperty(
                "errors", list(schemas.of(Fault.class), "Each fault with a JSON pointer"));
        problem.addProperty(
                "since",
                list(
                        schemas.of(CaseRefusals.SinceAnswer.class),
                        "What happened after the version that was seen"));
        problem.addRequiredItem("title");
        problem.addRequiredItem("status");
        return problem;
    }

    private static Schema<?> list(Schema<?> of, String description) {
        Schema<?> list = described("array", description);
        list.setItems(of);
        return list;
    }

    private static Schema<?> described(String type, String description) {
        return typed(type).description(description);
    }

    private static Schema<?> typed(String type) {
        JsonSchema schema = new JsonSchema();
        schema.addType(type);
        return schema;
    }
}
