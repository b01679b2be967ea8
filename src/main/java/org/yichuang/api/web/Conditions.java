package org.yichuang.api.web;

import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.yichuang.identity.Account;
import org.yichuang.pages.Page;

/// The two headers by which nothing happens twice or behind somebody's back.
final class Conditions {

    static final String KEY = "Idempotency-Key";

    private static final int LONGEST_KEY = 100;
    private static final Pattern VERSION = Pattern.compile("\"?(\\d{1,9})\"?");

    private Conditions() {}

    /// The key of a command. It counts for one account, so that nobody meets another's answer.
    static UUID key(Page page, Account account, @Nullable String header) {
        String text = header == null ? "" : header.strip().replace("\"", "");
        if (text.isEmpty() || text.length() > LONGEST_KEY) {
            throw ApiProblems.problem(
                    page, HttpStatus.BAD_REQUEST, "IDEMPOTENCY_KEY_MISSING", "api.key", KEY);
        }
        String own = account.id() + "/" + text;
        return UUID.nameUUIDFromBytes(own.getBytes(StandardCharsets.UTF_8));
    }

    /// The version that the sender had before their eyes; `*` for whatever there is now.
    static OptionalInt seen(Page page, @Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw ApiProblems.problem(
                    page, HttpStatus.PRECONDITION_REQUIRED, "VERSION_MISSING", "api.version");
        }
        if (ifMatch.strip().equals("*")) {
            return OptionalInt.empty();
        }
        Matcher version = VERSION.matcher(ifMatch.strip());
        if (!version.matches()) {
            throw ApiProblems.problem(
                    page,
                    HttpStatus.BAD_REQUEST,
                    "VERSION_MALFORMED",
                    "api.version-malformed",
                    ifMatch.strip());
        }
        return OptionalInt.of(Integer.parseInt(version.group(1)));
    }
}
