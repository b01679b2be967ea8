package org.yichuang.pages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Small forms that remember what the browser sent them.
@TestComponent
@RestController
class FormsController {

    /// The shell's own settings, so that the tests hold for its pages.
    private static final String HTMX_SETTINGS =
            Sources.read()
                    .templates()
                    .getOrDefault("src/main/jte/ui/head.jte", "")
                    .lines()
                    .filter(line -> line.contains("htmx-config"))
                    .findFirst()
                    .orElseThrow();

    final Map<String, String> saved = new ConcurrentHashMap<>();
    final List<String> uploaded = new ArrayList<>();
    volatile int answer = 204;

    @GetMapping(path = "/forms/autosave", produces = MediaType.TEXT_HTML_VALUE)
    String autosave(Page page) {
        return html(
                page,
                """
                <form id="draft" method="post" action="/forms/submit" data-autosave="/forms/save">
                  %s<label>Name <input name="name"></label>
                  <label><input type="radio" name="kind" value="a"> A</label>
                  <label><input type="radio" name="kind" value="b"> B</label>
                  <label>Note <textarea name="note"></textarea></label>
                  <p role="status" data-save-state data-saving="saving" data-saved="saved"
                     data-offline="kept here" data-refused="refused"></p>
                  <button>Submit</button>
                </form>
                """);
    }

    @PostMapping("/forms/save")
    ResponseEntity<Void> save(@RequestParam Map<String, String> fields) {
        if (answer == 204) {
            fields.remove("_csrf");
            saved.putAll(fields);
        }
        return ResponseEntity.status(answer).build();
    }

    @PostMapping(path = "/forms/submit", produces = MediaType.TEXT_HTML_VALUE)
    String submit(Page page) {
        return html(page, "<h1>Submitted</h1>%s");
    }

    @GetMapping(path = "/forms/upload", produces = MediaType.TEXT_HTML_VALUE)
    String upload(Page page) {
        return html(
                page,
                """
                <form method="post" action="/forms/upload" enctype="multipart/form-data"
                      data-upload="uploading">
                  %s<label>File <input type="file" name="file"></label><button>Send</button>
                </form>
                """);
    }

    @PostMapping(path = "/forms/upload", produces = MediaType.TEXT_HTML_VALUE)
    String receive(MultipartFile file, Page page) throws IOException {
        uploaded.add(file.getOriginalFilename() + " " + file.getBytes().length);
        return html(page, "<h1>Received</h1>%s");
    }

    @GetMapping(path = "/forms/inline", produces = MediaType.TEXT_HTML_VALUE)
    String inline(Page page) {
        return html(page, "<h1>Inline</h1>%s<script>document.title = 'ran'</script>");
    }

    @GetMapping(path = "/forms/parts", produces = MediaType.TEXT_HTML_VALUE)
    String parts(Page page) {
        return html(
                page,
                """
                <div id="notices" role="status"></div>%s
                <a href="/forms/part?status=200" hx-get="/forms/part?status=200" hx-target="#here">fine</a>
                <a href="/forms/part?status=422" hx-get="/forms/part?status=422" hx-target="#here">wrong</a>
                <a href="/fails/409" hx-get="/fails/409" hx-target="#here">conflict</a>
                <div id="here"></div>
                """);
    }

    @GetMapping(path = "/forms/part", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> part(@RequestParam int status) {
        return ResponseEntity.status(status)
                .body("<p>answer " + status + "</p><script>document.title = 'ran'</script>");
    }

    private static String html(Page page, String body) {
        String token =
                "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                        .formatted(page.csrfParameter(), page.csrfToken());
        return """
               <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Form</title>
               <link rel="icon" href="%s"><script type="module" src="%s"></script>
               %s<script defer src="%s"></script></head>
               <body><main>%s</main></body></html>
               """
                .formatted(
                        page.asset("icon/favicon.svg"),
                        page.asset("script/page.js"),
                        HTMX_SETTINGS,
                        page.asset("htmx.min.js"),
                        body.formatted(token));
    }
}
