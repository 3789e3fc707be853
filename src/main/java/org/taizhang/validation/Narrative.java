package org.taizhang.validation;

/**
 * What a unit wrote about an indicator, in its own words; an empty text was not given.
 *
 * @param status 进展状态
 * @param progress 工作进展
 * @param innovation 创新做法
 * @param results 取得成效
 * @param difficulties 困难问题
 * @param nextSteps 下步措施
 */
public record Narrative(
        String status, String progress, String innovation, String results, String difficulties, String nextSteps) {

    /** Whether nothing was written at all. */
    boolean isEmpty() {
        return (status + progress + innovation + results + difficulties + nextSteps).isEmpty();
    }
}
