package org.yichuang.bench.http;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A visitor of the server, with or without an account.
final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int OK = 200;

    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(PATIENCE)
                    .build();
    private final String address;

    Browser(String address) {
        this.address = address;
    }

    /// Signs in.
    ///
    /// @return the session's cookie
    /// @throws IOException when the server does not let the account in
    String signIn(String account, String password) throws IOException, InterruptedException {
        var answer =
                client.send(
                        request("/sign-in", null)
                                .POST(form("name", account, "password", password))
                                .build(),
                        BodyHandlers.discarding());
        return answer.headers().allValues("set-cookie").stream()
                .filter(cookie -> cookie.startsWith("yichuang-session="))
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .reduce((_, last) -> last)
                .filter(_ -> answer.statusCode() < 400)
                .orElseThrow(
                        () ->
                                new IOException(
                                        account + " could not sign in: " + answer.statusCode()));
    }

    /// Whether a page can be had.
    boolean has(String path) throws IOException, InterruptedException {
        return client.send(request(path, null).build(), BodyHandlers.discarding()).statusCode()
                == OK;
    }

    /// Getting a page.
    OpenLoop.Request get(String path, @Nullable String cookie, Predicate<String> right) {
        return () -> judge(request(path, cookie).build(), right);
    }

    /// Sending a form of two fields.
    OpenLoop.Request post(
            String path,
            String name,
            String value,
            String other,
            String otherValue,
            Predicate<String> right) {
        return () ->
                judge(
                        request(path, null).POST(form(name, value, other, otherValue)).build(),
                        right);
    }

    private String judge(HttpRequest request, Predicate<String> right)
            throws IOException, InterruptedException {
        var answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != OK) {
            return "status " + answer.statusCode();
        }
        return right.test(answer.body()) ? "" : "another page";
    }

    private HttpRequest.Builder request(String path, @Nullable String cookie) {
        var request =
                HttpRequest.newBuilder(URI.create(address + path))
                        .timeout(PATIENCE)
                        .header("Accept-Language", "zh-CN")
                        .header("Content-Type", "application/x-www-form-urlencoded");
        return cookie == null ? request : request.header("Cookie", cookie);
    }

    private static HttpRequest.BodyPublisher form(
            String name, String value, String other, String otherValue) {
        return HttpRequest.BodyPublishers.ofString(
                "%s=%s&%s=%s"
                        .formatted(
                                name,
                                URLEncoder.encode(value, StandardCharsets.UTF_8),
                                other,
                                URLEncoder.encode(otherValue, StandardCharsets.UTF_8)));
    }

    @Override
    public void close() {
        client.close();
    }
}
