package inkling.client.digits;

import org.teavm.extension.spi.substitution.SubstitutionPolicy;
import org.teavm.extension.spi.substitution.SubstitutionSink;

/** Tells TeaVM to take the classes of this package in place of those of the same names; it finds this one as a service. */
public final class BrowserDigits implements SubstitutionPolicy {
    @Override
    public void contribute(SubstitutionSink sink) {
        sink.substitutePackage("inkling.math", "inkling.client.digits");
    }
}
