package inkling.client.worker;

import inkling.client.js.Js;
import inkling.data.LabeledImages;
import inkling.data.Split;
import inkling.kernel.ImageLayout;
import inkling.kernel.Packer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;
import org.teavm.jso.browser.Performance;

/**
 * The images of a file in a memory of their own, packed once for all kernels that work behind them. The file itself is not
 * kept.
 */
final class PackedImages {
    private final KernelMemory memory = new KernelMemory();
    private final byte[] labels; // (n)
    private final List<int[]> lists;
    private final ImageLayout layout;
    private final int end;
    private @Nullable KernelTrainer owner;

    private interface Exports extends JSObject {
        int pack(int first, int count);
    }

    /**
     * Packs all images. Takes some 50 ms for MNIST's 60,000.
     *
     * @param lists of numbers of images: what is to be drawn from, or measured
     */
    PackedImages(LabeledImages images, List<int[]> lists) {
        labels = images.labels();
        this.lists = lists;
        int listed = 0;
        for (int[] list : lists) {
            listed += list.length;
        }
        layout = new ImageLayout(images.size(), listed);
        double start = Performance.now();
        end = pack(images);
        Js.measure("inkling pack", start);
        memory.set(layout.labels(), labels);
        for (int i = 0; i < lists.size(); i++) {
            memory.set(list(i), lists.get(i));
        }
    }

    /** The images of the training file, with a list for each {@link Split.Part}. */
    static PackedImages ofTraining(LabeledImages images, Split split) {
        return new PackedImages(images, List.of(split.training(), split.trainingSample(), split.validation()));
    }

    /** The images of one file, in the order of the file, in a single list. */
    static PackedImages all(LabeledImages images) {
        int[] all = new int[images.size()]; // (n)
        for (int i = 0; i < all.length; i++) {
            all[i] = i;
        }
        return new PackedImages(images, List.of(all));
    }

    private int pack(LabeledImages images) {
        int reached = layout.ink();
        memory.reserve(reached);
        memory.set(layout.starts(), new int[] {reached});
        Exports packer = (Exports) memory.exports(Packer.module(layout));
        byte[] stage = new byte[ImageLayout.STAGED * LabeledImages.PIXELS];
        for (int i = 0; i < images.size(); i += ImageLayout.STAGED) {
            int count = Math.min(ImageLayout.STAGED, images.size() - i);
            memory.reserve(reached + ImageLayout.mostInk(count));
            images.copyImages(i, i + count, stage);
            memory.set(layout.stage(), stage);
            reached = packer.pack(i, count);
        }
        return reached;
    }

    /** Where the numbers of a list are. */
    int list(int i) {
        int address = layout.lists();
        for (int before = 0; before < i; before++) {
            address += 4 * lists.get(before).length;
        }
        return address;
    }

    /** The numbers of a list; not copied. */
    int[] numbers(int i) {
        return lists.get(i);
    }

    /** Gives the memory behind the images to a trainer, and takes it from the one before. */
    void claim(KernelTrainer trainer) {
        owner = trainer;
    }

    /**
     * Holds that the memory is still a trainer's.
     *
     * @throws IllegalStateException if another has taken it
     */
    void requireOwner(KernelTrainer trainer) {
        if (owner != trainer) {
            throw new IllegalStateException("Another run has taken this one's memory.");
        }
    }

    KernelMemory memory() {
        return memory;
    }

    ImageLayout layout() {
        return layout;
    }

    /** Where the memory is free. */
    int end() {
        return end;
    }

    /** What an image is of. */
    int label(int image) {
        return labels[image];
    }
}
