package org.yichuang.api.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.yichuang.api.web.ApplicationAnswer.FileAnswer;
import org.yichuang.identity.Account;
import org.yichuang.intake.Editing;
import org.yichuang.intake.Provided;
import org.yichuang.kernel.CaseNo;
import org.yichuang.materials.Materials;
import org.yichuang.materials.Receipt;
import org.yichuang.materials.StoredFile;
import org.yichuang.materials.Upload;
import org.yichuang.pages.Page;

/// Takes the files that another system sends for a material, and lets them be taken away again.
@Component
class ApiFiles {

    private final Materials materials;

    ApiFiles(Materials materials) {
        this.materials = materials;
    }

    /// @param warnings what is odd about the file and may stay as it is
    record UploadedAnswer(FileAnswer file, List<String> warnings) {}

    /// Keeps a file and adds it to a material.
    ///
    /// @param all the materials among which it belongs
    /// @param base address of the file without its id
    /// @param to where it is prepared
    /// @throws ApiProblem when there is no such material, or the file is not taken
    ResponseEntity<UploadedAnswer> add(
            Page page,
            Account account,
            CaseNo no,
            List<Provided> all,
            String material,
            MultipartFile file,
            String base,
            Editing to)
            throws IOException {
        Provided provided = provided(page, all, material);
        String name = file.getOriginalFilename();
        try (InputStream content = file.getInputStream()) {
            Upload upload = new Upload(name == null ? "" : name, content, account.id());
            return switch (materials.receive(upload, materials.rules().with(taken(all)))) {
                case Receipt.Received(var stored, var warnings) -> {
                    to.attach(account, no, provided.needed().material().id(), stored.id());
                    yield ResponseEntity.created(
                                    URI.create(
                                            base
                                                    + "/"
                                                    + no.text()
                                                    + "/materials/"
                                                    + material
                                                    + "/"
                                                    + stored.id()))
                            .body(
                                    new UploadedAnswer(
                                            ApplicationAnswers.file(stored),
                                            warnings.stream()
                                                    .map(
                                                            each ->
                                                                    page.text(
                                                                            each.key(),
                                                                            each.arguments()
                                                                                    .toArray()))
                                                    .toList()));
                }
                case Receipt.Refused(_, var problem) ->
                        throw ApiProblems.invalid(
                                page,
                                List.of(
                                        new Fault(
                                                "/file",
                                                page.text(
                                                        problem.key(),
                                                        problem.arguments().toArray()))));
            };
        }
    }

    /// @throws ApiProblem when there is no such material or file
    void remove(
            Page page,
            Account account,
            CaseNo no,
            List<Provided> all,
            String material,
            UUID file,
            Editing from) {
        boolean there =
                provided(page, all, material).files().stream()
                        .anyMatch(each -> each.id().equals(file));
        if (!there) {
            throw ApiProblems.unknown(page, "file");
        }
        from.detach(account, no, material, file);
    }

    private static long taken(List<Provided> all) {
        return all.stream()
                .flatMap(each -> each.files().stream())
                .mapToLong(StoredFile::size)
                .sum();
    }

    private static Provided provided(Page page, List<Provided> all, String material) {
        return all.stream()
                .filter(each -> each.needed().material().id().equals(material))
                .findFirst()
                .orElseThrow(() -> ApiProblems.unknown(page, "material"));
    }
}
