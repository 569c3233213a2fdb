package inkling.client.ui;

import inkling.analysis.Interval;
import inkling.math.Decimal;

/** Numbers for people. */
public final class Format {
    private static final double BYTES_IN_MB = 1e6;
    private static final double MOST_WRITTEN_OUT = 1e9;

    private Format() {}

    /** 12.5, as styles, attributes and drawings have numbers. */
    public static String plain(double number) {
        return Decimal.text(number);
    }

    /** 240,000 */
    public static String grouped(long number) {
        String digits = Long.toString(Math.abs(number));
        StringBuilder text = new StringBuilder(number < 0 ? "−" : "");
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 3 == 0) {
                text.append(',');
            }
            text.append(digits.charAt(i));
        }
        return text.toString();
    }

    /** A number with so many decimals; an en dash for what is not finite. */
    public static String fixed(double number, int decimals) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return "–";
        }
        if (Math.abs(number) >= MOST_WRITTEN_OUT) {
            return scientific(number);
        }
        long scale = 1;
        for (int i = 0; i < decimals; i++) {
            scale *= 10;
        }
        long scaled = (long) Math.floor(Math.abs(number) * scale + 0.5);
        String whole = grouped(scaled / scale);
        String sign = number < 0 && scaled > 0 ? "−" : "";
        if (decimals == 0) {
            return sign + whole;
        }
        String fraction = Long.toString(scaled % scale);
        return sign + whole + "." + "0".repeat(decimals - fraction.length()) + fraction;
    }

    /** Three digits that count: 0.0405, 1.2e−7 */
    public static String significant(double number) {
        if (number == 0 || Math.abs(number) >= 1) {
            return fixed(number, 2);
        }
        int exponent = 0;
        double mantissa = Math.abs(number);
        while (mantissa < 1) {
            mantissa *= 10;
            exponent++;
        }
        return exponent <= 4 ? fixed(number, exponent + 2) : fixed(mantissa, 2) + "e−" + exponent;
    }

    /** 1.23e20 */
    private static String scientific(double number) {
        int exponent = 0;
        double mantissa = number;
        while (Math.abs(mantissa) >= 10) {
            mantissa /= 10;
            exponent++;
        }
        return fixed(mantissa, 2) + "e" + exponent;
    }

    /** A share of 1 as 97.86 % */
    public static String percent(double share, int decimals) {
        return fixed(100 * share, decimals) + " %";
    }

    /** p = 0.0502, or p &lt; 0.001: four decimals, as 0.0498 and 0.0502 lie on either side of what counts. */
    public static String probability(double p) {
        return p < 0.001 ? "p < 0.001" : "p = " + fixed(p, 4);
    }

    /** 97.40–98.21 %, of shares of 1 */
    public static String interval(Interval interval) {
        return fixed(100 * interval.low(), 2) + "–" + fixed(100 * interval.high(), 2) + " %";
    }

    /** 0:07, 12:34 or 1:02:03 */
    public static String duration(double seconds) {
        if (Double.isNaN(seconds) || Double.isInfinite(seconds)) {
            return "–";
        }
        long s = (long) Math.ceil(seconds);
        String minutes = s >= 3600 ? s / 3600 + ":" + twoDigits(s / 60 % 60) : Long.toString(s / 60);
        return minutes + ":" + twoDigits(s % 60);
    }

    /** 45 s, 27 min or 2 h 40 min: of what is not known to the second. */
    public static String roughly(double seconds) {
        if (Double.isNaN(seconds) || Double.isInfinite(seconds)) {
            return "–";
        }
        long minutes = (long) Math.ceil(seconds / 60);
        if (seconds <= 90) {
            return (long) Math.ceil(seconds) + " s";
        }
        return minutes < 100 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
    }

    /** 2026-01-31T12:34:56Z as 2026-01-31 12:34 UTC */
    public static String minute(String time) {
        boolean whole = time.length() == 20 && time.endsWith("Z");
        return whole ? time.substring(0, 10) + " " + time.substring(11, 16) + " UTC" : time;
    }

    /** 11.4 MB */
    public static String megabytes(double bytes) {
        return fixed(bytes / BYTES_IN_MB, 1) + " MB";
    }

    private static String twoDigits(long number) {
        return number < 10 ? "0" + number : Long.toString(number);
    }
}
