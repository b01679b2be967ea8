package org.yichuang.catalogue.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yichuang.catalogue.CatalogueImports;
import org.yichuang.catalogue.ImportJob;
import org.yichuang.identity.Account;
import org.yichuang.identity.Allowed;
import org.yichuang.identity.Audit;
import org.yichuang.identity.AuditEntry;
import org.yichuang.identity.Role;
import org.yichuang.kernel.Checked;
import org.yichuang.kernel.Problem;
import org.yichuang.kernel.RegionCode;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.Notice;
import org.yichuang.pages.Page;

/// Taking over another catalogue: hand in the file, watch it, read the report, stop it, let it go
/// on.
@Controller
@Allowed(Role.ADMINISTRATOR)
@RequestMapping(ImportController.PATH)
class ImportController {

    static final String PATH = ItemFilter.PATH + "/imports";

    private final Templates templates;
    private final CatalogueImports imports;
    private final Audit audit;

    ImportController(Templates templates, CatalogueImports imports, Audit audit) {
        this.templates = templates;
        this.imports = imports;
        this.audit = audit;
    }

    @GetMapping
    JteModel list(Page page, Account by) {
        return form(page, by.region().value(), List.of());
    }

    private JteModel form(Page page, String region, List<FieldError> errors) {
        return templates.catalogueAdministrationImports(
                page, ImportsPage.of(page, imports.latest(ImportsPage.SIZE), region, errors));
    }

    @PostMapping
    Object start(
            Page page,
            Account by,
            @RequestParam(defaultValue = "") String region,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        List<FieldError> errors = new ArrayList<>();
        RegionCode of = RegionCode.parse(region.strip()).toOptional().orElse(null);
        if (of == null) {
            errors.add(new FieldError("region", page.text("catalogue.import.region.wrong")));
        }
        if (file == null || file.isEmpty()) {
            errors.add(new FieldError("file", page.text("catalogue.import.file.missing")));
        }
        if (of == null || file == null || file.isEmpty()) {
            return again(form(page, region, errors));
        }
        String name = file.getOriginalFilename();
        try (InputStream content = file.getInputStream()) {
            Checked<ImportJob> started =
                    imports.start(content, name == null ? "items.json" : name, of, by.name());
            return switch (started) {
                case Checked.Valid<ImportJob>(ImportJob job) -> {
                    audit.record(
                            AuditEntry.done(by, "catalogue-import", job.id().toString())
                                    .because(job.fileName()));
                    yield "redirect:" + PATH + "/" + job.id();
                }
                case Checked.Invalid<ImportJob>(Problem problem) ->
                        again(
                                form(
                                        page,
                                        region,
                                        List.of(
                                                new FieldError(
                                                        "file",
                                                        page.text(
                                                                problem.key(),
                                                                problem.arguments().toArray())))));
            };
        }
    }

    private static ResponseEntity<JteModel> again(JteModel model) {
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(model);
    }

    @GetMapping("/{id}")
    JteModel show(Page page, @PathVariable UUID id, @RequestParam(defaultValue = "0") int after) {
        return templates.catalogueAdministrationImport(page, page(page, find(id), after));
    }

    /// The part of the page that changes while an import runs.
    @GetMapping("/{id}/progress")
    JteModel progress(Page page, @PathVariable UUID id) {
        return templates.catalogueAdministrationProgress(page, page(page, find(id), 0));
    }

    private ImportPage page(Page page, ImportJob job, int after) {
        return ImportPage.of(
                page,
                job,
                imports.findingsByKind(job.id()),
                imports.findings(job.id(), Math.max(0, after), ImportPage.SIZE + 1),
                after);
    }

    private ImportJob find(UUID id) {
        return imports.find(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/{id}/cancellation")
    String cancel(Page page, Account by, @PathVariable UUID id, RedirectAttributes flash) {
        boolean stopped = imports.cancel(find(id).id());
        if (stopped) {
            audit.record(AuditEntry.done(by, "catalogue-import-stopped", id.toString()));
        }
        tell(page, stopped, "cancelled", flash);
        return "redirect:" + PATH + "/" + id;
    }

    @PostMapping("/{id}/resumption")
    String resume(Page page, Account by, @PathVariable UUID id, RedirectAttributes flash) {
        boolean goesOn = imports.resume(find(id).id());
        if (goesOn) {
            audit.record(AuditEntry.done(by, "catalogue-import-resumed", id.toString()));
        }
        tell(page, goesOn, "resumed", flash);
        return "redirect:" + PATH + "/" + id;
    }

    private static void tell(Page page, boolean done, String what, RedirectAttributes flash) {
        String key = "catalogue.import." + what;
        (done ? Notice.success(page.text(key)) : Notice.failure(page.text(key + ".not")))
                .after(flash);
    }
}
