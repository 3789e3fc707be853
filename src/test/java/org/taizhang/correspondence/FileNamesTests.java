package org.taizhang.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTests {

    @ParameterizedTest
    @CsvSource({
        "乐都区, 乐都区",
        "'a/b\\c:d*e?f', a_b_c_d_e_f",
        "'报表\u202Egpj.exe', '报表_gpj.exe'",
        "'甲 . ', 甲",
        "con, _con",
        "LPT1.表, _LPT1.表",
        "'...', _",
        "'', _"
    })
    void bearsEveryNameOnEverySystem(String name, String safe) {
        assertThat(FileNames.safe(name)).isEqualTo(safe);
    }

    @Test
    void cutsLongNamesBetweenCharacters() {
        String name = "𬭊".repeat(100);
        assertThat(FileNames.safe(name)).isEqualTo("𬭊".repeat(80));
    }

    @Test
    void givesEachNameOnceWhateverItsCase() {
        FileNames names = new FileNames();
        assertThat(names.unique("A表")).isEqualTo("A表");
        assertThat(names.unique("a表")).isEqualTo("a表-2");
        assertThat(names.unique("a表")).isEqualTo("a表-3");
    }

    @ParameterizedTest
    @CsvSource({"包.zip/乐都区.xlsx, 乐都区", "乐都区, 乐都区", ".xlsx, .xlsx", "a.b.xls, a.b"})
    void takesAFilesOwnName(String file, String base) {
        assertThat(FileNames.base(file)).isEqualTo(base);
    }
}
