package io.desirepath.intake.file;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Guesses what charset some bytes are in that are no UTF-8: only to say in a refusal what the recipe could name. Tells
 * UTF-16 and the Windows code pages of Cyrillic, Central and Western Europe apart by the letters that they would make.
 */
final class LikelyCharset {
    private static final String CENTRAL = "ąćęłńóśźżĄĆĘŁŃÓŚŹŻěščřžýáíéúůďťňŠČŘŽőűŐŰäöüßÄÖÜ";
    private static final String WESTERN = "àâäæçèéêëîïôöœùûüßñáíóúãõåøÀÂÄÇÈÉÊËÎÏÔÖÙÛÜÑÅØ€’“”–";

    private LikelyCharset() {}

    /** UTF-16 where every other byte is nearly always a NUL, null otherwise. */
    static @Nullable Charset utf16(byte[] head, int length) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < length; i++) {
            if (head[i] == 0) {
                if (i % 2 == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        int half = length / 2;
        if (half < 4 || Math.max(even, odd) < half * 0.6 || Math.min(even, odd) > half * 0.1) {
            return null;
        }
        return odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    /** The code page that makes the most sense of some bytes. */
    static String of(byte[] bytes, int from, int to) {
        if (cyrillic(bytes, from, to)) {
            return "windows-1251";
        }
        int central = letters(bytes, from, to, "windows-1250", CENTRAL);
        int western = letters(bytes, from, to, "windows-1252", WESTERN);
        return central > western ? "windows-1250" : "windows-1252";
    }

    /** In Cyrillic text most letters of a word are high bytes; in Latin text they stand alone. */
    private static boolean cyrillic(byte[] bytes, int from, int to) {
        int high = 0;
        int inRuns = 0;
        int run = 0;
        for (int i = from; i <= to; i++) {
            if (i < to && (bytes[i] & 0xFF) >= 0xA8) {
                run++;
            } else {
                high += run;
                inRuns += run >= 3 ? run : 0;
                run = 0;
            }
        }
        return high > 0 && inRuns * 2 > high;
    }

    private static int letters(byte[] bytes, int from, int to, String charset, String expected) {
        String text = new String(bytes, from, to - from, Charset.forName(charset));
        int found = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                found += expected.indexOf(text.charAt(i)) >= 0 ? 1 : -1;
            }
        }
        return found;
    }
}
