package org.taizhang.plan;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * What documents call the whole and its parts (统称): a city's are 全市, 县区 and 市直部门, a province's 全省, 市州 and 省直部门.
 *
 * @param whole 全域统称
 * @param places 地区统称: units of the types 县区 and 园区
 * @param departments 部门统称: all other units
 */
public record Naming(String whole, String places, String departments) {

    /** A plan that says nothing of it; what it does not say follows from its region and its groups. */
    public static final Naming USUAL = new Naming("", "", "");

    private static final String ALL_OF = "各";
    private static final String LEVELS = "省市州盟县区旗镇乡";

    /** What follows from the last character of a region's name where nothing else is known. */
    public static Naming of(String region) {
        String level = region.isEmpty() ? "" : region.substring(region.length() - 1);
        return LEVELS.contains(level) && !level.isEmpty()
                ? new Naming("全" + level, "县区", level + "直部门")
                : new Naming("全域", "县区", "部门");
    }

    /** The same with a plan's own words where it gives some, else what its places' group 各… is called. */
    static Naming of(Plan plan) {
        Naming said = plan.practice().level().naming();
        Naming derived = of(plan.region());
        return new Naming(
                firstOf(said.whole, derived.whole),
                firstOf(said.places, group(plan).orElse(derived.places)),
                firstOf(said.departments, derived.departments));
    }

    private static Optional<String> group(Plan plan) {
        return plan.units().stream()
                .filter(unit -> unit.type() == Unit.Type.COUNTY)
                .flatMap(unit -> unit.groups().stream())
                .filter(group -> group.startsWith(ALL_OF) && group.length() > ALL_OF.length())
                .map(group -> group.substring(ALL_OF.length()))
                .findFirst();
    }

    private static String firstOf(String... words) {
        return Stream.of(words).filter(word -> !word.isEmpty()).findFirst().orElseThrow();
    }
}
