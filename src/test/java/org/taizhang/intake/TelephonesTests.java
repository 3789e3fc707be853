package org.taizhang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TelephonesTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "困难：资金未到位，联系人甲，电话000-7654302。|困难：资金未到位，联系人甲，电话（号码略）。",
                "联系电话：000-7654302、00000765432，请核实|联系电话：（号码略），请核实",
                "手机13900076543|手机（号码略）",
                "（联系人甲13900076543）|（联系人甲（号码略））",
                "请致电 7654302|请致电 （号码略）",
                "详询0000-7654302|详询（号码略）",
                "座机号码为 000 7654302 转 1|座机号码为 （号码略） 转 1"
            })
    void areLeftOut(String text, String left) {
        assertThat(Telephones.leftOut(text)).isEqualTo(left);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "已拨付资金13900076543元",
                "累计完成13900076543.5万元",
                "改造2890套，完成率86.5%，2024-09-30前完成",
                "发放手机2890部，投入13.5万元",
                "12345热线受理1500件",
                "文号〔2024〕1234567",
                "项目编码2024-630202-04-01-123456",
                "0.13900076543",
                "电话回访1500户",
                "2024年9月30日"
            })
    void figuresDatesAndCodesStay(String text) {
        assertThat(Telephones.leftOut(text)).isEqualTo(text);
    }
}
