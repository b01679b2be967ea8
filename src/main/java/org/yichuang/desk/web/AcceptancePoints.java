package org.yichuang.desk.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yichuang.casework.AcceptanceCheck;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.Page;

/// The mandatory points that a clerk must have found in order before a file is accepted.
final class AcceptancePoints {

    private AcceptancePoints() {}

    /// @param noted what the clerk sent or their worksheet holds
    /// @return one line for each point that is open or not in order
    static List<FieldError> open(Page page, FileView file, Map<String, String> noted) {
        Map<String, Boolean> found = new HashMap<>();
        noted.forEach(
                (name, verdict) -> {
                    if (name.startsWith(Notes.POINT)) {
                        found.put(name.substring(Notes.POINT.length()), verdict.equals("PASS"));
                    }
                });
        return AcceptanceCheck.open(file.item(), found).stream()
                .map(
                        point ->
                                new FieldError(
                                        "points",
                                        page.text(
                                                found.containsKey(point.id())
                                                        ? "desk.point.failed"
                                                        : "desk.point.open",
                                                page.pick(point.text()))))
                .toList();
    }
}
