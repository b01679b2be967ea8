package org.yichuang.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.web.util.HtmlUtils;
import org.yichuang.testing.Visitor;

/// Reads what pages and sheets say, without marks and spaces.
final class Read {

    private Read() {}

    /// The words of a page that is there.
    static String page(int port, String path) {
        HttpResponse<String> answer = new Visitor(port).get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return words(answer.body());
    }

    static String words(String html) {
        return bare(HtmlUtils.htmlUnescape(html.replaceAll("(?s)<[^>]*>", "")));
    }

    static String bare(String text) {
        return text.replaceAll("\\s+", "");
    }

    static HttpResponse<byte[]> file(int port, String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// The words of a PDF that is there.
    static String pdf(int port, String path) {
        HttpResponse<byte[]> answer = file(port, path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        try (PDDocument document = Loader.loadPDF(answer.body())) {
            return bare(new PDFTextStripper().getText(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
