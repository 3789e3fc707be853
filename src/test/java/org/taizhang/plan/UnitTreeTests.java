package org.taizhang.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.taizhang.terms.UnitCode;

/** a is above b and c, b above d; e stands alone. */
class UnitTreeTests {

    private static final UnitTree TREE =
            UnitTree.of(List.of(unit("a", null), unit("b", "a"), unit("c", "a"), unit("d", "b"), unit("e", null)));

    @Test
    void findsWhoIsBelowAtWhateverDepth() {
        assertThat(TREE.below(code("a"), codes("d", "e", "c"))).isEqualTo(codes("d", "c"));
        assertThat(TREE.below(code("b"), codes("a", "b", "c", "d", "e"))).isEqualTo(codes("d"));
        assertThat(TREE.below(code("e"), codes("a", "b", "c", "d", "e"))).isEmpty();
        assertThat(TREE.isBelow(code("d"), code("a"))).isTrue();
        assertThat(TREE.isBelow(code("a"), code("d"))).isFalse();
    }

    @Test
    void namesTheNearestAbove() {
        assertThat(TREE.nearestAbove(code("d"), codes("a", "b"))).contains(code("b"));
        assertThat(TREE.nearestAbove(code("d"), codes("a", "c"))).contains(code("a"));
        assertThat(TREE.nearestAbove(code("a"), codes("a", "b", "c", "d", "e"))).isEmpty();
    }

    @Test
    void cutsWhatComesRoundToItself() {
        UnitTree looped = UnitTree.of(List.of(unit("a", "b"), unit("b", "a"), unit("c", "b")));

        assertThat(looped.isLooped(code("a"))).isTrue();
        assertThat(looped.isLooped(code("c"))).isFalse();
        assertThat(looped.unlooped().above(code("c"))).isEqualTo(codes("b"));
        assertThat(looped.unlooped().above(code("b"))).isEmpty();
    }

    private static Unit unit(String code, @Nullable String parent) {
        return new Unit(
                code(code),
                code,
                code,
                List.of(),
                Unit.Type.COUNTY,
                Set.of(),
                Optional.ofNullable(parent).map(UnitCode::of),
                true,
                Optional.empty());
    }

    private static UnitCode code(String code) {
        return UnitCode.of(code);
    }

    private static List<UnitCode> codes(String... codes) {
        return List.of(codes).stream().map(UnitCode::of).toList();
    }
}
