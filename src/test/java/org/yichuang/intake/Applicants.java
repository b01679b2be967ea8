package org.yichuang.intake;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.springframework.context.ApplicationContext;
import org.yichuang.cases.Answer;
import org.yichuang.forms.FormValues;
import org.yichuang.identity.Account;
import org.yichuang.identity.Accounts;
import org.yichuang.kernel.CaseNo;
import org.yichuang.materials.Materials;
import org.yichuang.materials.Receipt;
import org.yichuang.materials.Upload;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// 许知夏 applies for a food business licence for her noodle shop, as far as a test needs it.
public final class Applicants {

    public static final String LOGIN = "xuzhixia";
    public static final String OTHER = "songguilan";
    public static final String ITEM = "food-business-licence";

    /// The guided answers, as the item's page sends them.
    public static final String QUERY =
            "subject_kind=business-licence&main_activity=prepared&business_form=catering"
                    + "&special_forms=none&projects=hot-food&simple_only=false&floor_area=86"
                    + "&cooking_smoke=true&building_kind=own-flue&online_sale=false";

    private static final String FORM =
            """
            {"kitchen_area": 24, "seats": 20, "water_supply": "mains",
             "smoke_equipment": "静电油烟净化器", "opening_date": "2027-01-01",
             "food_safety_manager": "许知夏", "staff_count": 3, "handler_count": 2}
            """;

    private final Accounts accounts;
    private final Applications applications;
    private final Parties parties;
    private final Materials materials;

    /// @param context of a test with [org.yichuang.testing.PlatformTest], which all such tests
    ///     share
    public Applicants(ApplicationContext context) {
        this.accounts = context.getBean(Accounts.class);
        this.applications = context.getBean(Applications.class);
        this.parties = context.getBean(Parties.class);
        this.materials = context.getBean(Materials.class);
    }

    public Account account(String login) {
        return accounts.byLogin(login).orElseThrow();
    }

    public Party shop() {
        return parties.of(account(LOGIN)).getLast();
    }

    /// Begun with all questions answered, nothing filled in.
    public CaseNo begun() {
        return applications.start(account(LOGIN), shop(), ITEM, answers(), UUID.randomUUID());
    }

    public static Map<String, Object> answers() {
        Map<String, Object> answers = new HashMap<>();
        answers.put("subject_kind", "business-licence");
        answers.put("main_activity", "prepared");
        answers.put("business_form", "catering");
        answers.put("special_forms", List.of());
        answers.put("projects", List.of("hot-food"));
        answers.put("simple_only", false);
        answers.put("floor_area", new BigDecimal("86"));
        answers.put("cooking_smoke", true);
        answers.put("building_kind", "own-flue");
        answers.put("online_sale", false);
        answers.put("by_agent", false);
        return answers;
    }

    /// Filled in and with its materials, so that it only has to be submitted.
    public CaseNo ready() {
        return readyWithout("");
    }

    /// Ready but for a material that may follow.
    public CaseNo readyWithout(String later) {
        CaseNo no = begun();
        fill(no);
        Stream.of("equipment-and-layout", "process-flow", "safety-rule-list")
                .filter(material -> !material.equals(later))
                .forEach(material -> attach(no, material));
        return no;
    }

    /// @return empty while something is missing
    public Optional<Answer> submit(CaseNo no) {
        return applications.submit(account(LOGIN), no, UUID.randomUUID());
    }

    public void fill(CaseNo no) {
        Account by = account(LOGIN);
        Application application = applications.find(by, no).orElseThrow();
        ObjectNode values = application.filled().values().toJson();
        values.setAll((ObjectNode) JsonMapper.shared().readTree(FORM));
        if (!applications.save(by, no, FormValues.of(values), application.revision())) {
            throw new AssertionError("the form was not saved");
        }
    }

    public UUID attach(CaseNo no, String material) {
        Account by = account(LOGIN);
        Upload upload = new Upload("plan.png", new ByteArrayInputStream(picture()), by.id());
        if (!(materials.receive(upload, materials.rules()) instanceof Receipt.Received kept)) {
            throw new AssertionError("the picture was refused");
        }
        applications.attach(by, no, material, kept.file().id());
        return kept.file().id();
    }

    /// A drawing as somebody would photograph it.
    public static byte[] picture() {
        BufferedImage picture = new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 320, 200);
        pen.setColor(Color.DARK_GRAY);
        pen.drawRect(40, 30, 120, 80);
        pen.drawRect(160, 30, 100, 120);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
