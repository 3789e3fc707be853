package org.taizhang.briefing;

import java.util.List;
import java.util.Map;
import net.sf.jasperreports.renderers.Renderable;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.CategoryFigures;
import org.taizhang.aggregation.Light;
import org.taizhang.terms.Percent;

/** A category's row: how many of its indicators show each light, and its pace against the expected progress. */
record CategoryRow(
        String category,
        String indicators,
        String done,
        String onPace,
        String behind,
        String farBehind,
        String notReported,
        String noTarget,
        Renderable bar,
        String pace) {

    static List<CategoryRow> of(FrozenFigures figures) {
        Percent expected = figures.head().expected();
        return figures.categories().stream()
                .map(category -> of(category, expected))
                .toList();
    }

    private static CategoryRow of(CategoryFigures category, Percent expected) {
        Map<Light, Integer> lights = category.lights();
        return new CategoryRow(
                category.category(),
                String.valueOf(category.indicators()),
                count(lights, Light.DONE),
                count(lights, Light.ON_PACE),
                count(lights, Light.BEHIND),
                count(lights, Light.FAR_BEHIND),
                count(lights, Light.NOT_REPORTED),
                count(lights, Light.NO_TARGET),
                Bars.of(category.pace(), expected),
                Amounts.of(category.pace()));
    }

    /** How often a light shows; none is shown as nothing, so that the eye finds the others. */
    static String count(Map<Light, Integer> lights, Light light) {
        int count = lights.getOrDefault(light, 0);
        return count == 0 ? "" : String.valueOf(count);
    }
}
