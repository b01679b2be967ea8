package org.yichuang.catalogue.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.yichuang.identity.Open;
import org.yichuang.pages.Page;

/// Guide and notice, to read, to print and to take along.
@Open
@Controller
class SheetController {

    private final Templates templates;
    private final AnsweredItems items;
    private final Sheets sheets;
    private final PrintedSheets printed;

    SheetController(
            Templates templates, AnsweredItems items, Sheets sheets, PrintedSheets printed) {
        this.templates = templates;
        this.items = items;
        this.sheets = sheets;
        this.printed = printed;
    }

    @GetMapping("/items/{slug}/guide")
    JteModel guide(
            Page page,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam MultiValueMap<String, String> sent) {
        AnsweredItem item = items.find(slug, version, sent);
        return show(page, sheets.guide(page, item), item.path(""), item.bare("/guide.pdf"));
    }

    @GetMapping("/items/{slug}/guide.pdf")
    @Nullable ResponseEntity<byte[]> guidePdf(
            Page page,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam MultiValueMap<String, String> sent,
            ServletWebRequest request) {
        return pdf(sheets.guide(page, items.find(slug, version, sent)), request);
    }

    @GetMapping("/items/{slug}/notice")
    JteModel notice(
            Page page,
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> sent) {
        AnsweredItem item = items.find(slug, sent);
        return show(page, sheets.notice(page, item), item.path(""), item.path("/notice.pdf"));
    }

    @GetMapping("/items/{slug}/notice.pdf")
    @Nullable ResponseEntity<byte[]> noticePdf(
            Page page,
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> sent,
            ServletWebRequest request) {
        return pdf(sheets.notice(page, items.find(slug, sent)), request);
    }

    private JteModel show(Page page, Sheet sheet, String itemPath, String pdfPath) {
        return templates.catalogueSheet(page, new SheetPage(sheet, itemPath, pdfPath));
    }

    /// Kept by browsers and asked again each time, so that nobody reads an old one. The language
    /// is in a cookie, so only the browser itself may keep it.
    private @Nullable ResponseEntity<byte[]> pdf(Sheet sheet, ServletWebRequest request) {
        PrintedSheets.Printed print = printed.print(sheet);
        if (request.checkNotModified("\"" + print.tag() + "\"")) {
            return null;
        }
        return ResponseEntity.ok()
                .eTag("\"" + print.tag() + "\"")
                .cacheControl(CacheControl.noCache().cachePrivate())
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(sheet))
                .body(print.pdf().get());
    }

    private static String disposition(Sheet sheet) {
        return ContentDisposition.inline()
                .filename(sheet.name() + " " + sheet.kind() + ".pdf", StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
