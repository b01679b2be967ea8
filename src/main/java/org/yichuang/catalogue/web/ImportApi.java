package org.yichuang.catalogue.web;

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
class ImportApi {

    private static final int MOST_FINDINGS = 500;

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

    /// @param next what to give as `after` for the rest; null at the end
    record Findings(List<ImportFinding> findings, @Nullable Integer next) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> startFromBody(
            @RequestParam String region,
            @RequestParam(defaultValue = "items.json") String fileName,
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
    ResponseEntity<?> job(@PathVariable UUID id) {
        return imports.find(id)
                .<ResponseEntity<?>>map(
                        job -> ResponseEntity.ok(JobState.of(job, imports.findingsByKind(id))))
                .orElseGet(ImportApi::unknown);
    }

    @GetMapping("/{id}/findings")
    ResponseEntity<?> findings(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = "100") int size) {
        if (imports.find(id).isEmpty()) {
            return unknown();
        }
        int most = Math.clamp(size, 1, MOST_FINDINGS);
        List<ImportFinding> findings = imports.findings(id, after, most);
        Integer next = findings.size() == most ? findings.getLast().seq() : null;
        return ResponseEntity.ok(new Findings(findings, next));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<?> cancel(@PathVariable UUID id) {
        if (imports.find(id).isEmpty()) {
            return unknown();
        }
        return imports.cancel(id)
                ? ResponseEntity.noContent().build()
                : ProblemDetails.of(HttpStatus.CONFLICT, "The import is not running any more.")
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
