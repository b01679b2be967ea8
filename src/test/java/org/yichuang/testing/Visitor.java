package org.yichuang.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A browser without a screen: keeps cookies, sends forms with the token of the page it saw last,
/// and stays where it is sent unless told to follow.
public final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"(_csrf)\" value=\"([^\"]*)\"");

    private final String site;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder()
                    .cookieHandler(cookies)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
    private @Nullable String token;

    public Visitor(int port) {
        this.site = "http://127.0.0.1:" + port;
    }

    /// Signs in and expects to succeed.
    public Visitor signedIn(String login, String password) {
        HttpResponse<String> answer = signIn(login, password);
        if (answer.statusCode() != 303) {
            throw new AssertionError(login + " could not sign in: " + answer.statusCode());
        }
        token = null;
        return this;
    }

    public HttpResponse<String> signIn(String login, String password) {
        get("/sign-in");
        return post("/sign-in", Map.of("name", login, "password", password));
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /// Sends a form as the page that was seen last would.
    public HttpResponse<String> post(String path, Map<String, String> fields, String... headers) {
        String form =
                fields.entrySet().stream()
                        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                        .collect(Collectors.joining("&"));
        String body = token == null ? form : form + "&_csrf=" + encode(token);
        return send(
                request(path, headers)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /// Calls the API as a machine, without cookies of its own.
    public HttpResponse<String> call(String method, String path, String login, String password) {
        String pair = login + ":" + password;
        String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return send(
                request(path, "Authorization", "Basic " + basic)
                        .method(method, HttpRequest.BodyPublishers.noBody()));
    }

    /// Where an answer leads to.
    public static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    /// Forgets the token of the page seen last.
    public void forgetToken() {
        token = null;
    }

    public CookieManager cookies() {
        return cookies;
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site + path));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            Matcher found = TOKEN.matcher(answer.body());
            if (found.find()) {
                token = found.group(2);
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
