package org.yichuang.demo.internal;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.yichuang.cases.Applicant;
import org.yichuang.intake.Party;
import org.yichuang.kernel.Checked;
import org.yichuang.kernel.CreditCode;

/// Invents companies and people. Codes carry the region 990102, which no real place has.
final class DemoNames {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final List<String> FIRST =
            List.of("云", "禾", "江", "汀", "溪", "松", "竹", "晴", "福", "顺", "和", "兴", "瑞", "安", "明");
    private static final List<String> SECOND =
            List.of("味", "香", "园", "轩", "庭", "居", "悦", "源", "丰", "泰", "诚", "达", "雅", "清", "恒");
    private static final List<String> ANY_TRADE = List.of("便利店", "文化传播有限公司", "超市");

    /// Who applies for what, by the item's slug.
    private static final Map<String, List<String>> TRADES =
            Map.of(
                    "food-business-licence",
                    List.of("面馆", "小吃店", "火锅店", "茶饮店", "烘焙店", "便利店", "餐饮管理有限公司"),
                    "public-place-hygiene-licence",
                    List.of("宾馆", "理发店", "美容院", "健身中心", "浴室", "影院", "酒店有限公司"),
                    "large-outdoor-advertising",
                    List.of("广告有限公司", "文化传播有限公司", "超市", "酒店有限公司", "汽车销售有限公司"));

    private static final List<String> SURNAMES =
            List.of("陈", "林", "周", "吴", "郑", "何", "苏", "沈", "韩", "许", "罗", "谢", "唐", "冯", "邓");
    private static final List<String> GIVEN =
            List.of("子涵", "晓棠", "志远", "雨桐", "建国", "秀兰", "文博", "思齐", "嘉宁", "桂香", "永强", "若川");

    private final RandomGenerator random;

    DemoNames(RandomGenerator random) {
        this.random = random;
    }

    /// @param number makes the code unique
    /// @param item that it applies for
    Applicant company(int number, String item) {
        String trade = pick(TRADES.getOrDefault(item, ANY_TRADE));
        boolean company = trade.endsWith("公司");
        String name =
                (company ? "云汀市" : "禾川区")
                        + pick(FIRST)
                        + pick(SECOND)
                        + trade
                        + (company ? "" : "（个体工商户）");
        return Party.company(code(company ? "91" : "92", number), name).applicant();
    }

    private static CreditCode code(String kind, int number) {
        String body = kind + "990102MAD" + base31(number) + "0";
        for (char check : ALPHABET.toCharArray()) {
            if (CreditCode.parse(body.substring(0, 17) + check)
                    instanceof Checked.Valid(var code)) {
                return code;
            }
        }
        throw new IllegalStateException("no check character for " + body);
    }

    private static String base31(int number) {
        StringBuilder digits = new StringBuilder();
        for (int rest = number; digits.length() < 6; rest /= ALPHABET.length()) {
            digits.insert(0, ALPHABET.charAt(rest % ALPHABET.length()));
        }
        return digits.toString();
    }

    String person() {
        return pick(SURNAMES) + pick(GIVEN);
    }

    private String pick(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
