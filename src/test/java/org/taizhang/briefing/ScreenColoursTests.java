package org.taizhang.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScreenColoursTests {

    @Test
    void areTheColoursThatJavaKnowsAsSrgb() {
        ICC_ColorSpace ours = new ICC_ColorSpace(ICC_Profile.getInstance(ScreenColours.profile()));
        ColorSpace known = ColorSpace.getInstance(ColorSpace.CS_sRGB);
        Random random = new Random(20240930);
        for (int i = 0; i < 1_000; i++) {
            float[] colour = {random.nextFloat(), random.nextFloat(), random.nextFloat()};
            assertThat(ours.toCIEXYZ(colour)).containsExactly(known.toCIEXYZ(colour), within(0.001f));
        }
    }

    @Test
    void areAScreensAndLightIsLinearAtTheDarkEnd() {
        ICC_Profile profile = ICC_Profile.getInstance(ScreenColours.profile());
        assertThat(profile.getProfileClass()).isEqualTo(ICC_Profile.CLASS_DISPLAY);
        assertThat(profile.getColorSpaceType()).isEqualTo(ColorSpace.TYPE_RGB);
        assertThat(profile.getMajorVersion()).isEqualTo(4);
        float[] dark = new ICC_ColorSpace(profile).toCIEXYZ(new float[] {0.02f, 0.02f, 0.02f});
        assertThat(dark[1]).isCloseTo(0.02f / 12.92f, within(0.0002f));
    }
}
