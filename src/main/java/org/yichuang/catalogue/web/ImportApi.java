package org.yichuang.catalogue.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.yichuang.catalogue.CatalogueImports;
import org.yichuang.catalogue.ImportFinding;
import org.yichuang.catalogue.ImportJob;
import org.yichuang.identity.Account;
import org.yichuang.identity.Allowed;
import org.yichuang.identity.Role;
import org.yichuang.kernel.Checked;
import org.yichuang.kernel.Problem;
import org.yichuang.kernel.RegionCode;
import org.yichuang.pages.ProblemDetails;
import org.yichuang.pages.Texts;

/// Imports for other systems and for the command line.
@Allowed(Role.ADMINISTRATOR)
@RestController
@RequestMapping("/api/v1/catalogue/imports")
@Tag(name = "catalogue")
class ImportApi {

    private static final int MOST_FINDINGS = 500;
    private static final String ID = "Id of the import, as it was answered when it began";
    private static final String ID_EXAMPLE = "0199c3a1-5b7e-7c41-9c11-5d0f3f6f2a10";

    private final CatalogueImports imports;
    private final Texts texts;

    ImportApi(CatalogueImports imports, Texts texts) {
        this.imports = imports;
        this.texts = texts;
    }

    /// An import as other systems see it.
    ///
    /// @param findings how many of each kind the report holds
    record JobState(
            UUID id,
            ImportJob.State state,
            String region,
            String fileName,
            int total,
            int read,
            int accepted,
            int reported,
            int rejected,
            Instant startedAt,
            String startedBy,
            @Nullable Instant finishedAt,
            @Nullable String message,
            Map<ImportFinding.Kind, Integer> findings) {

        static JobState of(ImportJob job, Map<ImportFinding.Kind, Integer> findings) {
            return new JobState(
                    job.id(),
                    job.state(),
                    job.region().value(),
                    job.fileName(),
                    job.total(),
                    job.read(),
                    job.accepted(),
                    job.reported(),
                    job.rejected(),
                    job.startedAt(),
                    job.startedBy(),
                    job.finishedAt(),
                    job.message(),
                    findings);
        }
    }

    /// A row of the file, for the description of the interface.
    record ImportRowBody(
            String name,
            String itemCode,
            @Nullable String department,
            @Nullable String deptCode,
            @Nullable String group,
            @Nullable String areaCode,
            @Nullable String taskType) {}

    /// The form with the file, for the description of the interface.
    record ImportFormBody(@Schema(type = "string", format = "binary") String file) {}

    /// @param next what to give as `after` for the rest; null at the end
    record Findings(List<ImportFinding> findings, @Nullable Integer next) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "startCatalogueImport",
            summary = "Begins to take over the items of another catalogue",
            description =
                    "The file is a JSON array of objects with the texts `name` and `itemCode` and,"
                            + " where known, `department`, `deptCode`, `group`, `areaCode` and"
                            + " `taskType`; what else a row has is kept. Odd codes are kept as they are"
                            + " and reported. The answer comes before the work; ask for the state. As"
                            + " `multipart/form-data` the file is the part `file`.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                                        schema = @Schema(implementation = ImportRowBody[].class)),
                                @Content(
                                        mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                        schema = @Schema(implementation = ImportFormBody.class))
                            }))
    @ApiResponse(
            responseCode = "202",
            description = "Begun",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = JobState.class)))
    ResponseEntity<?> startFromBody(
            @Parameter(description = "Whose items these are: 6, 9 or 12 digits", example = "511602")
                    @RequestParam
                    String region,
            @Parameter(description = "A name for people", example = "items.json")
                    @RequestParam(defaultValue = "items.json")
                    String fileName,
            HttpServletRequest request,
            Account account,
            Locale locale)
            throws IOException {
        RegionCode of = regionOf(region);
        return of == null
                ? wrongRegion()
                : answer(
                        imports.start(request.getInputStream(), fileName, of, account.name()),
                        locale);
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(hidden = true)
    ResponseEntity<?> startFromFile(
            @RequestParam String region,
            @RequestParam MultipartFile file,
            Account account,
            Locale locale)
            throws IOException {
        RegionCode of = regionOf(region);
        if (of == null) {
            return wrongRegion();
        }
        String name = file.getOriginalFilename();
        return answer(
                imports.start(
                        file.getInputStream(),
                        name == null ? "items.json" : name,
                        of,
                        account.name()),
                locale);
    }

    private ResponseEntity<?> answer(Checked<ImportJob> started, Locale locale) {
        return switch (started) {
            case Checked.Valid<ImportJob>(ImportJob job) ->
                    ResponseEntity.accepted()
                            .location(URI.create("/api/v1/catalogue/imports/" + job.id()))
                            .body(JobState.of(job, Map.of()));
            case Checked.Invalid<ImportJob>(Problem problem) ->
                    ProblemDetails.of(
                                    HttpStatus.BAD_REQUEST,
                                    texts.text(
                                            locale, problem.key(), problem.arguments().toArray()))
                            .answer();
        };
    }

    @GetMapping("/{id}")
    @Operation(
            operationId = "getCatalogueImport",
            summary = "How far an import is",
            description = "With how many findings of each kind its report holds.")
    @ApiResponse(
            responseCode = "200",
            description = "The import",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = JobState.class)))
    ResponseEntity<?> job(
            @Parameter(description = ID, example = ID_EXAMPLE) @PathVariable UUID id) {
        return imports.find(id)
                .<ResponseEntity<?>>map(
                        job -> ResponseEntity.ok(JobState.of(job, imports.findingsByKind(id))))
                .orElseGet(ImportApi::unknown);
    }

    @GetMapping("/{id}/findings")
    @Operation(
            operationId = "getCatalogueImportFindings",
            summary = "The report of an import, a page at a time",
            description = "Each finding with the row and line of the file it is about.")
    @ApiResponse(
            responseCode = "200",
            description = "The findings in their order",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Findings.class)))
    ResponseEntity<?> findings(
            @Parameter(description = ID, example = ID_EXAMPLE) @PathVariable UUID id,
            @Parameter(description = "Where the page before ended: its `next`", example = "0")
                    @RequestParam(defaultValue = "0")
                    int after,
            @Parameter(description = "How many, at most 500", example = "100")
                    @RequestParam(defaultValue = "100")
                    int size) {
        if (imports.find(id).isEmpty()) {
            return unknown();
        }
        int most = Math.clamp(size, 1, MOST_FINDINGS);
        List<ImportFinding> findings = imports.findings(id, after, most);
        Integer next = findings.size() == most ? findings.getLast().seq() : null;
        return ResponseEntity.ok(new Findings(findings, next));
    }

    @DeleteMapping("/{id}")
    @Operation(
            operationId = "cancelCatalogueImport",
            summary = "Stops an import",
            description = "What it has taken over stays.")
    @ApiResponse(responseCode = "204", description = "Stopped", content = @Content)
    @ApiResponse(responseCode = "409", ref = "#/components/responses/Conflict")
    ResponseEntity<?> cancel(
            @Parameter(description = ID, example = ID_EXAMPLE) @PathVariable UUID id) {
        if (imports.find(id).isEmpty()) {
            return unknown();
        }
        return imports.cancel(id)
                ? ResponseEntity.noContent().build()
                : ProblemDetails.of(HttpStatus.CONFLICT, "The import is not running any more.")
                        .answer();
    }

    @PostMapping("/{id}/resumption")
    @Operation(
            operationId = "resumeCatalogueImport",
            summary = "Goes on with an import that was stopped",
            description = "After the last row that was taken over; nothing is taken over twice.")
    @ApiResponse(
            responseCode = "202",
            description = "It goes on",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = JobState.class)))
    @ApiResponse(responseCode = "409", ref = "#/components/responses/Conflict")
    ResponseEntity<?> resume(
            @Parameter(description = ID, example = ID_EXAMPLE) @PathVariable UUID id) {
        if (imports.find(id).isEmpty()) {
            return unknown();
        }
        return imports.resume(id)
                ? ResponseEntity.accepted()
                        .body(
                                JobState.of(
                                        imports.find(id).orElseThrow(), imports.findingsByKind(id)))
                : ProblemDetails.of(
                                HttpStatus.CONFLICT,
                                "The import has come to its end, or its file is not here.")
                        .answer();
    }

    private static @Nullable RegionCode regionOf(String text) {
        return RegionCode.parse(text).toOptional().orElse(null);
    }

    private static ResponseEntity<?> wrongRegion() {
        return ProblemDetails.of(HttpStatus.BAD_REQUEST, "The region is no region code.")
                .expected("6, 9 or 12 digits")
                .answer();
    }

    private static ResponseEntity<?> unknown() {
        return ProblemDetails.of(HttpStatus.NOT_FOUND, "There is no such import.").answer();
    }
}
