package inkling.client.digits;

import org.teavm.jso.JSBody;

/** Decimal numbers from text, as the browser reads them. */
public final class Decimal {
    private Decimal() {}

    /** The number that is nearest to these digits; NaN if it is none. */
    @JSBody(params = "text", script = "return text === '' ? NaN : +text;")
    public static native double parse(String text);
}
