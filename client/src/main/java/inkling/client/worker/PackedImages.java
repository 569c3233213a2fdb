package inkling.client.worker;

import inkling.data.LabeledImages;
import inkling.data.Split;
import inkling.kernel.ImageLayout;
import inkling.kernel.Packer;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/**
 * The images of a file in a memory of their own, packed once for all kernels that work behind them. The file itself is not
 * kept.
 */
final class PackedImages {
    private final KernelMemory memory;
    private final byte[] labels; // (n)
    private final List<int[]> lists;
    private final ImageLayout layout;
    private final int end;
    private @Nullable KernelTrainer owner;

    private PackedImages(KernelMemory memory, List<int[]> lists, byte[] labels, ImageLayout layout, int end) {
        this.memory = memory;
        this.lists = lists;
        this.labels = labels;
        this.layout = layout;
        this.end = end;
    }

    private interface Exports extends JSObject {
        int pack(int first, int count);
    }

    /** The work of packing: images are added in their order, {@link ImageLayout#STAGED} at a time. */
    static final class Packing {
        private final KernelMemory memory = new KernelMemory();
        private final List<int[]> lists;
        private final ImageLayout layout;
        private final Exports packer;
        private int added;
        private int reached; // where the ink ends so far

        /**
         * @param n the images that will be added
         * @param lists of numbers of images: what is to be drawn from, or measured
         */
        Packing(int n, List<int[]> lists) {
            this.lists = lists;
            layout = layoutOf(n, lists);
            reached = layout.ink();
            memory.reserve(reached);
            memory.set(layout.starts(), new int[] {reached});
            packer = (Exports) memory.exports(Packer.module(layout));
        }

        /** Adds images: the first 784·count of (784·STAGED) grey levels. */
        void add(byte[] pixels, int count) {
            memory.reserve(reached + ImageLayout.mostInk(count));
            memory.set(layout.stage(), pixels);
            reached = packer.pack(added, count);
            added += count;
        }

        /** What has been packed, with (n) labels. */
        PackedImages done(byte[] labels) {
            PackedImages done = new PackedImages(memory, lists, labels, layout, reached);
            memory.set(layout.labels(), labels);
            for (int i = 0; i < lists.size(); i++) {
                memory.set(done.address(i), lists.get(i));
            }
            return done;
        }
    }

    /** The lists of a training file: that of a part is {@code get(list(part))}. */
    static List<int[]> lists(Split split) {
        Split.Part[] parts = Split.Part.values();
        int[][] lists = new int[parts.length][]; // (parts × images of the part)
        for (Split.Part part : parts) {
            lists[list(part)] = split.of(part);
        }
        return List.of(lists);
    }

    /** Which of the training file's lists that of a part is. */
    static int list(Split.Part part) {
        return switch (part) {
            case TRAINING -> 0;
            case TRAINING_SAMPLE -> 1;
            case VALIDATION -> 2;
        };
    }

    private static ImageLayout layoutOf(int n, List<int[]> lists) {
        int listed = 0;
        for (int[] list : lists) {
            listed += list.length;
        }
        return new ImageLayout(n, listed);
    }

    /** A copy of the memory with the images, for another worker. */
    byte[] copy() {
        return memory.copyBytes(0, end);
    }

    /** The images of the training file that another worker has packed, as {@link #copy} gives them. */
    static PackedImages ofCopy(byte[] copy, int n, Split split) {
        ImageLayout layout = layoutOf(n, lists(split));
        KernelMemory memory = new KernelMemory();
        memory.reserve(copy.length);
        memory.set(0, copy);
        byte[] labels = Arrays.copyOfRange(copy, layout.labels(), layout.labels() + n);
        return new PackedImages(memory, lists(split), labels, layout, copy.length);
    }

    /** The images of the training file, with a list for each {@link Split.Part}. */
    static PackedImages ofTraining(LabeledImages images, Split split) {
        return all(images, new Packing(images.size(), lists(split)));
    }

    /** The images of one file, in the order of the file, in a single list. */
    static PackedImages all(LabeledImages images) {
        int[] all = new int[images.size()]; // (n)
        for (int i = 0; i < all.length; i++) {
            all[i] = i;
        }
        return all(images, new Packing(images.size(), List.of(all)));
    }

    /** Takes some 50 ms for MNIST's 60,000. */
    private static PackedImages all(LabeledImages images, Packing packing) {
        byte[] stage = new byte[ImageLayout.STAGED * LabeledImages.PIXELS];
        for (int i = 0; i < images.size(); i += ImageLayout.STAGED) {
            int count = Math.min(ImageLayout.STAGED, images.size() - i);
            images.copyImages(i, i + count, stage);
            packing.add(stage, count);
        }
        return packing.done(images.labels());
    }

    /** Where the numbers of a list are. */
    int address(int i) {
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
