package org.yichuang.intake.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yichuang.identity.Account;
import org.yichuang.intake.Provided;
import org.yichuang.kernel.Problem;
import org.yichuang.materials.Materials;
import org.yichuang.materials.Receipt;
import org.yichuang.materials.StoredFile;
import org.yichuang.materials.Upload;
import org.yichuang.materials.UploadRules;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.Notice;
import org.yichuang.pages.Page;

/// Lets people upload the files of a material, look at them, take them away and put them back. The
/// caller's paths below [Edited#path()] are `/materials/{material}` with
/// `/files/{file}/removal` and `/files/{file}/return`.
@Component
public class UploadPages {

    /// The parameter with the files.
    public static final String FILES = "files";

    private static final long MEGABYTE = 1024 * 1024;
    private static final long KILOBYTE = 1024;

    private final Templates templates;
    private final Materials materials;
    private final MaterialViews views;

    UploadPages(Templates templates, Materials materials, MaterialViews views) {
        this.templates = templates;
        this.materials = materials;
        this.views = views;
    }

    public JteModel show(Page page, Editor editor, String material) {
        return show(page, editor.read(), material, List.of());
    }

    /// Takes files in, each on its own: one that is refused does not keep out the others.
    ///
    /// @return the way on, or the same page with what is wrong with the files that were refused
    public Object receive(
            Page page,
            Account by,
            Editor editor,
            String material,
            List<MultipartFile> files,
            RedirectAttributes flash) {
        Edited edited = editor.read();
        Provided provided = provided(edited, material);
        List<MultipartFile> chosen =
                files.stream().filter(file -> !name(file).isEmpty() || !file.isEmpty()).toList();
        if (chosen.isEmpty()) {
            return refused(page, edited, material, List.of(page.text("intake.upload.none")));
        }
        List<String> problems = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        long size = taken(edited);
        int received = 0;
        for (MultipartFile file : chosen) {
            switch (receive(by, file, materials.rules().with(size))) {
                case Receipt.Received(var stored, var warned) -> {
                    editor.attach(provided.id(), stored.id());
                    size += stored.size();
                    received++;
                    warned.forEach(each -> warnings.add(text(page, stored.name(), each)));
                }
                case Receipt.Refused(var name, var problem) ->
                        problems.add(text(page, name, problem));
            }
        }
        if (!problems.isEmpty()) {
            return refused(page, editor.read(), material, problems);
        }
        notice(page, received, warnings).after(flash);
        return "redirect:" + path(edited, material);
    }

    private Receipt receive(Account by, MultipartFile file, UploadRules rules) {
        try (InputStream content = file.getInputStream()) {
            return materials.receive(new Upload(name(file), content, by.id()), rules);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Notice notice(Page page, int received, List<String> warnings) {
        Notice notice = Notice.success(page.text("intake.upload.received", received));
        return warnings.isEmpty() ? notice : notice.with(String.join(" ", warnings));
    }

    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null ? "" : name;
    }

    private static long taken(Edited edited) {
        return edited.materials().stream()
                .flatMap(each -> each.files().stream())
                .mapToLong(StoredFile::size)
                .sum();
    }

    private static String text(Page page, String name, Problem problem) {
        String text = page.text(problem.key(), problem.arguments().toArray());
        return name.isEmpty() ? text : page.text("intake.upload.of", name, text);
    }

    /// Takes a file away, from where it can be put back.
    public String remove(
            Page page, Editor editor, String material, UUID file, RedirectAttributes flash) {
        Edited edited = editor.read();
        provided(edited, material);
        editor.detach(material, file);
        Notice.success(page.text("intake.upload.removed"))
                .with(page.text("intake.upload.removed.undo"))
                .after(flash);
        return "redirect:" + path(edited, material);
    }

    public String putBack(
            Page page, Editor editor, String material, UUID file, RedirectAttributes flash) {
        Edited edited = editor.read();
        provided(edited, material);
        editor.putBack(material, file);
        Notice.success(page.text("intake.upload.back")).after(flash);
        return "redirect:" + path(edited, material);
    }

    private ResponseEntity<JteModel> refused(
            Page page, Edited edited, String material, List<String> problems) {
        return ResponseEntity.unprocessableContent().body(show(page, edited, material, problems));
    }

    private JteModel show(Page page, Edited edited, String material, List<String> problems) {
        Provided provided = provided(edited, material);
        UploadRules rules = materials.rules().with(taken(edited));
        String path = path(edited, material);
        var needed = provided.needed().material();
        return templates.intakeUpload(
                page,
                new UploadPage(
                        path,
                        edited.path(),
                        edited.title(),
                        page.pick(needed.name()),
                        views.level(provided),
                        page.pick(needed.standard()),
                        needed.fillGuide() == null ? null : page.pick(needed.fillGuide()),
                        views.causes(page, provided),
                        have(page, provided),
                        provided.needed().mayFollow(),
                        rows(page, path, provided.files(), "removal"),
                        rows(page, path, provided.removed(), "return"),
                        String.join(",", rules.mediaTypes()),
                        rules.largestFile() / MEGABYTE,
                        problems.stream().map(problem -> new FieldError(FILES, problem)).toList(),
                        edited.atWindow()));
    }

    private @Nullable String have(Page page, Provided provided) {
        return provided.fetched() == null ? null : views.note(page, provided);
    }

    private static List<UploadPage.FileRow> rows(
            Page page, String path, List<StoredFile> files, String act) {
        return files.stream()
                .map(
                        file ->
                                new UploadPage.FileRow(
                                        file.name(),
                                        size(page, file.size()),
                                        file.path(),
                                        file.hasPreview() ? file.thumbnailPath() : null,
                                        path + "/files/" + file.id() + "/" + act))
                .toList();
    }

    private static String size(Page page, long bytes) {
        return bytes < MEGABYTE
                ? page.text("intake.size.kilobytes", Math.max(1, bytes / KILOBYTE))
                : page.text("intake.size.megabytes", bytes / (double) MEGABYTE);
    }

    private static String path(Edited edited, String material) {
        return edited.path() + "/materials/" + material;
    }

    /// The form itself is filled in and not uploaded.
    private static Provided provided(Edited edited, String material) {
        return edited.material(material)
                .filter(each -> !each.isTheForm())
                .orElseThrow(Drafts::missing);
    }
}
