package inkling.server.bench;

import com.microsoft.playwright.Browser;
import inkling.data.Standardization;
import inkling.kernel.ImageLayout;
import inkling.kernel.Kernel;
import inkling.kernel.KernelLayout;
import inkling.kernel.Packer;
import inkling.train.Preset;
import java.util.Optional;
import java.util.Set;

/** Measures the page itself: its runs, its memory and its rest. */
final class PageReport {
    private static final int MANY_RUNS = 20;
    private static final int REST_MS = 5000;
    private static final String PAPER = "Paper’s best";
    private static final String QUICK = "Quick";

    private static final ImageLayout IMAGES = new ImageLayout(60_000, 65_000);

    private final Report report;
    private final Browser browser;
    private final String url;

    PageReport(Report report, Browser browser, String url) {
        this.report = report;
        this.browser = browser;
        this.url = url;
    }

    /** Reports all; returns the median seconds of the paper's best with recordings and pictures. */
    double run(int runs) {
        double[] first = new double[runs];
        for (int i = 0; i < runs; i++) {
            first[i] = PageRuns.secondsToFirstPrediction(browser, url);
        }
        report.figure("navigation to the first prediction", Measure.median(first), "s", "≤ 1.5");
        double withoutData = megabytesWithoutData();
        Set<TabProcess> before = TabProcess.all();
        try (PageRuns page = PageRuns.open(browser, url)) {
            page.rest(3000);
            Optional<TabProcess> tab = TabProcess.since(before);
            double[] seconds = new double[runs];
            double[] quick = new double[runs];
            double longest = 0;
            try (TabProcess.Watch watch = tab.map(t -> t.new Watch()).orElse(null)) {
                for (int i = 0; i < runs; i++) {
                    PageRuns.Run run = page.train(PAPER);
                    seconds[i] = run.seconds();
                    quick[i] = page.train(QUICK).secondsTo97();
                    longest = Math.max(longest, run.longestTask());
                }
                if (watch != null) {
                    report.figure("worker's memory at its peak", watch.mostMegabytes() - withoutData, "MB", "≤ 250");
                }
            }
            report.figure("longest task over 50 ms on the page's thread while training", longest, "ms", "none: 0");
            report.figure("Quick in the page: time to 97 % validation", Measure.median(quick), "s", "≤ 1.5");
            tab.ifPresent(t -> restAndGrowth(page, t));
            page.workerTimes()
                    .forEach((name, ms) -> report.figure("worker: " + name, ((Number) ms).doubleValue(), "ms", "–"));
            report.figure("kernel’s module, H = 275", kernelBytes(), "bytes", "small");
            report.figure("module that packs the images", Packer.module(IMAGES).length, "bytes", "small");
            return Measure.median(seconds);
        }
    }

    private static int kernelBytes() {
        KernelLayout layout =
                new KernelLayout(Preset.PAPER_BEST.hyperparameters().architecture(), 1, IMAGES, 40_000_000);
        return Kernel.module(layout, Standardization.MNIST, 0, 55_000).length;
    }

    private double megabytesWithoutData() {
        Set<TabProcess> before = TabProcess.all();
        try (PageRuns page = PageRuns.openWithoutData(browser, url)) {
            page.rest(3000);
            return TabProcess.since(before).map(TabProcess::privateMegabytes).orElse(0.0);
        }
    }

    private void restAndGrowth(PageRuns page, TabProcess tab) {
        page.rest(2000);
        double busy = tab.cpuSeconds();
        page.rest(REST_MS);
        report.figure("CPU time of the tab at rest", 100 * (tab.cpuSeconds() - busy) / (REST_MS / 1000.0), "%", "0");
        double before = tab.privateMegabytes();
        for (int i = 0; i < MANY_RUNS; i++) {
            page.train(QUICK);
        }
        page.rest(2000);
        report.figure("growth over 20 runs in one tab", tab.privateMegabytes() - before, "MB", "flat");
    }
}
