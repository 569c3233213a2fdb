package inkling.client.js;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.typedarrays.Float64Array;

/** uPlot, as far as it is used: two series over the steps of a run. */
public abstract class Chart implements JSObject {
    private Chart() {}

    /** Takes the index of the point under the pointer, or −1. */
    @JSFunctor
    public interface CursorListener extends JSObject {
        void accept(int index);
    }

    /**
     * Draws a chart into an element.
     *
     * @param colors text and axes, grid, training, validation
     * @param most the last step on the axis
     * @param percent whether the values are percentages: their axis ends at 100 and begins a little below what came
     *     after the first tenth of the run, where the interesting part is
     */
    @JSBody(
            params = {"host", "width", "height", "colors", "most", "logarithmic", "percent", "listener"},
            script = "var font = '12px system-ui, sans-serif';"
                    + "var steps = function(u, all) { return all.map(function(v) {"
                    + "  return v >= 1e6 ? v / 1e6 + ' M' : v >= 1e3 ? v / 1e3 + ' k' : v; }); };"
                    + "var values = function(u, all) { return all.map(function(v) {"
                    + "  return v === null ? '' : percent ? +v.toPrecision(3) + ' %' : v >= 1e5 ? v.toExponential(0) : +v.toPrecision(3); }); };"
                    + "var axis = function(format, size) { return {stroke: colors[0], font: font, size: size,"
                    + "  grid: {stroke: colors[1], width: 1}, ticks: {stroke: colors[1], width: 1},"
                    + "  values: format}; };"
                    + "var line = function(color, dash, width) { return {stroke: color, dash: dash, width: width,"
                    + "  points: {size: 5, fill: color}}; };"
                    + "var share = function(u) { var low = 100; u.data[0].forEach(function(step, i) {"
                    + "  if (step > most / 10) { low = Math.min(low, u.data[1][i], u.data[2][i]); } });"
                    + "  return [low < 100 ? Math.max(0, Math.floor(low - 3)) : 0, 100]; };"
                    + "return new uPlot({width: width, height: height, legend: {show: false},"
                    + "  padding: [8, 12, 0, 0],"
                    + "  cursor: {drag: {x: false, y: false}, y: false, points: {size: 7}},"
                    + "  scales: {x: {time: false, range: [0, most]}, y: percent ? {range: share} : {distr: logarithmic ? 3 : 1}},"
                    + "  axes: [axis(steps, 28), axis(values, percent ? 56 : 46)],"
                    + "  series: [{}, line(colors[2], [5, 4], 1.5), line(colors[3], [], 2)],"
                    + "  hooks: {setCursor: [function(u) {"
                    + "    listener(u.cursor.idx === null || u.cursor.idx === undefined || u.cursor.left < 0"
                    + "        ? -1 : u.cursor.idx); }]}"
                    + "}, [[], [], []], host);")
    public static native Chart create(
            HTMLElement host,
            int width,
            int height,
            String[] colors,
            double most,
            boolean logarithmic,
            boolean percent,
            CursorListener listener);

    /** Shows these points: all three of the same length. */
    @JSBody(
            params = {"steps", "training", "validation"},
            script = "this.setData([steps, training, validation]);")
    public final native void setData(Float64Array steps, Float64Array training, Float64Array validation);

    @JSBody(
            params = {"width", "height"},
            script = "this.setSize({width: width, height: height});")
    public final native void setSize(int width, int height);

    @JSBody(script = "this.destroy();")
    public final native void destroy();
}
