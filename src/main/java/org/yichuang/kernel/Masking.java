package org.yichuang.kernel;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Personal data as it is shown to those who need not know all of it (Personal Information
/// Protection Law, art. 51: de-identification). Blank text stays blank.
public final class Masking {

    private static final String STARS = "****";
    private static final Pattern PERSON_DOCUMENT = Pattern.compile("\\d{17}[\\dX]");
    private static final Pattern MOBILE = Pattern.compile("(?:\\+?86)?(1\\d{10})");
    private static final Pattern FIRST_NUMBER =
            Pattern.compile("[0-9０-９]|[一二三四五六七八九十百]+[号组栋幢座单楼室]");
    private static final Pattern ROAD = Pattern.compile("大道|路(?!桥)|街(?!道)|巷|胡同");
    private static final Pattern AREA = Pattern.compile("省|自治区|市|(?<!小)区|县|旗|镇|乡|街道|村");

    private static final Set<String> TWO_CHARACTER_SURNAMES =
            Set.of(
                    "欧阳", "太史", "端木", "上官", "司马", "东方", "独孤", "南宫", "万俟", "闻人", "夏侯", "诸葛", "尉迟",
                    "公羊", "赫连", "澹台", "皇甫", "宗政", "濮阳", "公冶", "太叔", "申屠", "公孙", "慕容", "仲孙", "钟离",
                    "长孙", "宇文", "司徒", "鲜于", "司空", "闾丘", "令狐", "完颜", "纳兰", "西门", "呼延", "百里", "东郭",
                    "轩辕", "拓跋");

    private Masking() {}

    /// A person's name: the surname and the last character stay, as in 赵*棠, 赵* and 欧阳*棠. Of
    /// a name in several words or with dots between them, each part keeps its first character.
    public static String personName(String name) {
        String whole = name.strip();
        if (whole.isEmpty()) {
            return "";
        }
        int[] characters = whole.codePoints().toArray();
        boolean han = true;
        for (int each : characters) {
            han &= Character.UnicodeScript.of(each) == Character.UnicodeScript.HAN;
        }
        return han ? hanName(characters) : partsOfName(characters);
    }

    private static String hanName(int[] name) {
        if (name.length == 1) {
            return "*";
        }
        boolean two = name.length > 2 && TWO_CHARACTER_SURNAMES.contains(new String(name, 0, 2));
        int surname = two ? 2 : 1;
        String shown = new String(name, 0, surname);
        int given = name.length - surname;
        return given == 1
                ? shown + "*"
                : shown + "*".repeat(given - 1) + Character.toString(name[name.length - 1]);
    }

    private static String partsOfName(int[] name) {
        StringBuilder masked = new StringBuilder();
        boolean atStart = true;
        boolean hiding = false;
        for (int each : name) {
            if (!Character.isLetterOrDigit(each)) {
                masked.appendCodePoint(each);
                atStart = true;
                hiding = false;
            } else if (atStart) {
                masked.appendCodePoint(each);
                atStart = false;
            } else if (!hiding) {
                masked.append("***");
                hiding = true;
            }
        }
        return masked.toString();
    }

    /// A telephone number: of a mobile number the first three and last four digits stay, as in
    /// 138****5021; of another one the last four, or the last two when it has fewer than eight
    /// digits.
    public static String phone(String number) {
        String typed = HalfWidth.compact(number);
        Matcher mobile = MOBILE.matcher(typed.replace("-", ""));
        if (mobile.matches()) {
            String digits = mobile.group(1);
            return digits.substring(0, 3) + STARS + digits.substring(7);
        }
        long count = typed.chars().filter(Character::isDigit).count();
        long hidden = count >= 8 ? count - 4 : count >= 5 ? count - 2 : count;
        StringBuilder masked = new StringBuilder(typed.length());
        for (int i = 0; i < typed.length(); i++) {
            char each = typed.charAt(i);
            boolean hide = Character.isDigit(each) && hidden-- > 0;
            masked.append(hide ? '*' : each);
        }
        return masked.toString();
    }

    /// The number of any document that says who somebody is. Of 18 characters like an identity
    /// number the first six and last four stay; of a passport or permit the first and the last
    /// two; of four characters or fewer, none.
    public static String identityDocument(String number) {
        String typed = HalfWidth.compact(number);
        int length = typed.length();
        if (PERSON_DOCUMENT.matcher(typed).matches()) {
            return typed.substring(0, 6) + "*".repeat(8) + typed.substring(14);
        }
        return length <= 4
                ? "*".repeat(length)
                : typed.charAt(0) + "*".repeat(length - 3) + typed.substring(length - 2);
    }

    /// An address: it stays down to the road, or to the district, town or village where no road
    /// is named; the house number and all after it go.
    public static String address(String address) {
        String whole = address.strip();
        Matcher number = FIRST_NUMBER.matcher(whole);
        String named = number.find() ? whole.substring(0, number.start()) : whole;
        int shown = endOfLast(ROAD, named);
        if (shown == 0) {
            shown = endOfLast(AREA, named);
        }
        return shown == whole.length() ? whole : whole.substring(0, shown) + STARS;
    }

    private static int endOfLast(Pattern marker, String text) {
        Matcher matcher = marker.matcher(text);
        int end = 0;
        while (matcher.find()) {
            end = matcher.end();
        }
        return end;
    }

    /// The name of a company or a business: entered in a public register (市场主体登记管理条例),
    /// so it stays whole, a person's name in it included.
    public static String companyName(String name) {
        return name;
    }
}
