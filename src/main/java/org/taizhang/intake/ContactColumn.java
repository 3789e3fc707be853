package org.taizhang.intake;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a column or a line of contacts (联系人) holds, and by which words it is known. */
enum ContactColumn {
    NAME("联系人", "联系人姓名", "联络员", "联络员姓名", "联络人", "联络人姓名", "工作联系人", "联系人及电话", "联系人和电话", "联系人及联系方式", "联系人及联系电话"),
    DEPARTMENT("科室", "处室", "股室", "所在科室", "所在处室", "责任科室", "科处室", "科室名称", "部门", "所在部门", "内设机构"),
    OFFICE("职务", "职务职级", "职级", "职务职称", "现任职务"),
    TELEPHONE(
            "电话", "联系电话", "电话号码", "办公电话", "办公室电话", "固定电话", "座机", "座机号码", "手机", "手机号", "手机号码", "移动电话", "联系方式", "联系手机",
            "联系人电话", "联系人手机", "联系人电话号码", "联络员电话", "工作电话", "电话手机", "手机电话"),
    MAIL("邮箱", "电子邮箱", "邮件", "电子邮件", "邮箱地址", "电子邮箱地址", "工作邮箱", "联系邮箱", "E-MAIL", "EMAIL", "电邮"),
    DUTY("分工", "负责工作", "工作分工", "负责事项", "职责");

    /** Where a label with a colon stands in a line, such as 联系电话:. */
    static final Pattern LABEL = Pattern.compile("(" + labels() + ") ?(?:\\([^)]*\\))? ?: ?", Pattern.CASE_INSENSITIVE);

    private static final String PLAIN_NAME = "姓名";

    @SuppressWarnings("ImmutableEnumChecker") // Set.of cannot be changed
    private final Set<String> words;

    ContactColumn(String... words) {
        this.words = Set.of(words);
    }

    private static String labels() {
        return Arrays.stream(values())
                .flatMap(column -> column.words.stream())
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(word -> String.join(" ?", word.split("")))
                .collect(Collectors.joining("|"));
    }

    /** What a cell with these words alone is the head or the label of. */
    static Optional<ContactColumn> called(String text) {
        String word = HeadingText.of(text).unmarked().toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(column -> column.words.contains(word))
                .findFirst();
    }

    /** The same; 姓名 may be anybody's, so that it counts only where a table says that it is about contacts. */
    static Optional<ContactColumn> called(String text, boolean aboutContacts) {
        return called(text)
                .or(() -> aboutContacts && HeadingText.of(text).unmarked().equals(PLAIN_NAME)
                        ? Optional.of(NAME)
                        : Optional.empty());
    }
}
