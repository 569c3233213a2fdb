package inkling.server.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests their test bed: one for all that a thread runs, as Playwright must not be used from two. */
final class TestBeds implements ParameterResolver {
    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(TestBeds.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestBed.class;
    }

    @Override
    public TestBed resolveParameter(ParameterContext parameter, ExtensionContext context) {
        ExtensionContext.Store lastsForAllTests = context.getRoot().getStore(HERE); // and closes what is in it
        return lastsForAllTests.getOrComputeIfAbsent(Thread.currentThread(), thread -> start(), TestBed.class);
    }

    private static TestBed start() {
        try {
            return new TestBed();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
