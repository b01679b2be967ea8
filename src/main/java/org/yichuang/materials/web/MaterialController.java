package org.yichuang.materials.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.yichuang.identity.Account;
import org.yichuang.identity.Allowed;
import org.yichuang.kernel.CaseNo;
import org.yichuang.materials.MaterialAccess;
import org.yichuang.materials.MaterialAccess.Ground;
import org.yichuang.materials.MaterialStore;
import org.yichuang.materials.Materials;
import org.yichuang.materials.Previews;
import org.yichuang.materials.StoredFile;
import org.yichuang.pages.ContentSecurity;

/// Gives files to those who may see them. Whoever may not is told the same as for a file that does
/// not exist, because an address gives away what is in a file to those who have it already.
@Controller
@Allowed
class MaterialController {

    private static final String SANDBOX =
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox";

    /// Browsers show a PDF in a viewer of their own that a sandbox would switch off; it lets no
    /// script of the document near the site.
    private static final String VIEWER = "frame-ancestors 'self'";

    private static final List<String> SHOWN =
            List.of("application/pdf", "image/jpeg", "image/png", "image/webp");

    private final Materials materials;
    private final MaterialStore store;
    private final Previews previews;
    private final List<MaterialAccess> access;
    private final RecordedLooks looks;

    MaterialController(
            Materials materials,
            MaterialStore store,
            Previews previews,
            ObjectProvider<MaterialAccess> access,
            RecordedLooks looks) {
        this.materials = materials;
        this.store = store;
        this.previews = previews;
        this.access = access.orderedStream().toList();
        this.looks = looks;
    }

    @GetMapping("/materials/{address}/{name}")
    ResponseEntity<Resource> file(
            Account account,
            @PathVariable String address,
            @PathVariable String name,
            @RequestParam(name = StoredFile.CASE) Optional<CaseNo> through,
            HttpServletResponse response) {
        StoredFile file = seen(account, address, through);
        boolean isPdf = file.mediaType().equals("application/pdf");
        return answer(
                response,
                new StoredContent(store, file),
                file.mediaType(),
                isPdf ? VIEWER : SANDBOX,
                disposition(SHOWN.contains(file.mediaType()), name));
    }

    @GetMapping("/materials/{address}/{name}/{size:thumbnail|page}")
    ResponseEntity<Resource> preview(
            Account account,
            @PathVariable String address,
            @PathVariable String name,
            @PathVariable String size,
            @RequestParam(name = StoredFile.CASE) Optional<CaseNo> through,
            HttpServletResponse response) {
        StoredFile file = seen(account, address, through);
        var preview =
                previews.of(file, Previews.Size.valueOf(size.toUpperCase(Locale.ROOT)))
                        .orElseThrow(MaterialController::missing);
        return answer(
                response,
                new FileSystemResource(preview.picture()),
                preview.mediaType(),
                SANDBOX,
                disposition(true, name));
    }

    private StoredFile seen(Account account, String address, Optional<CaseNo> through) {
        StoredFile file = materials.at(address).orElseThrow(MaterialController::missing);
        if (materials.uploaded(account.id(), address)) {
            return file;
        }
        Ground ground =
                access.stream()
                        .map(each -> each.ground(account, address, through))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElseThrow(MaterialController::missing);
        if (ground instanceof Ground.Handles(var no)) {
            looks.record(account, no, address);
        }
        return file;
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static ContentDisposition disposition(boolean shown, String name) {
        var kind = shown ? ContentDisposition.inline() : ContentDisposition.attachment();
        return kind.filename(name, StandardCharsets.UTF_8).build();
    }

    /// The policy replaces that of pages, which is already on the response.
    private static ResponseEntity<Resource> answer(
            HttpServletResponse response,
            Resource content,
            String mediaType,
            String policy,
            ContentDisposition disposition) {
        response.setHeader(ContentSecurity.HEADER, policy);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(content);
    }
}
