package inkling.client.digits;

import org.teavm.jso.JSBody;

/** Decimal numbers from text and as text, as the browser has them. */
public final class Decimal {
    private Decimal() {}

    /** The number that is nearest to these digits; NaN if it is none. */
    @JSBody(params = "text", script = "return text === '' ? NaN : +text;")
    public static native double parse(String text);

    /** The shortest text that is read as this number, with an exponent where Java has one: 240000, 0.05 and 1e-5. */
    @JSBody(
            params = "number",
            script = "var size = Math.abs(number);"
                    + "return (size % 1 === 0 || size >= 1e-3 && size < 1e7 ? String(number) : number.toExponential())"
                    + "    .replace('+', '');")
    public static native String text(double number);
}
