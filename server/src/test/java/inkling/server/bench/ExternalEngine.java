package inkling.server.bench;

import inkling.train.Hyperparameters;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** A program in another language: one process for each number of hidden units, which answers requests line by line. */
final class ExternalEngine implements Engine {
    /** After so many steps a network that learns reads more than half of what it sees, however long they take. */
    private static final int LEARNING_STEPS = 1000;

    private static final double LEAST_SHARE = 0.5;

    private final String name;
    private final IntFunction<ProcessBuilder> program;
    private final Map<Integer, Running> running = new HashMap<>();
    private final Set<String> learning = new HashSet<>(); // hidden units and batch sizes that have been seen to learn

    private record Running(Process process, Writer requests, BufferedReader answers) {}

    /** @param program for so many hidden units */
    ExternalEngine(String name, IntFunction<ProcessBuilder> program) {
        this.name = name;
        this.program = program;
    }

    /** The paper's step in NumPy, null where there is no Python with NumPy. */
    static @Nullable ExternalEngine numpy(Path folder) throws IOException, InterruptedException {
        Path script = copy("step.py", folder);
        if (!works("python3", "-c", "import numpy")) {
            return null;
        }
        return new ExternalEngine(
                "NumPy, float64",
                h -> new ProcessBuilder("python3", script.toString(), folder.toString(), Integer.toString(h)));
    }

    /** The sparse step in C, null where there is no C compiler; compiled for each of these numbers of hidden units. */
    static @Nullable ExternalEngine c(Path folder, int... hiddenUnits) throws IOException, InterruptedException {
        Path source = copy("step.c", folder);
        if (!works("cc", "--version")) {
            return null;
        }
        for (int h : hiddenUnits) {
            String program = folder.resolve("step" + h).toString();
            if (!works("cc", "-O3", "-march=native", "-DH=" + h, source.toString(), "-o", program, "-lm")) {
                throw new IllegalStateException("cc does not compile " + source);
            }
        }
        return new ExternalEngine(
                "C, -O3 -march=native",
                h -> new ProcessBuilder(folder.resolve("step" + h).toString(), folder.toString()));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public double burst(Hyperparameters hyperparameters, int milliseconds) {
        requireLearning(hyperparameters.hiddenUnits(), hyperparameters.batchSize());
        String answer = ask(hyperparameters.hiddenUnits(), "train " + hyperparameters.batchSize() + " " + milliseconds);
        return number(answer, 0) / number(answer, 1);
    }

    /** Once for each network: a burst of a slow engine has too few steps to tell. */
    private void requireLearning(int hiddenUnits, int batchSize) {
        if (learning.add(hiddenUnits + " " + batchSize)) {
            String answer = ask(hiddenUnits, "steps " + batchSize + " " + LEARNING_STEPS);
            if (!(number(answer, 2) >= LEAST_SHARE)) {
                throw new IllegalStateException(name + " does not learn with H = " + hiddenUnits + " and batches of "
                        + batchSize + ": \"steps seconds share\" is " + answer);
            }
        }
    }

    private static double number(String answer, int i) {
        return Double.parseDouble(answer.split(" ", -1)[i]);
    }

    /** Sends a request, and waits for the line that answers it. */
    String ask(int hiddenUnits, String request) {
        Running program = running.computeIfAbsent(hiddenUnits, this::start);
        try {
            program.requests.write(request + "\n");
            program.requests.flush();
            return Objects.requireNonNull(program.answers.readLine(), name + " has ended");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Running start(int hiddenUnits) {
        try {
            Process process = program.apply(hiddenUnits)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            return new Running(
                    process,
                    new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8),
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path copy(String resource, Path folder) throws IOException {
        Path target = folder.resolve(resource);
        try (InputStream in = Objects.requireNonNull(ExternalEngine.class.getResourceAsStream(resource))) {
            Files.copy(in, target);
        }
        return target;
    }

    private static boolean works(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) { // there is no such command
            return false;
        }
    }

    @Override
    public void close() {
        running.values().forEach(program -> program.process.destroy());
    }
}
