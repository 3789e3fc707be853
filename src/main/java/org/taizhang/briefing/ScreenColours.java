package org.taizhang.briefing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The colours of a screen, sRGB (IEC 61966-2-1), as an ICC profile of version 4.2 (ICC.1:2004-10), which PDF/A asks for. It is
 * written out here from the numbers of the standards, since every Java release brings another profile along, and so would give
 * other bytes. Numbers are fixed point with 16 binary places; the primaries are adapted to the D50 of the profile connection
 * space by Bradford's matrix.
 */
final class ScreenColours {

    private static final int HEADER = 128;
    private static final int ENTRY = 12;
    private static final int VERSION = 0x04200000;
    private static final int ONE = 0x10000;
    private static final int[] D50 = {0xF6D6, ONE, 0xD32D};
    private static final int[] RED = {0x6FA2, 0x38F5, 0x0390};
    private static final int[] GREEN = {0x6299, 0xB785, 0x18DA};
    private static final int[] BLUE = {0x24A0, 0x0F84, 0xB6CF};
    /** From the D65 of the screen to D50. */
    private static final int[] ADAPTATION = {
        0x10C42, 0x05DE, -0x0CDB, 0x0793, 0xFD90, -0x045E, -0x025E, 0x03DC, 0xC06E,
    };
    /** Y = ((X + 0.055) / 1.055) ^ 2.4, below 0.04045 X / 12.92: the exponent, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045. */
    private static final int[] CURVE = {0x26666, 0xF2A7, 0x0D59, 0x13D0, 0x0A5B};

    private static final int[] CREATED = {2024, 1, 1, 0, 0, 0};

    private ScreenColours() {}

    static byte[] profile() {
        Map<String, byte[]> tags = new LinkedHashMap<>();
        tags.put("desc", words("sRGB IEC61966-2.1"));
        tags.put("cprt", words("CC0"));
        tags.put("wtpt", numbers("XYZ ", D50));
        tags.put("chad", numbers("sf32", ADAPTATION));
        tags.put("rXYZ", numbers("XYZ ", RED));
        tags.put("gXYZ", numbers("XYZ ", GREEN));
        tags.put("bXYZ", numbers("XYZ ", BLUE));
        tags.put("rTRC", curve());
        tags.put("gTRC", curve());
        tags.put("bTRC", curve());
        return profile(tags);
    }

    private static byte[] profile(Map<String, byte[]> tags) {
        int first = HEADER + Integer.BYTES + tags.size() * ENTRY;
        ByteBuffer table = ByteBuffer.allocate(first - HEADER).putInt(tags.size());
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        tags.forEach((name, bytes) -> {
            table.put(ascii(name)).putInt(first + data.size()).putInt(bytes.length);
            data.writeBytes(bytes);
            data.writeBytes(new byte[-bytes.length & (Integer.BYTES - 1)]);
        });
        return ByteBuffer.allocate(first + data.size())
                .put(header(first + data.size()))
                .put(table.array())
                .put(data.toByteArray())
                .array();
    }

    /** No preferred colour engine, platform, maker, model or creator; perceptual intent. */
    private static byte[] header(int size) {
        ByteBuffer header = ByteBuffer.allocate(HEADER).putInt(size).putInt(0).putInt(VERSION);
        header.put(ascii("mntrRGB XYZ "));
        for (int part : CREATED) {
            header.putShort((short) part);
        }
        header.put(ascii("acsp")).position(header.position() + 28);
        for (int number : D50) {
            header.putInt(number);
        }
        return header.array();
    }

    private static byte[] numbers(String type, int... numbers) {
        ByteBuffer tag = ByteBuffer.allocate((2 + numbers.length) * Integer.BYTES);
        tag.put(ascii(type)).putInt(0);
        for (int number : numbers) {
            tag.putInt(number);
        }
        return tag.array();
    }

    private static byte[] curve() {
        int withLinearBegin = 3;
        ByteBuffer tag = ByteBuffer.allocate((3 + CURVE.length) * Integer.BYTES);
        tag.put(ascii("para")).putInt(0).putShort((short) withLinearBegin).putShort((short) 0);
        for (int number : CURVE) {
            tag.putInt(number);
        }
        return tag.array();
    }

    /** One entry, in American English as the format asks for. */
    private static byte[] words(String text) {
        byte[] letters = text.getBytes(StandardCharsets.UTF_16BE);
        int start = 28;
        ByteBuffer tag = ByteBuffer.allocate(start + letters.length);
        tag.put(ascii("mluc")).putInt(0).putInt(1).putInt(ENTRY);
        tag.put(ascii("enUS")).putInt(letters.length).putInt(start).put(letters);
        return tag.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
