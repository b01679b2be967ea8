package org.yichuang.bench.approval;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.yichuang.bench.approval.Application.Material;

/// Makes applications, all different, the same ones in the same order for the same worker of every
/// contender. The region 990102 is one that no real place has.
public final class Applications {

    /// Bytes of a form in UTF-8.
    public static final int FORM_BYTES = 2048;

    private static final String[] MATERIALS = {
        "食品经营许可申请书", "营业执照复印件", "经营场所平面布局图", "食品安全管理制度", "从业人员健康证明"
    };
    private static final String[] STREETS = {"云汀路", "禾川大道", "澄江街", "望溪巷", "石桥路", "明德街"};
    private static final String[] SURNAMES = {"赵", "钱", "孙", "李", "周", "吴", "郑", "王"};
    private static final String[] WORDS = {
        "经营面积", "后厨", "冷藏设备", "消毒间", "排烟", "专间", "库房", "员工", "从业", "检查", "整改", "符合", "布局", "流程",
        "原料", "成品", "分开", "洗手", "更衣", "通风", "照明", "防蝇", "防鼠", "留样", "台账", "培训", "供应商", "索证"
    };

    private final int worker;
    private final SplittableRandom random;
    private long made;

    public Applications(int worker) {
        this.worker = worker;
        this.random = new SplittableRandom(20260924L + worker);
    }

    public Application next() {
        var caseNumber = "990102-20260924-%03d-%09d".formatted(worker, made++);
        return new Application(caseNumber, form(caseNumber), materials());
    }

    private String form(String caseNumber) {
        var text = new StringBuilder(1024);
        text.append("{\"caseNumber\":\"").append(caseNumber);
        text.append("\",\"item\":\"食品经营许可\",\"region\":\"990102\",\"applicant\":{\"name\":\"禾川区");
        text.append(pick(STREETS)).append(random.nextInt(1, 1000)).append("号餐饮店");
        text.append("\",\"operator\":\"").append(pick(SURNAMES)).append("某");
        text.append("\",\"phone\":\"000").append(random.nextInt(10_000_000, 100_000_000));
        text.append("\"},\"premises\":{\"street\":\"").append(pick(STREETS));
        text.append("\",\"area\":").append(random.nextInt(20, 900));
        text.append(",\"seats\":").append(random.nextInt(0, 200));
        text.append("},\"coldDishes\":").append(random.nextBoolean());
        text.append(",\"description\":\"");
        var left = FORM_BYTES - text.toString().getBytes(StandardCharsets.UTF_8).length - 2;
        while (left > 12) {
            var word = pick(WORDS);
            text.append(word);
            left -= 3 * word.length();
        }
        return text.repeat('.', left).append("\"}").toString();
    }

    private List<Material> materials() {
        var materials = new ArrayList<Material>(MATERIALS.length);
        for (int i = 0; i < MATERIALS.length; i++) {
            var digest = new byte[32];
            random.nextBytes(digest);
            materials.add(
                    new Material(
                            i + 1, "M" + (i + 1), MATERIALS[i], HexFormat.of().formatHex(digest)));
        }
        return materials;
    }

    private String pick(String[] words) {
        return words[random.nextInt(words.length)];
    }
}
