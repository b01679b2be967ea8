package org.yichuang.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yichuang.forms.Stall.COMPANY;
import static org.yichuang.forms.Stall.FORMS;
import static org.yichuang.forms.Stall.PERSON;
import static org.yichuang.forms.Stall.complete;
import static org.yichuang.forms.Stall.values;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.yichuang.forms.Forms.Stage;
import org.yichuang.pages.Texts;

@SpringJUnitConfig(FormTexts.class)
class FormProblemsTest {

    private static final FormDefinition FORM = Stall.form();

    @Autowired private Texts texts;

    @Test
    void a_complete_form_has_no_problem() {
        assertThat(problems(complete(), PERSON, Stage.SUBMISSION)).isEmpty();
        assertThat(problems(complete(), PERSON, Stage.DRAFT)).isEmpty();
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "name|\"赵\"|太短，至少 2 个字，现在 1 个|Too short: at least 2 characters, now 1",
                "name|\"赵晓\"||",
                "name|\"一二三四五六七八九十一二三四五六七八九十\"||",
                "name|\"一二三四五六七八九十一二三四五六七八九十𠮷\"|太长，最多 20 个字，现在 21 个"
                        + "|Too long: at most 20 characters, now 21",
                "name|\"一二三四五六七八九十一二三四五六七八九𠮷\"||",
                "area|0.9|不能小于 1㎡|Must be 1 ㎡ or more",
                "area|1||",
                "area|100||",
                "area|100.1|不能大于 100㎡|Must be 100 ㎡ or less",
                "area|8.25|最多 1 位小数|At most one decimal",
                "area|\"八十多\"|填数字，比如 86|Enter a number, such as 86",
                "helpers|1.5|填整数，不带小数，比如 86" + "|Enter a whole number without decimals, such as 86",
                "helpers|-1|不能小于 0人|Must be 0 people or more",
                "opening|\"国庆以后\"|按年、月、日填日期，比如 2026-09-17"
                        + "|Enter the date as year, month and day, such as 2026-09-17",
                "opening|\"2026-02-30\"|按年、月、日填日期，比如 2026-09-17"
                        + "|Enter the date as year, month and day, such as 2026-09-17",
                "opening|\"2028-02-29\"||",
                "goods|\"cars\"|请从列出的选项里选|Choose one of the answers listed",
                "days|[\"mon\"]|请从列出的选项里选|Choose one of the answers listed",
                "days|[\"sat\",\"sun\",\"fri\"]|最多选 2 项|Choose at most 2",
                "phone|\"1380000502\"|少 1 位，手机号应是 11 位"
                        + "|One digit is missing; a mobile number has 11",
                "phone|\"138000050\"|少 2 位，手机号应是 11 位"
                        + "|2 digits are missing; a mobile number has 11",
                "phone|\"138000050211\"|多 1 位，手机号应是 11 位"
                        + "|One digit too many; a mobile number has 11",
                "phone|\"12800005021\"|填 11 位手机号，或者带区号的座机，比如 0999-1234567"
                        + "|Enter an 11-digit mobile number or a landline with area code, such as"
                        + " 0999-1234567",
                "phone|\"0999-1234567\"||",
                "plate|\"京A12345\"|车牌以“澄”开头，比如 澄A12345"
                        + "|A number plate begins with 澄, such as 澄A12345",
                "plate|\"澄A12345\"||",
                "promise|false|同意才能继续，请在方框里打勾"
                        + "|Tick the box to agree; without it you cannot go on",
                "cooks|\"maybe\"|请选一项|Choose one",
                "shape|1|这张表里没有这一项，请去掉|This form has no such field; remove it",
            })
    void a_wrong_value_says_what_is_wrong_and_how_to_put_it_right(
            String field, String json, String chinese, String english) {
        FormValues values = complete().with(field, Stall.JSON.readTree(json));
        if (field.equals("helpers")) {
            values = values.with("plan", Stall.JSON.readTree("\"左边\""));
        }

        List<FieldProblem> problems = problems(values, PERSON, Stage.SUBMISSION);

        assertThat(texts(problems, Locale.SIMPLIFIED_CHINESE))
                .isEqualTo(chinese == null ? List.of() : List.of(chinese));
        assertThat(texts(problems, Locale.ENGLISH))
                .isEqualTo(english == null ? List.of() : List.of(english));
    }

    @Test
    void an_identity_number_and_a_credit_code_are_checked_by_their_standards() {
        FormValues wrong =
                complete()
                        .with("identity_number", Stall.JSON.readTree("\"990102199003070020\""))
                        .with("credit_code", Stall.JSON.readTree("\"92990102MA\""));

        assertThat(problems(wrong, COMPANY, Stage.DRAFT))
                .extracting(problem -> problem.problem().key())
                .containsExactly("kernel.identity-number.check", "kernel.credit-code.length");
        assertThat(texts(problems(wrong, COMPANY, Stage.DRAFT), Locale.ENGLISH))
                .noneMatch(text -> text.startsWith("kernel."));
    }

    @Test
    void a_draft_may_be_incomplete_but_what_is_there_must_be_right() {
        FormValues started =
                values(
                        "{\"name\": \"赵\", \"home\": {\"region\": \"990102\"}, \"promise\": false,"
                                + " \"days\": [], \"partners\": [{}, {\"share\": 0}]}");

        assertThat(problems(FormValues.empty(), PERSON, Stage.DRAFT)).isEmpty();
        assertThat(problems(started, PERSON, Stage.DRAFT))
                .extracting(FieldProblem::pointer)
                .containsExactly("/name", "/partners/0/share");
    }

    @Test
    void a_submission_names_everything_that_is_missing_in_the_order_of_the_form() {
        List<FieldProblem> problems = problems(FormValues.empty(), PERSON, Stage.SUBMISSION);

        assertThat(problems)
                .extracting(FieldProblem::input)
                .containsExactly(
                        "name",
                        "identity_number",
                        "phone",
                        "home.region",
                        "area",
                        "opening",
                        "goods",
                        "days",
                        "partners",
                        "promise");
        assertThat(texts(problems, Locale.SIMPLIFIED_CHINESE))
                .containsExactly(
                        "这一项要填",
                        "这一项要填",
                        "这一项要填",
                        "请选所在地区，并写明街道和门牌号",
                        "请填数字",
                        "请填日期",
                        "请选一项",
                        "请至少选一项",
                        "请至少填一行",
                        "同意才能继续，请在方框里打勾");
    }

    @Test
    void parts_of_an_address_and_cells_of_a_row_are_named_one_by_one() {
        FormValues values =
                complete()
                        .with("home", Stall.JSON.readTree("{\"region\": \"99\"}"))
                        .with(
                                "partners",
                                Stall.JSON.readTree(
                                        "[{\"name\":\"钱和\",\"share\":100},{},{\"share\":\"四成\"}]"));

        List<FieldProblem> problems = problems(values, PERSON, Stage.SUBMISSION);

        assertThat(problems)
                .extracting(FieldProblem::input)
                .containsExactly(
                        "home.region",
                        "home.detail",
                        "partners[0].share",
                        "partners[1].name",
                        "partners[1].share");
        assertThat(texts(problems, Locale.ENGLISH))
                .containsExactly(
                        "Choose the region",
                        "Write the road and house number in 200 characters or fewer",
                        "Must be less than 100 %",
                        "Fill this in",
                        "Enter a number, such as 86");
    }

    @Test
    void a_field_that_another_answer_asks_for_is_missed() {
        FormValues values = complete().with("helpers", Stall.JSON.readTree("2"));

        assertThat(problems(values, PERSON, Stage.SUBMISSION))
                .extracting(FieldProblem::pointer)
                .containsExactly("/plan");
        assertThat(problems(values, PERSON, Stage.DRAFT)).isEmpty();
    }

    @Test
    void what_is_not_shown_is_neither_asked_nor_checked_nor_submitted() {
        FormValues clothes =
                complete()
                        .with("goods", Stall.JSON.readTree("\"clothes\""))
                        .with("fuel", Stall.JSON.readTree("\"wood\""));

        assertThat(FORMS.shown(FORM, clothes, PERSON))
                .doesNotContain("cooks", "fuel", "credit_code")
                .contains("goods", "days");
        assertThat(problems(clothes, PERSON, Stage.SUBMISSION)).isEmpty();
        FormValues submitted = FORMS.submitted(FORM, clothes, PERSON);
        assertThat(submitted.get("cooks")).isEmpty();
        assertThat(submitted.get("fuel")).isEmpty();
        assertThat(FORMS.shown(FORM, clothes, COMPANY)).contains("credit_code");
        assertThat(FORMS.shown(FORM, complete(), Map.of())).contains("cooks", "fuel");
    }

    @Test
    void a_condition_on_a_hidden_field_does_not_see_what_was_typed_there() {
        FormValues values =
                complete()
                        .with("goods", Stall.JSON.readTree("\"clothes\""))
                        .with("cooks", Stall.JSON.readTree("true"));

        assertThat(FORMS.shown(FORM, values, PERSON)).doesNotContain("fuel");
    }

    @Test
    void empty_rows_and_blank_texts_are_not_submitted() {
        FormValues values =
                complete()
                        .with("plan", Stall.JSON.readTree("\"  \""))
                        .with("partners", Stall.JSON.readTree("[{},{\"name\":\"\"}]"));

        FormValues submitted = FORMS.submitted(FORM, values, PERSON);

        assertThat(submitted.get("plan")).isEmpty();
        assertThat(submitted.get("partners")).isEmpty();
    }

    @Test
    void expressions_see_numbers_dates_rows_and_nothing_that_cannot_be_read() {
        Map<String, ?> variable =
                FORMS.variable(FORM, complete().with("area", Stall.JSON.readTree("\"八十多\"")));

        assertThat(variable.get("opening")).isEqualTo(LocalDate.of(2026, 11, 1));
        assertThat(variable.get("cooks")).isEqualTo(true);
        assertThat(variable.get("days")).isEqualTo(List.of("sat", "sun"));
        assertThat(variable.get("area")).isNull();
        assertThat(variable.containsKey("plan")).isTrue();
        assertThat(FORMS.variable(FORM, FormValues.empty()).get("days")).isEqualTo(List.of());
    }

    private static List<FieldProblem> problems(
            FormValues values, Map<String, Object> answers, Stage stage) {
        return FORMS.problems(FORM, values, answers, stage);
    }

    private List<String> texts(List<FieldProblem> problems, Locale locale) {
        return problems.stream().map(problem -> problem.text(texts, locale)).toList();
    }
}
