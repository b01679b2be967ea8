package org.yichuang.bench.http;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/// The pages that are asked for, by name. Each supplier gives the next request for its page.
record Pages(Map<String, Supplier<OpenLoop.Request>> byName) {

    static final String ALL = "all together";

    private static final String PASSWORD = "Riverside-Window-26";
    private static final String ITEM = "/items/food-business-licence";
    private static final int TRACKED = 5000;
    private static final String[] QUERIES = {
        "%E5%BC%80%E9%A5%AD%E5%BA%97",
        "%E9%A3%9F%E5%93%81%E7%BB%8F%E8%90%A5",
        "%E5%8D%AB%E7%94%9F%E8%AE%B8%E5%8F%AF",
        "%E6%8B%9B%E7%89%8C",
        "shipin",
        "%E8%BA%AB%E4%BB%BD%E8%AF%81"
    };

    private record Receipt(String number, String code) {}

    /// Signs in where a page needs it, and draws the cases that are tracked.
    static Pages of(Browser browser, Connection database)
            throws IOException, InterruptedException, SQLException {
        Map<String, Supplier<OpenLoop.Request>> pages = new LinkedHashMap<>();
        pages.put("home", () -> browser.get("/", null, Pages::whole));
        if (browser.has(ITEM)) {
            pages.put("item", () -> browser.get(ITEM, null, Pages::whole));
        } else {
            System.out.println("there is no page " + ITEM + ": left out");
        }
        String clerk = browser.signIn("clerk1", PASSWORD);
        pages.put("work queue of the window", () -> browser.get("/desk", clerk, Pages::queue));
        String reviewer = browser.signIn("market1", PASSWORD);
        pages.put(
                "work queue of a department", () -> browser.get("/review", reviewer, Pages::queue));
        String supervisor = browser.signIn("supervisor1", PASSWORD);
        pages.put("supervision", () -> browser.get("/supervision", supervisor, Pages::whole));
        var random = new SplittableRandom(1);
        List<Receipt> receipts = receipts(database);
        pages.put(
                "tracking by code",
                () -> {
                    var receipt = receipts.get(random.nextInt(receipts.size()));
                    return browser.post(
                            "/track",
                            "no",
                            receipt.number(),
                            "code",
                            receipt.code(),
                            body ->
                                    body.contains(receipt.number())
                                            && body.contains("class=\"clock-head"));
                });
        pages.put(
                "search (API)",
                () ->
                        browser.get(
                                "/api/v1/items?size=10&q="
                                        + QUERIES[random.nextInt(QUERIES.length)],
                                null,
                                body -> body.contains("\"total\"")));
        List<Supplier<OpenLoop.Request>> each = List.copyOf(pages.values());
        pages.put(ALL, () -> each.get(random.nextInt(each.size())).get());
        return new Pages(pages);
    }

    private static boolean whole(String body) {
        return body.contains("</html>");
    }

    /// A queue that is not empty has links to files of this year or an earlier one.
    private static boolean queue(String body) {
        return whole(body) && body.contains("-20");
    }

    private static List<Receipt> receipts(Connection database) throws SQLException {
        List<Receipt> receipts = new ArrayList<>();
        try (var statement = database.createStatement();
                var rows =
                        statement.executeQuery(
                                """
                                select case_no, tracking_code from cases.case_file
                                 where slot in (1, 100, 200, 300, 400, 500, 600, 700, 800, 900)
                                   and stage <> 'DRAFT'
                                 limit %d
                                """
                                        .formatted(TRACKED))) {
            while (rows.next()) {
                receipts.add(new Receipt(rows.getString(1), rows.getString(2)));
            }
        }
        return receipts;
    }
}
